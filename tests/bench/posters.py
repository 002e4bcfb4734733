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

TOWN, TOWNS = "valbrune", 13
NOT_ON_POSTERS = "evaluations", "temoignages", "medias", "candidats.csv"
VILLAGE = "sainte-ylene"  # it has one commission
ENOUGH = 100


def shuffled(text, draw):
    """A file of records with the words of every `texte` in another order: as long as before, and no line alike."""

    def other_order(match):
        words = match[2].split(" ")
        draw.shuffle(words)
        return match[1] + " ".join(words) + match[3]

    return re.sub(r'(\btexte: ")([^"\\]+)(")', other_order, text)


def write_content(source, folder, town, copies):
    """A publication of copies of an authority, each different."""
    folder.mkdir()
    names = [f"{town}-{i:02d}" for i in range(1, copies + 1)]
    publication = (source / "publication.yaml").read_text()
    publication = re.sub(r"^collectivites:.*$", f"collectivites: [{', '.join(names)}]", publication, flags=re.M)
    (folder / "publication.yaml").write_text(publication)
    for number, name in enumerate(names):
        draw = random.Random(number)
        shutil.copytree(source / town, folder / name, ignore=shutil.ignore_patterns(*NOT_ON_POSTERS))
        for path in sorted(p for p in (folder / name).rglob("*") if p.suffix in (".md", ".yaml")):
            path.write_text(re.sub(r"^voisines:.*\n", "", shuffled(path.read_text(), draw), flags=re.M))


def write_theme(source, folder, scale=None):
    """The theme without its files for the printer; or on sheets so much larger."""
    shutil.copytree(source, folder)
    poster = folder / "print/affiche.yaml"
    poster.write_text(re.sub(r"^presse:.*\n", "", poster.read_text(), flags=re.M))
    if scale:
        poster.rename(folder / "print/petite.yaml")
        poster.write_text(f"gabarit: petite\nechelle: {scale}\n")


def build(program, content, output, theme):
    """Seconds on the clock and of the processors, and the largest memory of the process in MB."""
    shutil.rmtree(output, ignore_errors=True)
    start = time.perf_counter()
    child = subprocess.Popen([program, "build", content, "-o", output, "--theme", theme, "--edition", "affiche", "--quiet"])
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        raise SystemExit("the build failed")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure(title, runs, posters, *what):
    taken, worked, memory = zip(*(build(*what) for _ in range(int(runs))))
    made = len([p for p in (what[2] / "print").rglob("*.pdf") if len(p.suffixes) == 1])
    if made < posters:
        raise SystemExit(f"only {made} posters were made")
    median = statistics.median(taken)
    rate = f", {made / median:.0f} per second on {os.cpu_count()} processors" if made > 1 else ""
    print(f"{title:<28}{median:.3f} s (median of {runs}; {min(taken):.3f} to {max(taken):.3f}; {statistics.median(worked):.3f} s of"
          f" work){rate}, {max(memory):.0f} MB")


def main(program, content, theme, runs):
    program, source, theme = map(pathlib.Path, (program, content, theme))
    with tempfile.TemporaryDirectory(prefix="mandature-bench-") as name:
        folder = pathlib.Path(name)
        output = folder / "output"
        write_theme(theme, folder / "theme")
        write_theme(theme, folder / "large-theme", scale=2)
        write_content(source, folder / "one", VILLAGE, 1)
        write_content(source, folder / "hundred", TOWN, TOWNS)
        measure("one A3 poster, cold", runs, 1, program, folder / "one", output, folder / "theme")
        measure("one A1 poster, cold", runs, 1, program, folder / "one", output, folder / "large-theme")
        measure("a hundred and four A3", runs, ENOUGH, program, folder / "hundred", output, folder / "theme")
        measure("the same, and for the press", runs, ENOUGH, program, folder / "hundred", output, theme)


if __name__ == "__main__":
    main(*sys.argv[1:])
