#!/usr/bin/env python3
"""Content that means harm, or was mangled, gives a message at its place or harmless pages: never markup of its own, never
a file outside output/.

usage: hostile_test.py PROGRAM SOURCE_FOLDER
"""
import json
import pathlib
import re
import shutil
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "support")]

import counted
import html_reader
import program as programs

PROGRAM = programs.Program(sys.argv.pop(1), sys.argv[1])
SOURCE = pathlib.Path(sys.argv.pop(1)).resolve()

BODIES = """instances:
  - id: conseil-ecole
    nom: "Conseil d’école"
    type: école
    resume: "Trois fois par an."
    sieges: {total: 16, elus: 2}
    fonctions:
      representation: {note: 5}
      consultation: {note: 4}
      decision: {note: 2}
    temps_mensuel: 3
"""
INTERVIEW = """---
titre: "On attend d’eux qu’ils soient là."
personne: {nom: "PERSON", role: "directrice"}
instance: conseil-ecole
date: 2025-05-12
sous_titres: ../medias/nadia.vtt
themes: [ecole]
consentement: {signe_le: 2025-06-02, supports: [site]}
---

NOTES
"""
CAPTIONS = "WEBVTT\n\n00:00:00.500 --> 00:00:03.380\n<v Nadia Berkane>Le préau, on l’attend.\n"
SCRIPT = "<script>alert(1)</script>"
UNSAFE = re.compile(r"^[\s\x00-\x20]*(javascript|vbscript|data)\s*:", re.IGNORECASE)


class Hostile(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="mandature-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        shutil.copytree(SOURCE / "tests/invalid/sound", self.folder / "content")
        self.write("bourg/instances.yaml", BODIES)
        self.write("bourg/medias/nadia.vtt", CAPTIONS)
        self.interview()

    def write(self, path, text, encoding="utf-8"):
        file = self.folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding=encoding)

    def interview(self, person="Nadia Berkane", notes="Relu.", extra=""):
        text = INTERVIEW.replace("PERSON", person).replace("NOTES", notes)
        self.write("bourg/temoignages/nadia.md", text.replace("themes:", extra + "themes:"))

    def build(self):
        before = {p for p in self.folder.rglob("*") if "output" not in p.parts}
        run = PROGRAM.build(self.folder, "--edition", "site", "--diagnostics", "short")
        self.assertIn(run.status, (0, 1), run.errors)
        self.assertEqual(before, {p for p in self.folder.rglob("*") if "output" not in p.parts},
                         "nothing is written outside output/")
        return run

    def refused(self, place, words=""):
        run = self.build()
        self.assertEqual(1, run.status, run.errors)
        self.assertRegex(run.errors, re.escape(place) + r":\d+:\d+: error: .*" + words)

    def pages(self):
        pages = {p: p.read_text(encoding="utf-8") for p in (self.folder / "output/site").rglob("*.html")}
        self.assertTrue(pages)
        return pages

    def test_the_content_is_sound_before_it_is_spoilt(self):
        run = self.build()
        self.assertEqual(0, run.status, run.errors)
        self.assertIn(self.folder / "output/site/bourg/temoignages/nadia.html", self.pages())

    def test_a_person_named_like_a_tag_stays_a_name(self):
        self.interview(person=SCRIPT)
        self.assertEqual(0, self.build().status)
        for path in (self.folder / "output/site").rglob("*"):
            if path.suffix in {".html", ".xml"}:
                with self.subTest(path=path.name):
                    self.assertNotIn(SCRIPT, path.read_text(encoding="utf-8"))
            if path.suffix == ".json":  # data, never read as a page: the name as it is, in sound JSON
                with self.subTest(path=path.name):
                    json.loads(path.read_text(encoding="utf-8"))
        page = html_reader.Page((self.folder / "output/site/bourg/temoignages/nadia.html").read_text(encoding="utf-8"))
        self.assertIn("alert(1)", page.text)

    def test_links_that_run_are_refused_or_disarmed(self):
        for link in ("[a](JaVaScRiPt:alert(1))", "<javascript:alert(1)>", "[a](java&#115;cript:alert(1))",
                     "[a](&#1;javascript:alert(1))", "[a](vbscript:x)", "[a](data:text/html,x)", "<vbscript:x>",
                     "[a]: javascript:alert(1)\n\n[a]", "![a](javascript:alert(1))", "[a](//evil.example)"):
            with self.subTest(link=link):
                self.interview(notes=link)
                run = self.build()
                if run.status == 1:
                    self.assertRegex(run.errors, r"nadia\.md:\d+:\d+: error: ")
                    continue
                for html in self.pages().values():
                    for target in re.findall(r'(?:href|src|action)="([^"]*)"', html):
                        self.assertNotRegex(target, UNSAFE)
                        self.assertFalse(target.startswith("//"), target)

    def test_raw_html_is_refused_at_its_line(self):
        self.interview(notes="Bonjour\n\n<img src=x onerror=alert(1)>")
        self.refused("content/bourg/temoignages/nadia.md")

    def test_identifiers_and_names_of_files_never_leave_the_site(self):
        self.write("bourg/instances.yaml", BODIES.replace("id: conseil-ecole", 'id: "../../evil"'))
        self.refused("content/bourg/instances.yaml", "identif")
        self.write("bourg/instances.yaml", BODIES)
        shutil.copy(self.folder / "content/bourg/temoignages/nadia.md",
                    self.folder / "content/bourg/temoignages/Évil <b>.md")
        run = self.build()
        self.assertEqual(1, run.status, run.errors)
        self.assertIn("evil", run.errors)

    def test_a_role_cannot_choose_where_its_page_goes(self):
        publication = (self.folder / "content/publication.yaml").read_text(encoding="utf-8")
        self.write("publication.yaml", publication + 'parcours:\n  - {id: "../../evil", role: "a", resume: "b", '
                   "natures: [commune], certaines: [école]}\n")
        self.refused("content/publication.yaml", "identif")

    def test_a_misspelt_kind_of_body_is_told_with_the_nearest(self):
        publication = (self.folder / "content/publication.yaml").read_text(encoding="utf-8")
        self.write("publication.yaml", publication + "parcours:\n  - {id: a, role: a, resume: b, natures: [commune], "
                   "certaines: [ecolle]}\n")
        run = self.build()
        self.assertEqual(1, run.status, run.errors)
        self.assertRegex(run.errors, r"publication\.yaml:\d+:\d+: error: .*ecolle.*école")

    def test_one_folder_is_one_authority(self):
        publication = (self.folder / "content/publication.yaml").read_text(encoding="utf-8")
        self.write("publication.yaml", re.sub(r"collectivites: \[(.*?)\]", r"collectivites: [\1, \1]", publication))
        self.refused("content/publication.yaml", "twice")

    def test_a_film_that_does_not_exist_is_told_where_it_is_named(self):
        self.interview(extra="video: {fichier: ../medias/absent.mp4}\n")
        self.refused("content/bourg/temoignages/nadia.md", "absent.mp4")

    def test_captions_in_latin_1_keep_their_accents(self):
        self.write("bourg/medias/nadia.vtt", CAPTIONS.replace("’", "'"), encoding="latin-1")
        self.assertEqual(0, self.build().status)
        page = (self.folder / "output/site/bourg/temoignages/nadia.html").read_text(encoding="utf-8")
        self.assertIn("Le préau", page)

    def test_wrong_times_are_told_at_their_line(self):
        for times in ("00:00:03.380 --> 00:00:00.500", "00:00:aa.000 --> 00:00:02.000", "00:99:00.000 --> 00:99:01.000"):
            with self.subTest(times=times):
                self.write("bourg/medias/nadia.vtt", CAPTIONS.replace("00:00:00.500 --> 00:00:03.380", times))
                self.refused("content/bourg/medias/nadia.vtt")

    def test_captions_that_cannot_be_read_in_time_are_warnings(self):
        fast = CAPTIONS + ("\n00:00:03.000 --> 00:00:03.400\nUne phrase bien trop longue pour quatre dixièmes de seconde, "
                           "et pour une ligne.\n")
        self.write("bourg/medias/nadia.vtt", fast)
        run = self.build()
        self.assertEqual(0, run.status, run.errors)
        for words in ("begins before the one above", "cannot be read", "a line of", "who speaks here"):
            self.assertRegex(run.errors, r"nadia\.vtt:\d+:\d+: warning\[[a-z-]+\]: .*" + words)

    def test_a_vague_link_is_a_warning_at_its_words(self):
        self.interview(notes="Voyez [ici](https://exemple.fr/).")
        run = self.build()
        self.assertEqual(0, run.status, run.errors)
        self.assertRegex(run.errors, r"nadia\.md:\d+:\d+: warning\[[a-z-]+\]: .*ici")


if __name__ == "__main__":
    counted.main()
