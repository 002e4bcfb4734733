#!/usr/bin/env python3
"""The search of the site finds what stands on its pages, in small files, and nothing that is withheld.

usage: search_test.py PROGRAM SOURCE_FOLDER

Node runs the script of the theme, Chromium the page itself, opened as a file; without them these cases are skipped.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "support")]

import counted
import html_reader
import program as programs

PROGRAM = programs.Program(sys.argv.pop(1), sys.argv[1])
SOURCE = pathlib.Path(sys.argv.pop(1)).resolve()
TABLE = SOURCE / "tests/search/words.tsv"
SCRIPT = SOURCE / "themes/agora/web/static/recherche.js"
NODE = shutil.which("node") or shutil.which("nodejs")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
CALL = re.compile(r'mandatureRecherche\.recevoir\("([a-z0-9/]+)",(.*)\);\n', re.DOTALL)
MOST_BEFORE_FIRST_RESULT = 30_000  # bytes

# Runs the script without a page and asks it for the words and stems of the texts it is given.
ASK = """const vm = require("vm"), fs = require("fs"), window = {};
vm.runInNewContext(fs.readFileSync(process.argv[1], "utf8"), {window});
const texts = JSON.parse(fs.readFileSync(0, "utf8")), search = window.mandatureRecherche;
console.log(JSON.stringify(texts.map(t => [search.mots(t).join(" "), search.mots(t).map(search.racine).join(" ")])));"""


def rows():
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            text, words, stems = line.split("\t")
            yield re.sub(r"\\u([0-9A-F]{4})", lambda m: chr(int(m[1], 16)), text), [words, stems]


def read_index(site):
    """The files of the index by name, as the script receives them."""
    contents = {}
    for path in sorted((site / "recherche").rglob("*.js")):
        call = CALL.fullmatch(path.read_text(encoding="utf-8"))
        if call is None:
            raise AssertionError(f"{path} is not one call")
        contents[call[1]] = json.loads(call[2])
        if path.relative_to(site / "recherche").as_posix() != call[1] + ".js":
            raise AssertionError(f"{path} hands itself over as {call[1]}")
    return contents


class Built(unittest.TestCase):
    folder = None

    @classmethod
    def setUpClass(cls):
        if Built.folder is None:
            Built.folder = programs.working_folder(SOURCE)
            Built.run_result = PROGRAM.build(Built.folder, "--edition", "site")
        cls.site = Built.folder / "output/site"

    def setUp(self):
        self.assertEqual(0, self.run_result.status, self.run_result.errors)


def tearDownModule():
    if Built.folder is not None:
        shutil.rmtree(Built.folder, ignore_errors=True)


class TheScript(unittest.TestCase):
    @unittest.skipUnless(NODE, "Node is not installed")
    def test_reads_words_as_the_generator_does(self):
        table = list(rows())
        self.assertGreater(len(table), 30)
        asked = subprocess.run([NODE, "-e", ASK, SCRIPT], input=json.dumps([text for text, _ in table]),
                               capture_output=True, text=True, timeout=60, check=True)
        for (text, expected), found in zip(table, json.loads(asked.stdout)):
            with self.subTest(text=text):
                self.assertEqual(expected, found)


class TheIndex(Built):
    def test_is_light_before_the_first_result(self):
        sizes = {"mots": 0, "pages": 0, "textes": 0}
        for kind in sizes:
            sizes[kind] = max(p.stat().st_size for p in (self.site / "recherche" / kind).iterdir())
        total = (self.site / "recherche/index.js").stat().st_size + sum(sizes.values()) + sizes["mots"]
        self.assertLess(total, MOST_BEFORE_FIRST_RESULT)

    def test_leads_to_pages_and_places_that_exist(self):
        index = read_index(self.site)
        manifest = index["index"]
        pages = [page for name, rows in index.items() if name.startswith("pages/") for page in rows]
        self.assertEqual(manifest["pages"], len(pages))
        self.assertGreater(len(pages), 60)
        texts = [row for i in range(-(-manifest["textes"] // manifest["parTextes"])) for row in index[f"textes/{i}"]]
        starts = sorted(first for _, _, first in pages) + [len(texts)]
        for address, title, first in pages:
            page = html_reader.Page((self.site / address).read_text(encoding="utf-8"))
            anchors = {anchor for anchor, _ in texts[first:starts[starts.index(first) + 1]] if anchor}
            with self.subTest(page=address):
                self.assertTrue(title)
                self.assertEqual(set(), anchors - set(page.ids))

    def test_leaves_lists_and_navigation_out(self):
        index = read_index(self.site)
        addresses = {page[0] for name, rows in index.items() if name.startswith("pages/") for page in rows}
        self.assertFalse({"404.html", "recherche.html", "plan.html", "valbrune/temoignages/index.html"} & addresses)
        texts = " ".join(row[1] for name, rows in index.items() if name.startswith("textes/") for row in rows)
        self.assertNotIn("Aller au contenu", texts)
        self.assertNotIn("Aucun traceur", texts)

    def test_is_the_same_when_one_authority_is_built(self):
        before = {p: p.read_bytes() for p in (self.site / "recherche").rglob("*.js")}
        run = PROGRAM.build(self.folder, "--edition", "site", "--authority", "sainte-ylene")
        self.assertEqual(0, run.status, run.errors)
        self.assertEqual(before, {p: p.read_bytes() for p in (self.site / "recherche").rglob("*.js")})


class Withdrawn(unittest.TestCase):
    """An interview whose consent has run out goes from the index, whatever is built."""

    def words_of_the_index(self, folder):
        return " ".join(p.read_text(encoding="utf-8") for p in (folder / "output/site").glob("recherche/**/*.js"))

    def test_words_cannot_be_found(self):
        folder = programs.working_folder(SOURCE)
        try:
            self.assertEqual(0, PROGRAM.build(folder, "--edition", "site").status)
            for words in ("temoignages/nadia-berkane.html", "il manque toujours une chaise"):
                self.assertIn(words, self.words_of_the_index(folder))
            record = folder / "content/valbrune/temoignages/nadia-berkane.md"
            text = record.read_text(encoding="utf-8")
            record.write_text(text.replace("expire_le: 2031-06-02", "expire_le: 2025-12-31"), encoding="utf-8")
            for editions, expected in ((["bilan"], False), (["site"], True)):
                run = PROGRAM.build(folder, *(part for name in editions for part in ("--edition", name)))
                self.assertEqual(0, run.status, run.errors)
                index = self.words_of_the_index(folder)
                self.assertEqual(expected, bool(index), "another edition takes the index away, the site makes it anew")
                self.assertNotIn("temoignages/nadia-berkane.html", index)
                self.assertNotIn("il manque toujours une chaise", index)
        finally:
            shutil.rmtree(folder, ignore_errors=True)


@unittest.skipUnless(CHROMIUM, "Chromium is not installed")
class ThePageAsAFile(Built):
    def ask(self, **parameters):
        """The page after its script has answered, opened from a folder."""
        address = (self.site / "recherche.html").as_uri() + "?" + urllib.parse.urlencode(parameters)
        with tempfile.TemporaryDirectory(prefix="mandature-") as profile:
            run = subprocess.run([CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
                                  "--disable-background-networking", "--disable-component-update", "--disable-sync",
                                  f"--user-data-dir={profile}", "--virtual-time-budget=20000", "--dump-dom", address],
                                 capture_output=True, text=True, timeout=120, check=False)
        return run.stdout

    def answers(self, dom):
        """The addresses of the results, in their order."""
        return re.findall(r'<h3><a href="([^"]+)', dom.split('id="reponses"')[1].split("</ol>")[0])

    def test_finds_a_word_with_or_without_its_accents_article_and_end(self):
        answers = {}
        for question in ("école", "L'ECOLE", "ecoles"):
            dom = self.ask(q=question)
            self.assertRegex(dom, r"résultats pour")
            answers[question] = [link.partition("#")[0] for link in self.answers(dom)]
            self.assertIn("valbrune/instances/conseil-ecole.html", answers[question])
        self.assertEqual(answers["école"], answers["L'ECOLE"])
        self.assertEqual(set(answers["école"]), set(answers["ecoles"]))

    def test_finds_the_beginning_of_the_last_word_in_one_authority(self):
        dom = self.ask(q="ramass", collectivite="val-de-brune")
        links = self.answers(dom)
        self.assertTrue(links)
        self.assertEqual([], [link for link in links if not link.startswith("val-de-brune/")])
        self.assertRegex(dom, r"<mark>[Rr]amassage</mark>")

    def test_says_that_nothing_was_found_and_shows_no_markup_of_the_question(self):
        dom = self.ask(q="<b>introuvablissime</b>")
        self.assertIn("Aucun résultat", dom)
        self.assertNotIn("<b>introuv", dom)


if __name__ == "__main__":
    counted.main()
