#!/usr/bin/env python3
"""The atlas as a booklet: whole sheets, spreads that face each other, page numbers that are right and lead there.

usage: atlas_test.py PROGRAM SOURCE_FOLDER
"""
import json
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


def run(*words):
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


class Atlas(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = programs.working_folder(SOURCE)
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        done = PROGRAM.build(cls.folder, "--edition", "atlas", "--authority", "valbrune")
        assert done.status == 0, done.errors
        cls.pdf = cls.folder / "output/print/valbrune/atlas.pdf"
        cls.dump = json.loads((cls.folder / "output/layout/print/valbrune/atlas.json").read_text())
        cls.pages = run("pdftotext", "-layout", cls.pdf, "-").split("\f")[:-1]

    def words_of(self, page):
        return " ".join(line["text"] for line in self.dump["pages"][page - 1]["lines"])

    def test_sheets_are_whole(self):
        self.assertEqual(len(self.pages) % 4, 0)
        self.assertEqual([page["number"] for page in self.dump["pages"]], list(range(1, len(self.pages) + 1)))

    def test_commissions_stand_on_facing_pages(self):
        starts = [page["number"] for page in self.dump["pages"]
                  if any(frame["role"] == "reussites" for frame in page["frames"])]
        self.assertEqual(len(starts), 8)
        for start in starts:
            self.assertEqual(start % 2, 0, "facts stand on the left")
            roles = {frame["role"] for frame in self.dump["pages"][start]["frames"]}
            self.assertIn("observations", roles, "voices stand opposite")

    def test_contents_name_the_pages(self):
        contents = next(page for page in self.pages if re.search(r"^\s*Sommaire\s*$", page, re.M))
        named = re.findall(r"^\s*(\S.*?)\s{2,}(\d+)$", contents, re.M)
        self.assertGreater(len(named), 8 + 26)
        for title, number in named:
            words = re.sub(r"^\d+\s+", "", title).split()
            text = re.sub(r"\s+", " ", self.pages[int(number) - 1])
            for word in words[:2]:
                self.assertIn(word, text, f"{title} is said to be on page {number}")

    def test_links_lead_to_places_of_the_file(self):
        objects = json.loads(run("qpdf", "--json=2", self.pdf))["qpdf"][1]
        values = {key[4:]: entry.get("value") for key, entry in objects.items()}
        root = values[objects["trailer"]["value"]["/Root"]]
        places = values[root["/Dests"]] if isinstance(root["/Dests"], str) else root["/Dests"]
        pages = {key for key, value in values.items() if isinstance(value, dict) and value.get("/Type") == "/Page"}
        for destination in places.values():
            self.assertIn(destination[0], pages)
        jumps = [value["/A"]["/D"] for value in values.values()
                 if isinstance(value, dict) and isinstance(value.get("/A"), dict) and value["/A"].get("/S") == "/GoTo"]
        self.assertGreater(len(jumps), 100)
        for name in jumps:
            self.assertIn(name, places)

    def test_groups_have_equal_frames(self):
        widths = set()
        for page in self.dump["pages"]:
            for frame in page["frames"]:
                if frame["role"] == "observations":
                    widths.add(tuple(round(side, 2) for side in frame["box"][2:]))
        self.assertEqual(len(widths), 1)

    def test_the_back_prints_the_fingerprint_of_the_copies(self):
        done = PROGRAM.build(self.folder, "--edition", "exemplaires", "--authority", "valbrune")
        self.assertEqual(done.status, 0, done.errors)
        copies = run("pdftotext", self.folder / "output/print/valbrune/exemplaires.pdf", "-")
        printed = re.search(r"(?:[0-9a-f]{8}\s+){7}[0-9a-f]{8}", self.pages[-1])
        self.assertIsNotNone(printed)
        digits = re.sub(r"\s", "", printed[0])
        self.assertIn(digits, re.sub(r"\s", "", copies))


if __name__ == "__main__":
    counted.main()
