#!/usr/bin/env python3
"""Times the demonstration build into an empty folder, and, as a floor, a plain copy of the files it wrote.

usage: build_time.py PROGRAM CONTENT THEME RUNS
"""
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


def seconds(action):
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def main(program, content, theme, runs):
    with tempfile.TemporaryDirectory(prefix="mandature-bench-") as folder:
        output, copy = pathlib.Path(folder, "output"), pathlib.Path(folder, "copy")

        def build():
            subprocess.run([program, "build", content, "-o", output, "--theme", theme, "--quiet"], check=True)

        builds, copies = [], []
        for _ in range(int(runs)):
            shutil.rmtree(output, ignore_errors=True)
            shutil.rmtree(copy, ignore_errors=True)
            builds.append(seconds(build))
            copies.append(seconds(lambda: shutil.copytree(output, copy)))
        files = [p for p in output.rglob("*") if p.is_file()]
        pdfs = sum(p.suffix == ".pdf" for p in files)
        size = sum(p.stat().st_size for p in files)
    build_time, copy_time = statistics.median(builds), statistics.median(copies)
    print(f"files written    {len(files)} ({pdfs} PDF), {size / 1e6:.1f} MB")
    print(f"build            {build_time:.3f} s (median of {runs}; {min(builds):.3f} to {max(builds):.3f})")
    print(f"plain copy       {copy_time:.3f} s")
    print(f"ratio            {build_time / copy_time:.1f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
