#!/usr/bin/env python3
"""A report as a long read: its chain both ways, its passages, its figures as files, its archive, its editions, and what
nobody agreed to show.

usage: report_test.py PROGRAM SOURCE_FOLDER
"""
import json
import pathlib
import re
import shutil
import sys
import unittest
import xml.etree.ElementTree as xml
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "support")]

import counted
import html_reader
import program as programs

PROGRAM = programs.Program(sys.argv.pop(1), sys.argv[1])
SOURCE = pathlib.Path(sys.argv.pop(1)).resolve()
REPORT = "val-de-brune/evaluations/samedi-gratuit"
ATOM = "{http://www.w3.org/2005/Atom}"


def paragraphs(html):
    """The anchor of each paragraph, by its first words."""
    found = re.findall(r'<p id="(p-[0-9a-f]{6})"[^>]*>(.*?)</p>', html, re.S)
    return {re.sub(r"<[^>]+>", "", text)[:40]: name for name, text in found}


class Report(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.folder = programs.working_folder(SOURCE)
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        # These tests change what was sealed; what a seal does is proved by seal_test.py.
        for seal in (cls.folder / "content" / REPORT).glob("sceau.*"):
            seal.unlink()
        cls.build()
        cls.site = cls.folder / "output/site"
        cls.html = (cls.site / f"{REPORT}.html").read_text(encoding="utf-8")

    @classmethod
    def build(cls):
        done = PROGRAM.build(cls.folder, "--edition", "site", "--authority", "val-de-brune")
        assert done.status == 0, done.errors
        return done

    def part(self, name):
        return self.site / REPORT / name

    def test_the_chain_leads_both_ways(self):
        finding = re.search(r'<li id="constat-c2">.*?</li>', self.html, re.S)[0]
        self.assertIn('href="#piece-enquete-a-bord"', finding)
        self.assertIn('href="#action-3"', finding)
        piece = re.search(r'<article class="preuve" id="piece-enquete-a-bord">.*?</article>', self.html, re.S)[0]
        self.assertIn('href="#constat-c2"', piece)
        self.assertIn('href="#action-3"', piece)
        page = html_reader.Page(self.html)
        self.assertEqual([], [link for link in re.findall(r'href="#([^"]+)"', self.html) if link not in page.ids])

    def test_passages_keep_their_names_when_another_is_inserted(self):
        chapter = self.folder / "content" / REPORT / "chapitres/01-qui-est-a-bord.md"
        before = chapter.read_text(encoding="utf-8")
        head, body = before.split("\n---\n", 1)
        chapter.write_text(f"{head}\n---\nUn paragraphe de plus, en tête.\n\n{body}", encoding="utf-8")
        try:
            self.build()
            now = paragraphs((self.site / f"{REPORT}.html").read_text(encoding="utf-8"))
        finally:
            chapter.write_text(before, encoding="utf-8")
            self.build()
        old = paragraphs(self.html)
        self.assertGreater(len(old), 20)
        self.assertEqual(old, {words: now.get(words) for words in old})
        self.assertEqual(len(now), len(old) + 1)

    def test_players_have_captions_and_load_nothing(self):
        players = re.findall(r"<(?:video|audio) .*?</(?:video|audio)>", self.html, re.S)
        self.assertEqual(2, len(players))
        for player in players:
            self.assertIn('preload="none"', player)
            self.assertIn('kind="captions"', player)

    def test_nobody_is_named_who_did_not_agree(self):
        names = [b"Prune Delattre", b"Gildas Morin", "Le car est là du vendredi".encode()]
        for path in sorted(self.site.rglob("*")):
            if path.is_file():
                data = path.read_bytes()
                for name in names:
                    self.assertNotIn(name, data, path)
        self.assertRegex(self.html, r"Inès, 17\sans")
        card = re.search(r'id="piece-le-car-de-saint-aubin">.*?</article>', self.html, re.S)[0]
        self.assertIn("n’est pas montrée", card)

    def test_figures_are_files_that_need_no_fonts(self):
        for name in ("voyages", "trajets", "cout", "communes"):
            with self.subTest(figure=name):
                folder = self.part(f"figures/{name}")
                svg = (folder / f"{name}.svg").read_text(encoding="utf-8")
                xml.fromstring(svg)
                self.assertNotIn("<text", svg)
                self.assertTrue((folder / f"{name}.png").read_bytes().startswith(b"\x89PNG"))
                facts = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
                self.assertEqual(name, facts["identifier"])
                self.assertTrue(facts["license"])
                self.assertTrue((folder / f"{name}.csv").read_text(encoding="utf-8").count("\n") > 2)
                frame = (folder / "integrer.html").read_text(encoding="utf-8")
                self.assertNotIn("<script", frame)
                self.assertEqual([], html_reader.Page(frame).mistakes)
                page = (folder / "index.html").read_text(encoding="utf-8")
                self.assertIn("&lt;iframe", page)

    def test_the_press_kit_is_an_archive_with_all_it_names(self):
        with zipfile.ZipFile(self.part("dossier-de-presse.zip")) as kit:
            self.assertIsNone(kit.testzip())
            names = kit.namelist()
            for name in ("communique.txt", "licence.txt", "citation.bib", "figures/legendes.txt",
                         "figures/voyages.png", "figures/voyages.svg", "figures/voyages.csv"):
                self.assertIn(name, names)
            release = kit.read("communique.txt").decode()
        self.assertIn("plus souvent qu’en 2022", release)

    def test_corrections_have_a_feed_whose_entries_lead_to_them(self):
        feed = xml.parse(self.part("corrections.xml")).getroot()
        entries = feed.findall(f"{ATOM}entry")
        self.assertEqual(2, len(entries))
        for entry in entries:
            anchor = entry.find(f"{ATOM}link").get("href").partition("#")[2]
            self.assertIn(f'id="{anchor}"', self.html)

    def test_the_citation_is_told_to_programs(self):
        self.assertIn("@techreport{samedi-gratuit-2025,", self.part("citation.bib").read_text(encoding="utf-8"))
        [csl] = json.loads(self.part("citation.json").read_text(encoding="utf-8"))
        self.assertEqual("v2", csl["version"])

    def test_the_first_edition_stays_as_it_was_and_says_that_it_is_old(self):
        old = self.part("v1/index.html").read_text(encoding="utf-8")
        self.assertIn("290", old)
        self.assertIn("gardée telle quelle", old)
        self.assertIn('href="../../samedi-gratuit.html"', old)
        self.assertNotIn("gardée telle quelle", self.html)
        self.assertIn('href="samedi-gratuit/v1/index.html"', self.html)

    def test_words_of_the_glossary_are_linked_once(self):
        self.assertEqual(1, self.html.count('href="#mot-versement-mobilite"'))
        self.assertIn('id="mot-versement-mobilite"', self.html)

    def test_a_piece_that_supports_nothing_is_told_where_it_stands_and_on_the_page(self):
        table = self.folder / "content" / REPORT / "materiaux/materiaux.csv"
        before = table.read_text(encoding="utf-8")
        table.write_text(before + "lettre;Une lettre perdue;texte\n", encoding="utf-8")
        try:
            done = self.build()
            html = (self.site / f"{REPORT}.html").read_text(encoding="utf-8")
        finally:
            table.write_text(before, encoding="utf-8")
            self.build()
        self.assertRegex(done.errors, r'warning.*"lettre" supports no finding')
        self.assertIn("n’appuient aucun constat", html)

    def test_a_running_edition_is_dated_and_concludes_nothing(self):
        done = PROGRAM.build(self.folder, "--edition", "site", "--authority", "valbrune")
        self.assertEqual(0, done.status, done.errors)
        html = (self.site / "valbrune/evaluations/cantines.html").read_text(encoding="utf-8")
        self.assertIn("ne conclut pas", html)
        self.assertIn("Vous pouvez contribuer", html)
        self.assertNotIn("plan-d-action", html)


if __name__ == "__main__":
    counted.main()
