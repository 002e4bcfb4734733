#!/usr/bin/env python3
"""A text too long for its frame: the run ends with status 1 and a proof, what readers have stays as it was, and the
proof goes when the text is shorter.

usage: proof_test.py PROGRAM SOURCE_FOLDER
"""
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
RECORD = "content/valbrune/commissions/solidarites.md"
PROOF = "output/epreuves/print/valbrune/affiches/solidarites.pdf"
POSTER = "output/print/valbrune/affiches/solidarites.pdf"


def words(path):
    return re.findall(r"\w+", subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True,
                                             check=True).stdout)


class Proof(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = programs.working_folder(SOURCE)
        cls.addClassCleanup(shutil.rmtree, cls.folder)

    def build(self):
        return PROGRAM.build(self.folder, "--edition", "affiche", "--authority", "valbrune")

    def test_a_proof_stands_beside_what_readers_have_until_the_text_is_shorter(self):
        self.assertEqual(0, self.build().status)
        before = (self.folder / POSTER).read_bytes()
        record = self.folder / RECORD
        short = record.read_text(encoding="utf-8")
        sentence = "Un essai de longueur que personne ne peut lire en entier sur une affiche. "
        record.write_text(short.replace('texte: "un CCAS', 'texte: "' + sentence * 40 + "un CCAS", 1), encoding="utf-8")

        run = self.build()
        self.assertEqual(1, run.status)
        self.assertIn('error: the part "missions" needs', run.errors)
        self.assertIn("shorten its text by about", run.errors)
        self.assertIn(RECORD.removeprefix("content/"), run.errors)
        self.assertIn(PROOF, run.errors)
        self.assertEqual(before, (self.folder / POSTER).read_bytes())
        proof = words(self.folder / PROOF)
        self.assertIn("ÉPREUVE", proof)
        self.assertEqual(40, proof.count("essai"), "the page and the annex hold the whole text")

        record.write_text(short, encoding="utf-8")
        self.assertEqual(0, self.build().status)
        self.assertFalse((self.folder / "output/epreuves").exists())


if __name__ == "__main__":
    counted.main()
