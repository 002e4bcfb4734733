#!/usr/bin/env python3
"""Visitors at work on the demonstration, in headless Chromium: search, films, transcript, menu, keyboard, narrow screens, no
JavaScript. Needs Node, Chromium and playwright-core, which ./dev test puts into build/browser when npm is there; without
them the test says so and is skipped.

usage: browser_test.py PROGRAM SOURCE_FOLDER
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "support")]

import counted
import program as programs

PROGRAM = programs.Program(sys.argv.pop(1), sys.argv[1])
SOURCE = pathlib.Path(sys.argv.pop(1)).resolve()
SCRIPT = HERE / "browser/site.mjs"
NODE = shutil.which("node") or shutil.which("nodejs")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
PLAYWRIGHT = pathlib.Path(os.environ.get("MANDATURE_BROWSER_TOOLS", SOURCE / "build/browser"),
                          "node_modules/playwright-core/index.mjs")
MISSING = [name for name, there in (("Node", NODE), ("Chromium", CHROMIUM), ("playwright-core", PLAYWRIGHT.exists()))
           if not there]
CASES = re.findall(r'^  async "(.+?)"\(\)', SCRIPT.read_text(encoding="utf-8"), re.MULTILINE)
if MISSING:
    print(f"browser test skipped: {', '.join(MISSING)} not installed", file=sys.stderr)


@unittest.skipIf(MISSING, f"not installed: {', '.join(MISSING)}")
class Browser(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = programs.working_folder(SOURCE)
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        run = PROGRAM.build(cls.folder, "--edition", "site")
        if run.status != 0:
            raise AssertionError(run.errors)
        done = subprocess.run([NODE, SCRIPT, PLAYWRIGHT, CHROMIUM, cls.folder / "output/site"], capture_output=True,
                              text=True, timeout=500, check=False)
        cls.said = done.stdout.splitlines() + done.stderr.splitlines()


for number, case in enumerate(CASES):
    def test(self, case=case):
        mine = [line for line in self.said if line.removeprefix("not ").startswith(f"ok {case}")]
        self.assertEqual([f"ok {case}"], mine, "\n".join(self.said[-5:]) if not mine else "")
    setattr(Browser, f"test_{number:02}_{re.sub('[^a-z0-9]+', '_', case.lower())}", test)


if __name__ == "__main__":
    counted.main()
