#!/usr/bin/env python3
"""Times posters: one from a cold process, then a hundred distinct ones, laid out, fitted as a set, tagged and written.

usage: posters.py PROGRAM CONTENT THEME RUNS

The hundred are the posters of the demonstration's town, thirteen times, the words of every text in another order, so that no
two share a line. Reading the records and writing the files are counted.
"""
import os
import pathlib
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

TOWN = "valbrune"
TOWNS = 13
ENOUGH = 100


def shuffled(text, draw):
    """A file of records with the words of every `texte` in another order: as long as before, and no line alike."""

    def other_order(match):
        words = match[2].split(" ")
        draw.shuffle(words)
        return match[1] + " ".join(words) + match[3]

    return re.sub(r'(\btexte: ")([^"\\]+)(")', other_order, text)


def write_content(source, folder, towns, keep=None):
    """A publication of copies of the town, each different; `keep` names the only commission to keep."""
    names = [f"{TOWN}-{i:02d}" for i in range(1, towns + 1)]
    shutil.copy(source / "publication.yaml", folder / "publication.yaml")
    publication = (folder / "publication.yaml").read_text()
    publication = re.sub(r"^collectivites:.*$", f"collectivites: [{', '.join(names)}]", publication, flags=re.M)
    (folder / "publication.yaml").write_text(publication)
    for number, name in enumerate(names):
        draw = random.Random(number)
        shutil.copytree(source / TOWN, folder / name, ignore=shutil.ignore_patterns("evaluations", "temoignages"))
        for path in sorted(p for p in (folder / name).rglob("*") if p.suffix in (".md", ".yaml")):
            path.write_text(re.sub(r"^voisines:.*\n", "", shuffled(path.read_text(), draw), flags=re.M))
        for path in sorted((folder / name / "commissions").glob("*.md")) if keep else []:
            if path.stem != keep:
                path.unlink()


def build(program, content, output, theme, jobs=0):
    """Seconds, and the largest memory of the process in MB."""
    shutil.rmtree(output, ignore_errors=True)
    start = time.perf_counter()
    command = [program, "build", content, "-o", output, "--theme", theme, "--edition", "affiche", "--quiet"]
    child = subprocess.Popen(command + (["--jobs", str(jobs)] if jobs else []))
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        raise SystemExit(f"the build failed: {command}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def main(program, content, theme, runs):
    with tempfile.TemporaryDirectory(prefix="mandature-bench-") as name:
        folder = pathlib.Path(name)
        (folder / "content").mkdir()
        write_content(pathlib.Path(content), folder / "content", TOWNS)
        seconds, megabytes = [], 0
        for _ in range(int(runs)):
            taken, memory = build(program, folder / "content", folder / "output", theme)
            seconds.append(taken)
            megabytes = max(megabytes, memory)
        posters = len([p for p in (folder / "output" / "print").rglob("*.pdf") if ".press" not in p.name])
        if posters < ENOUGH:
            raise SystemExit(f"only {posters} posters were made")
        median = statistics.median(seconds)
        print(f"{posters} posters     {median:.3f} s, {posters / median:.0f} per second on {os.cpu_count()} processors"
              f" (median of {runs}; {min(seconds):.3f} to {max(seconds):.3f}), {megabytes:.0f} MB")


if __name__ == "__main__":
    main(*sys.argv[1:])
