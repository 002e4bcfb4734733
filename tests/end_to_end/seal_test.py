#!/usr/bin/env python3
"""The seal of an evaluation: sealing, what breaks it, and editions held against it.

usage: seal_test.py PROGRAM SOURCE_FOLDER
"""
import hashlib
import pathlib
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
FOLDER = "content/val-de-brune/evaluations/samedi-gratuit"
PRINT = "output/print/val-de-brune/evaluations"
PAGE = "output/site/val-de-brune/evaluations/samedi-gratuit.html"


class Seals(unittest.TestCase):
    def setUp(self):
        self.folder = programs.working_folder(SOURCE)
        self.addCleanup(shutil.rmtree, self.folder)
        for name in ("sceau.yaml", "sceau.txt"):
            (self.folder / FOLDER / name).unlink(missing_ok=True)

    def seal(self, *arguments, evaluation="samedi-gratuit", day="2025-03-20"):
        return PROGRAM.run(self.folder, "seal", evaluation, "--at", day, "--lang", "en", *arguments)

    def change(self, name, old, new):
        file = self.folder / FOLDER / name
        text = file.read_text(encoding="utf-8")
        self.assertIn(old, text)
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def build(self):
        run = PROGRAM.build(self.folder, "--edition", "rapport", "--edition", "site", "--authority", "val-de-brune")
        self.assertEqual(0, run.status, run.errors)

    def pdf(self):
        return min((self.folder / PRINT / "samedi-gratuit").glob("*.pdf"), key=lambda path: len(path.name))

    def test_the_seal_is_the_fingerprint_of_the_text_it_keeps(self):
        run = self.seal()
        self.assertEqual(0, run.status, run.errors)
        text = (self.folder / FOLDER / "sceau.txt").read_bytes()
        self.assertIn(hashlib.sha256(text).hexdigest(), run.out)
        self.assertIn(hashlib.sha256(text).hexdigest(), (self.folder / FOLDER / "sceau.yaml").read_text())
        self.assertIn("on prend le bus 77 % plus souvent", text.decode())
        data = (self.folder / FOLDER / "materiaux/enquete-a-bord.csv").read_bytes()
        self.assertIn(hashlib.sha256(data).hexdigest(), text.decode())
        self.assertEqual(0, PROGRAM.check(self.folder).status)
        self.assertIn("already sealed", self.seal(day="2025-05-01").errors)

    def test_a_changed_text_is_an_error_that_shows_the_difference_until_it_is_sealed_again(self):
        self.seal()
        self.change("rapport.yaml", "77 % plus souvent", "97 % plus souvent")
        run = PROGRAM.check(self.folder, "--diagnostics", "json")
        self.assertEqual(1, run.status)
        errors = [d for d in run.diagnostics() if d["severity"] == "error"]
        self.assertEqual(1, len(errors), errors)
        self.assertEqual(FOLDER + "/rapport.yaml", errors[0]["file"])
        self.assertIn('constats.c1.texte', errors[0]["message"])
        self.assertIn("97 %", errors[0]["message"])
        self.assertEqual(1, self.seal(day="2025-04-01").status)
        self.assertEqual(0, self.seal("--motif", "Le comptage du 3 mars était faux.", day="2025-04-01").status)
        self.assertEqual(0, PROGRAM.check(self.folder).status)
        self.assertIn("Le comptage du 3 mars", (self.folder / FOLDER / "sceau.yaml").read_text())

    def test_changed_data_break_the_seal_and_the_plan_does_not(self):
        self.seal()
        self.change("plan.csv", "Un second agent à bord le samedi", "Deux agents à bord le samedi")
        self.change("contributions/saint-aubin.md", "titre:", "titre: À")
        self.assertEqual(0, PROGRAM.check(self.folder).status)
        self.change("materiaux/enquete-a-bord.csv", "1", "2")
        self.assertEqual(1, PROGRAM.check(self.folder).status)

    def test_a_running_evaluation_is_not_sealed_and_names_are_proposed(self):
        run = self.seal(evaluation="cantines")
        self.assertEqual(1, run.status)
        self.assertIn("under way", run.errors)
        run = self.seal(evaluation="samedi")
        self.assertEqual(1, run.status)
        self.assertIn("val-de-brune/samedi-gratuit", run.errors)

    def test_editions_are_verified_against_the_text_they_carry(self):
        self.seal()
        self.build()
        folder = self.folder / PRINT / "samedi-gratuit"
        for edition in (folder / "journal.pdf", folder / "rapport.pdf", self.folder / PAGE):
            run = PROGRAM.run(self.folder, "verify", edition, "--lang", "en")
            self.assertEqual(0, run.status, run.out + run.errors)
            self.assertNotIn("not found", run.out)

    def test_a_page_that_was_changed_afterwards_is_refused(self):
        self.seal()
        self.build()
        page = self.folder / PAGE
        text = page.read_text(encoding="utf-8")
        self.assertIn("plus souvent qu’en 2022", text)
        page.write_text(text.replace("plus souvent qu’en 2022", "moins souvent qu’en 2022"), encoding="utf-8")
        run = PROGRAM.run(self.folder, "verify", self.folder / PAGE, "--lang", "en")
        self.assertEqual(1, run.status)
        self.assertIn("constats.c1.texte", run.out)

    def test_a_pdf_whose_words_were_changed_is_refused(self):
        self.seal()
        self.build()
        other = self.folder / "other.pdf"
        self.change("rapport.yaml", "77 % plus souvent", "97 % plus souvent")
        (self.folder / FOLDER / "sceau.yaml").unlink()
        sealed = self.pdf().read_bytes()
        (self.folder / "sealed.pdf").write_bytes(sealed)
        self.build()
        # The changed pages with the sealed text of the true edition inside, as a forger would.
        subprocess.run(["qpdf", self.pdf(), "--copy-attachments-from", self.folder / "sealed.pdf",
                        "--prefix=", "--", other], check=False, capture_output=True)
        if other.exists():
            run = PROGRAM.run(self.folder, "verify", other, "--lang", "en")
            self.assertEqual(1, run.status, run.out)
        run = PROGRAM.run(self.folder, "verify", self.pdf(), "--lang", "en")
        self.assertEqual(1, run.status)
        self.assertIn("no sealed text", run.out)

    def test_what_cannot_be_read_is_trouble(self):
        (self.folder / "empty").mkdir()
        for path in ("empty", "content/publication.yaml", "nowhere.pdf"):
            self.assertEqual(3, PROGRAM.run(self.folder, "verify", path, "--lang", "en").status)


if __name__ == "__main__":
    counted.main()
