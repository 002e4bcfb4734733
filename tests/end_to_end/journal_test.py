#!/usr/bin/env python3
"""The newspaper of an evaluation: whole sheets, no white holes, jumps valid both ways, no word lost, even lines; and the
same for reports as odd as somebody may one day hand in.

usage: journal_test.py PROGRAM SOURCE_FOLDER
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

import content_reader as content
import counted
import pdf_reader
import program as programs
import report_maker

PROGRAM = programs.Program(sys.argv.pop(1), sys.argv[1])
SOURCE = pathlib.Path(sys.argv.pop(1)).resolve()
AUTHORITY = "val-de-brune"
PHOTOGRAPH = "../../../medias/abribus-saint-aubin.jpg"
LARGEST_SLACK = 0.03
MARGINS = 28, 34  # across and down, in millimetres, of every page but the first


def run(*words):
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


class Newspaper:
    """One that was built: its layout and its file."""

    def __init__(self, folder, name):
        path = f"print/{AUTHORITY}/evaluations/{name}/journal"
        self.pdf = folder / f"output/{path}.pdf"
        self.dump = json.loads((folder / f"output/layout/{path}.json").read_text())
        self.pages = self.dump["pages"]

    def slack(self, page):
        """The share of a page that its columns and its parts leave white."""
        width, height = self.dump["size"]
        white = sum(max(0, box[3] - frame["need"]) * box[2] for frame in page["frames"] for box in [frame["box"]])
        return white / ((width - MARGINS[0]) * (height - MARGINS[1]))

    def words(self, page):
        return " ".join(line["text"] for line in page["lines"])

    def texts_shown(self):
        """Every text of the document with the parts of it that some page shows, put together."""
        parts = {}
        for page in self.pages:
            for line in page["lines"]:
                if "source" in line:
                    number, begin, end = line["source"]
                    parts.setdefault(number, set()).add((begin, end))
        for number, text in enumerate(self.dump["texts"]):
            raw = text.encode()
            yield text, [raw[begin:end].decode(errors="replace") for begin, end in sorted(parts.get(number, ()))]

    def paragraph_lines(self):
        """The lines of each text in turn, as (page, text of the line)."""
        lines = {}
        for page in self.pages:
            for line in page["lines"]:
                if "source" in line:
                    lines.setdefault(line["source"][0], {}).setdefault(
                        (page["number"], round(line["x"] // 60), line["baseline"]), []).append(line["text"])
        return [["".join(parts) for _, parts in sorted(found.items())] for found in lines.values()]


class Checked(unittest.TestCase):
    def assert_sound(self, paper):
        self.assertEqual(0, len(paper.pages) % 4)
        self.assertEqual(len(paper.pages), len(pdf_reader.page_sizes(paper.pdf)))
        self.assertEqual([], paper.dump["overset"])
        self.assert_complete(paper)
        self.assert_no_ladders(paper)

    def assert_complete(self, paper):
        for text, parts in paper.texts_shown():
            self.assertEqual(content.letters(text), content.letters("".join(parts)))

    def assert_no_ladders(self, paper):
        for lines in paper.paragraph_lines():
            in_a_row = 0
            for line in lines:
                in_a_row = in_a_row + 1 if line.endswith("\u00ad") else 0
                self.assertLessEqual(in_a_row, 2, lines)

    def assert_full(self, paper, most=LARGEST_SLACK):
        slack = {page["number"]: paper.slack(page) for page in paper.pages[1:]}
        mean = sum(slack.values()) / len(slack)
        self.assertLessEqual(mean, most, slack)


class TheDemonstration(Checked):
    @classmethod
    def setUpClass(cls):
        cls.folder = programs.working_folder(SOURCE)
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        done = PROGRAM.build(cls.folder, "--edition", "rapport")
        assert done.status == 0, done.errors
        cls.paper = Newspaper(cls.folder, "samedi-gratuit")

    def test_is_sound(self):
        self.assert_sound(self.paper)
        self.assertIn(len(self.paper.pages), (8, 12))

    def test_leaves_no_white_holes(self):
        self.assert_full(self.paper)
        for page in self.paper.pages[1:]:
            self.assertLessEqual(self.paper.slack(page), 2 * LARGEST_SLACK, f"page {page['number']}")

    def test_jumps_are_valid_both_ways(self):
        pages = self.paper.pages
        to = re.search(r"Suite page (\d+)", self.paper.words(pages[0]))
        self.assertIsNotNone(to)
        self.assertIn("Suite de la page 1", self.paper.words(pages[int(to[1]) - 1]))
        back = [page["number"] for page in pages if "Suite de la page 1" in self.paper.words(page)]
        self.assertEqual([int(to[1])], back)
        for page in pages[1:]:
            self.assertNotIn("Suite page", self.paper.words(page), "only the first page jumps")

    def test_the_contents_name_the_right_pages(self):
        rows = {}
        for line in self.paper.pages[0]["lines"]:
            if line["x"] > 205:
                rows.setdefault(round(line["baseline"]), []).append((line["x"], line["text"].strip()))
        named = [(sorted(row)[0][1], sorted(row)[-1][1]) for row in rows.values() if sorted(row)[-1][1].isdigit()]
        self.assertGreaterEqual(len(named), 6)
        for title, number in named:
            first = content.letters(title.split("…")[0])[:12]
            self.assertIn(first, content.letters(self.paper.words(self.paper.pages[int(number) - 1])),
                          f"{title} is said to be on page {number}")

    def test_the_plan_stands_on_facing_pages(self):
        pages = [page["number"] for page in self.paper.pages
                 if any(frame["role"] == "suivi" for frame in page["frames"])]
        self.assertEqual(2, len(pages))
        self.assertEqual(0, pages[0] % 2)
        self.assertEqual(pages[0] + 1, pages[1])

    def test_says_every_word_of_its_report(self):
        found = [content.letters(text) for text in pdf_reader.texts(self.paper.pdf)]
        report = content.read_yaml(self.folder / f"content/{AUTHORITY}/evaluations/samedi-gratuit/rapport.yaml")
        expected = [report["question"], report["chapeau"]] + [entry["texte"] for entry in report["constats"]]
        expected += report["limites"] + report["questions_ouvertes"] + report["comite"]
        for text in expected:
            self.assertTrue(any(content.letters(text) in words for words in found), text)

    def test_few_lines_gape(self):
        """Lines of running text whose word spaces are more than twice the usual one."""
        lines = {}
        page = 0
        for left, top, right, bottom in re.findall(
                r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">|<page',
                run("pdftotext", "-bbox", self.paper.pdf, "-")):
            if not left:
                page += 1
            elif 12 < float(bottom) - float(top) < 15:  # 10 points
                lines.setdefault((page, float(top)), []).append((float(left), float(right)))
        spaces = []
        for words in lines.values():
            words.sort()
            gaps = [b[0] - a[1] for a, b in zip(words, words[1:])]
            column = []
            for gap in gaps + [100]:
                if 0 < gap < 10:  # less than a gutter
                    column.append(gap)
                elif column:
                    spaces.append(sum(column) / len(column))
                    column = []
        usual = sorted(spaces)[len(spaces) // 2]
        self.assertGreater(len(spaces), 300)
        self.assertLessEqual(sum(space > 2 * usual for space in spaces) / len(spaces), 0.02)


class OddReports(Checked):
    @classmethod
    def setUpClass(cls):
        cls.folder = programs.working_folder(SOURCE)
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.evaluations = cls.folder / f"content/{AUTHORITY}/evaluations"
        shutil.rmtree(cls.evaluations)
        place = cls.evaluations
        report_maker.without_pictures(place / "nu")
        report_maker.forty_pictures(place / "quarante", PHOTOGRAPH)
        report_maker.one_long_text(place / "long")
        report_maker.thirty_short_texts(place / "trente")
        report_maker.sixty_series(place / "soixante")
        report_maker.two_hundred_rows(place / "deux-cents")
        report_maker.twenty_five_thousand_words(place / "somme", PHOTOGRAPH)
        done = PROGRAM.build(cls.folder, "--edition", "rapport", "--authority", AUTHORITY, "--diagnostics", "json")
        cls.messages = done.diagnostics()
        assert done.status == 0, done.errors

    def test_all_are_complete_and_on_whole_sheets(self):
        for name in ("nu", "quarante", "long", "trente", "soixante", "deux-cents", "somme"):
            with self.subTest(report=name):
                paper = Newspaper(self.folder, name)
                self.assert_sound(paper)
                self.assert_full(paper)

    def test_a_very_long_one_is_made_and_told(self):
        self.assertGreater(len(Newspaper(self.folder, "somme").pages), 16)
        told = [one for one in self.messages if "newspaper takes" in one["message"]]
        self.assertEqual(1, len(told))
        self.assertIn("somme", told[0].get("file", "") or str(told[0]))


if __name__ == "__main__":
    counted.main()
