#!/usr/bin/env python3
"""Each folder of tests/invalid spoils a sound content in one way; the program must say exactly what its expected.txt
says, and end with status 1. UPDATE_GOLDEN=1 rewrites the expectations: read them before committing.

usage: invalid_test.py PROGRAM SOURCE_FOLDER
"""
import os
import pathlib
import shutil
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "support")]

import counted
import program as programs

PROGRAM = programs.Program(sys.argv.pop(1), sys.argv[1])
CASES = pathlib.Path(sys.argv.pop(1)).resolve() / "tests/invalid"


def check(case):
    """The run of `check` on the sound content with the files of a case laid over it."""
    with tempfile.TemporaryDirectory(prefix="mandature-") as folder:
        content = pathlib.Path(folder, "content")
        shutil.copytree(CASES / "sound", content)
        if case is not None:
            shutil.copytree(case, content, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt"))
        return PROGRAM.check(folder, "--diagnostics", "short")


class Invalid(unittest.TestCase):
    maxDiff = None

    def test_sound_content_has_no_mistake(self):
        run = check(None)
        self.assertEqual(0, run.status, run.errors)
        self.assertNotIn("error:", run.errors)

    def spoilt(self, case):
        run = check(case)
        said = "".join(line + "\n" for line in run.errors.splitlines() if ": error: " in line)
        if os.environ.get("UPDATE_GOLDEN") == "1":
            (case / "expected.txt").write_text(said, encoding="utf-8")
        self.assertEqual((case / "expected.txt").read_text(encoding="utf-8"), said)
        self.assertEqual(1, run.status)
        self.assertTrue(said)


for folder in sorted(p for p in CASES.iterdir() if p.is_dir() and p.name != "sound"):
    setattr(Invalid, "test_" + folder.name.replace("-", "_"), lambda self, case=folder: self.spoilt(case))


if __name__ == "__main__":
    counted.main()
