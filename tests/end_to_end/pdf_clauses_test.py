#!/usr/bin/env python3
"""The checker of PDF clauses finds nothing wrong in what the program writes, and finds each fault planted in it.

usage: pdf_clauses_test.py WRITER
WRITER leaves a report with every kind of block, for the screen and for the press, where MANDATURE_WRITE_PDF says.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "support")]

import counted
import pdf_clauses

WRITER = pathlib.Path(sys.argv.pop(1)).resolve()

# The clause that must be found broken, what is taken out, what stands there instead; only the first time it occurs.
SCREEN_FAULTS = [
    ("UA 11-006", rb"/Lang \(fr\)", rb"/Long (fr)"),
    ("UA 07-001", rb"/DisplayDocTitle true", rb"/DisplayDocTitle false"),
    ("UA 06-004", rb"/Marked true", rb"/Marked false"),
    ("UA 06-002", rb"<pdfuaid:part>1", rb"<pdfuaid:part>2"),
    ("UA 06-003", rb"(<dc:title>.*?>)\w", rb"\1#"),
    ("A 6.6.4", rb"<pdfaid:conformance>A", rb"<pdfaid:conformance>B"),
    ("A 6.6.3", rb"<xmp:CreateDate>2", rb"<xmp:CreateDate>1"),
    ("A 6.6.2.1", rb"/Subtype /XML", rb"/Subtype /XMP"),
    ("A 6.6.2.3", rb"<pdfaSchema:prefix>pdfuaid", rb"<pdfaSchema:prefix>other"),
    ("UA 01-005", rb"/Artifact BMC", rb"/Nothing BMC"),
    ("UA 01-005", rb"\nEMC\n", rb"\n"),
    ("UA 7.1 (ParentTree)", rb"/MCID 3>>", rb"/MCID 777>>"),
    ("UA 7.1 (ParentTree)", rb"/StructParents 0", rb"/StructParents 1"),
    ("UA 7.1 (parents)", rb"(/K \[[^\]]*\]\s+/P )\d+( 0 R\s+/Pg)", rb"\g<1>1\g<2>"),
    ("UA 02-001", rb"/S /Sect", rb"/S /Section"),
    ("UA 13-004", rb"/Alt ", rb"/Elt "),
    ("UA 13-004", rb"/BBox ", rb"/BoxB "),
    ("UA 14-003", rb"/S /H2", rb"/S /H5"),
    ("UA 14-003", rb"/S /H1\b", rb"/S /P "),
    ("UA 15-003", rb"/Scope /\w+", rb"/Scope /All"),
    ("UA 15-003", rb"/S /TD", rb"/S /TD /A << /O /Table /ColSpan 2 >>"),
    ("UA 09-004", rb"/S /TR", rb"/S /Div"),
    ("UA 09-004", rb"/S /LBody", rb"/S /TD"),
    ("UA 16-001", rb"/ListNumbering /Decimal", rb"/ListNumbering /None"),
    ("UA 28-002", rb"/Contents <feff", rb"/Kontents <feff"),
    ("UA 28-002", rb"/Tabs /S", rb"/Tabs /R"),
    ("UA 28-002", rb"/S /Link", rb"/S /Span"),
    ("UA 31-016", rb"(/W \[\s+0\s+\[\s+[\d.]+\s+)\d+", rb"\g<1>1"),
    ("UA 31-027", rb"\n<0003> <", rb"\n<7003> <"),
    ("UA 31-027", rb"\n<0004> <\w+>", rb"\n<0004> <FEFF>"),
    ("UA 31-009", rb"/FontFile2 ", rb"/FontFile9 "),
    ("UA 31-005", rb"/CIDToGIDMap ", rb"/CIDToGlyphs "),
    ("A 6.2.3", rb"/OutputIntents ", rb"/OutputWishes "),
    ("A 6.2.4.3", rb"\n[\d.]+ [\d.]+ [\d.]+ rg\n", rb"\n0 0 0 1 k\n"),
    ("A 6.3.2", rb"/F 4\n", rb"/F 2\n"),
    ("A 6.5.1", rb"/S /URI", rb"/S /JavaScript"),
    ("A 6.1.3", rb"/ID \[", rb"/IX ["),
    ("A 6.1.13", rb"\nBT ", rb"\nq BT "),
]
PRESS_FAULTS = [
    ("X-4 6.4", rb"<pdfxid:GTS_PDFXVersion>PDF/X-4", rb"<pdfxid:GTS_PDFXVersion>PDF/X-9"),
    ("X-4 6.4", rb"/Trapped /False", rb"/Trapped /True"),
    ("X-4 6.1", rb"%PDF-1.6", rb"%PDF-1.7"),
    ("X-4 6.2.2", rb"/S /GTS_PDFX", rb"/S /GTS_PDFA1"),
    ("X-4 6.2.2", rb"/N 4", rb"/N 3"),
    ("X-4 6.2.3", rb"\n[\d.]+ [\d.]+ [\d.]+ [\d.]+ k\n", rb"\n0 0 0 rg\n"),
    ("X-4 6.2.3", rb"/Separation", rb"/Lab"),
    ("X-4 6.5", rb"/TrimBox", rb"/ArtBox"),
    ("X-4 6.5", rb"(/BleedBox \[\s+)", rb"\g<1>-"),
    ("X-4 6.6", rb"/TrimBox", rb"/Annots [ << /Type /Annot >> ] /TrimBox"),
    ("house: words in one ink", rb"\n0 0 0 1 k\n", rb"\n0.4 0 0 1 k\n"),
    ("house: words in one ink", rb"/op true", rb"/op false"),
    ("UA 31-009", rb"/FontFile2 ", rb"/FontFile9 "),
    ("A 6.2.5", rb"/OPM 1", rb"/OPM 1 /TR /Identity"),
]


class Files(unittest.TestCase):
    folder = None

    @classmethod
    def setUpClass(cls):
        if Files.folder is None:
            Files.folder = pathlib.Path(tempfile.mkdtemp(prefix="mandature-"))
            subprocess.run([WRITER], env={**os.environ, "MANDATURE_WRITE_PDF": str(Files.folder)}, check=True,
                           capture_output=True)
        cls.screen, cls.press = Files.folder / "rapport.pdf", Files.folder / "rapport.press.pdf"

    def opened(self, path):
        """A file rewritten so that its text can be edited."""
        target = path.with_name("opened.pdf")
        subprocess.run(["qpdf", "--qdf", "--object-streams=disable", path, target], check=True)
        self.addCleanup(target.unlink)
        return target

    def spoilt(self, path, wrong, right):
        raw = path.read_bytes()
        changed, count = re.subn(wrong, right, raw, count=1, flags=re.DOTALL)
        self.assertEqual(1, count, f"{wrong} is nowhere in {path.name}")
        fixed = subprocess.run(["fix-qdf"], input=changed, capture_output=True, check=True).stdout
        target = path.with_name("spoilt.pdf")
        target.write_bytes(fixed)
        self.addCleanup(lambda: target.unlink(missing_ok=True))
        return target

    def assert_each_is_found(self, path, check, faults):
        opened = self.opened(path)
        self.assertEqual([], check(opened))
        for clause, wrong, right in faults:
            with self.subTest(clause=clause, fault=wrong):
                found = check(self.spoilt(opened, wrong, right))
                self.assertTrue(any(f": {clause}: " in each for each in found), found)


class TheChecker(Files):
    def test_finds_nothing_wrong_in_a_sound_file(self):
        self.assertEqual([], pdf_clauses.check_screen(self.screen))
        self.assertEqual([], pdf_clauses.check_press(self.press))

    def test_finds_each_fault_of_a_file_for_the_screen(self):
        self.assert_each_is_found(self.screen, pdf_clauses.check_screen, SCREEN_FAULTS)

    def test_finds_each_fault_of_a_file_for_the_press(self):
        self.assert_each_is_found(self.press, pdf_clauses.check_press, PRESS_FAULTS)

    def test_finds_streams_that_end_within_a_line(self):
        target = self.screen.with_name("spoilt.pdf")
        target.write_bytes(self.screen.read_bytes().replace(b"\nendstream", b" endstream", 1))
        self.addCleanup(target.unlink)
        self.assertIn("A 6.1.7.1", "".join(pdf_clauses.check_screen(target)))

    def test_finds_a_file_that_is_locked(self):
        target = self.screen.with_name("spoilt.pdf")
        subprocess.run(["qpdf", "--encrypt", "", "owner", "256", "--", self.screen, target], check=True)
        self.addCleanup(target.unlink)
        self.assertIn("A 6.1.3", "".join(pdf_clauses.check_screen(target)))

    def test_finds_an_attachment_that_is_not_associated(self):
        target = self.screen.with_name("spoilt.pdf")
        subprocess.run(["qpdf", "--add-attachment", HERE / "program.py", "--", self.screen, target], check=True)
        self.addCleanup(target.unlink)
        self.assertIn("A 6.8", "".join(pdf_clauses.check_screen(target)))

    def test_finds_that_a_file_of_one_kind_is_not_of_the_other(self):
        self.assertNotEqual([], pdf_clauses.check_press(self.screen))
        self.assertNotEqual([], pdf_clauses.check_screen(self.press))

    def test_says_so_when_a_file_cannot_be_read(self):
        target = self.screen.with_name("spoilt.pdf")
        target.write_bytes(b"%PDF-1.7\nnothing\n")
        self.addCleanup(target.unlink)
        self.assertEqual(1, len(pdf_clauses.check_screen(target)))


def tearDownModule():
    if Files.folder is not None:
        shutil.rmtree(Files.folder, ignore_errors=True)


if __name__ == "__main__":
    counted.main()
