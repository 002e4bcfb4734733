#!/usr/bin/env python3
"""The demonstration content becomes the site and the posters it should, byte for byte the same every time.

usage: demonstration_test.py PROGRAM SOURCE_FOLDER
"""
import collections
import csv
import io
import pathlib
import posixpath
import re
import shutil
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "support")]

import content_reader as content
import counted
import html_reader
import ink_reader
import pdf_clauses
import pdf_reader
import program as programs

PROGRAM = programs.Program(sys.argv.pop(1), sys.argv[1])
SOURCE = pathlib.Path(sys.argv.pop(1)).resolve()
AUTHORITIES = content.authorities(SOURCE / "content")
FOLDERS = []


def working_folder(**options):
    FOLDERS.append(programs.working_folder(SOURCE, **options))
    return FOLDERS[-1]


def tearDownModule():
    for folder in FOLDERS:
        shutil.rmtree(folder, ignore_errors=True)


class Built(unittest.TestCase):
    """Shares one build of the demonstration."""
    maxDiff = None
    folder = None

    @classmethod
    def setUpClass(cls):
        if Built.folder is None:
            Built.folder = working_folder()
            Built.run_result = PROGRAM.build(Built.folder, "--jobs", "4")
        cls.output = Built.folder / "output"

    def assert_nothing(self, found):
        self.assertEqual("", "\n".join(found))


class TheBuild(Built):
    def test_succeeds(self):
        self.assertEqual(0, self.run_result.status, self.run_result.errors)

    def test_writes_what_it_should(self):
        expected = ["site/index.html", "manifest.json"]
        for authority in AUTHORITIES:
            expected.append(f"site/{authority.name}/index.html")
            expected += [f"print/{authority.name}/affiches/{c}.pdf" for c in content.commissions(authority)]
            expected += [f"site/{authority.name}/atlas/{c}.html" for c in content.commissions(authority)]
            for report in sorted(authority.glob("evaluations/*/rapport.yaml")):
                expected += [f"print/{authority.name}/evaluations/{report.parent.name}/{paper}.pdf"
                             for paper in ("journal", "rapport")]
                expected.append(f"site/{authority.name}/evaluations/{report.parent.name}.html")
        self.assert_nothing(path for path in expected if not (self.output / path).is_file())

    def test_leaves_nothing_but_the_output(self):
        self.assertEqual(["content", "output"], sorted(p.name for p in self.folder.iterdir()))
        self.assert_nothing(str(p) for p in self.output.rglob("*") if p.name.endswith((".partial", ".tmp")))


class Posters(Built):
    def posters(self):
        for authority in AUTHORITIES:
            for identifier, (commission, body) in content.commissions(authority).items():
                yield authority, identifier, commission, body, \
                    self.output / f"print/{authority.name}/affiches/{identifier}.pdf"

    def test_are_one_a3_page(self):
        for _, _, _, _, pdf in self.posters():
            with self.subTest(pdf=pdf.name):
                sizes = pdf_reader.page_sizes(pdf)
                self.assertEqual(1, len(sizes))
                for side, expected in zip(sizes[0], (297, 420)):
                    self.assertAlmostEqual(expected, side, delta=0.5)

    def test_carry_their_title_and_structure(self):
        for _, _, commission, _, pdf in self.posters():
            with self.subTest(pdf=pdf.name):
                information = pdf_reader.information(pdf)
                self.assertIn(commission["nom"], information["Title"])
                self.assertEqual("yes", information["Tagged"])

    def test_lose_no_word_of_the_content(self):
        for authority, identifier, commission, body, pdf in self.posters():
            with self.subTest(pdf=f"{authority.name}/{pdf.name}"):
                found = [content.letters(text) for text in pdf_reader.texts(pdf)]
                texts = content.poster_texts(authority, identifier, commission, body)
                self.assertGreater(len(texts), 10)
                self.assert_nothing(f"{part}: {text}" for part, text in texts
                                    if not any(content.letters(text) in words for words in found))


class Reports(Built):
    def test_say_their_findings_in_both_media(self):
        reports = [path for authority in AUTHORITIES for path in authority.glob("evaluations/*/rapport.yaml")]
        self.assertTrue(reports)
        for path in reports:
            authority, name = path.parents[2].name, path.parent.name
            paper = pdf_reader.texts(self.output / f"print/{authority}/evaluations/{name}/rapport.pdf")
            page = (self.output / f"site/{authority}/evaluations/{name}.html").read_text(encoding="utf-8")
            report = content.read_yaml(path)
            expected = [report["titre"], report["chapeau"]] + [finding["texte"] for finding in report["constats"]]
            for medium, texts in (("paper", paper), ("web", [html_reader.Page(page).text])):
                with self.subTest(report=name, medium=medium):
                    found = [content.letters(text) for text in texts]
                    self.assert_nothing(text for text in expected
                                        if not any(content.letters(text) in words for words in found))


    def test_show_their_pictures_finely_enough_on_screen_and_for_the_press(self):
        report = self.output / "print/val-de-brune/evaluations/samedi-gratuit/rapport"
        for ending, colours, coding, least in ((".pdf", "rgb", "jpeg", 150), (".press.pdf", "cmyk", "image", 200)):
            with self.subTest(file=ending):
                [(_, space, coded, resolution)] = pdf_reader.images(report.with_name(report.name + ending))
                self.assertEqual((colours, coding), (space, coded))
                self.assertGreaterEqual(resolution, least)


class PdfFiles(Built):
    def test_embed_every_font(self):
        pdfs = sorted(self.output.rglob("*.pdf"))
        self.assertTrue(pdfs)
        self.assert_nothing(f"{pdf.relative_to(self.output)}: {font}"
                            for pdf in pdfs for font in pdf_reader.fonts_not_embedded(pdf))

    def printed(self, ending):
        """The files under print/ whose name ends so."""
        found = sorted((self.output / "print").rglob("*" + ending))
        self.assertTrue(found)
        return found

    def test_for_the_screen_hold_every_clause_of_pdf_ua_and_pdf_a(self):
        self.assert_nothing(fault for pdf in self.printed(".pdf") if pdf.name.count(".") == 1
                            for fault in pdf_clauses.check_screen(pdf))

    def test_for_the_press_hold_every_clause_of_pdf_x(self):
        self.assert_nothing(fault for pdf in self.printed(".press.pdf") + self.printed(".imposition.pdf")
                            for fault in pdf_clauses.check_press(pdf))

    def test_for_the_press_lay_no_more_ink_than_their_paper_bears(self):
        papers = content.read_yaml(SOURCE / "themes/agora/theme.yaml")["presse"].values()
        limits = {paper["nom"]: float(paper["encrage"]) for paper in papers}
        for pdf, ink in ink_reader.most_ink(self.printed(".press.pdf") + self.printed(".imposition.pdf")):
            with self.subTest(pdf=pdf.relative_to(self.output)):
                self.assertLessEqual(ink, limits[pdf_clauses.paper_of(pdf)])


class TheSite(Built):
    site = None

    def setUp(self):
        if TheSite.site is None:
            base = content.read_yaml(SOURCE / "content/publication.yaml")["adresse"].rstrip("/")
            TheSite.site = html_reader.Site(self.output / "site", base)
        self.pages = TheSite.site.pages

    def test_is_well_formed(self):
        self.assert_nothing(f"{name}: {mistake}" for name, page in self.pages.items() for mistake in page.mistakes)

    def test_has_one_main_heading_a_page_and_skips_no_level(self):
        for name, page in self.pages.items():
            with self.subTest(page=name):
                self.assertEqual(1, page.headings.count(1))
                deeper = [b for a, b in zip(page.headings, page.headings[1:]) if b > a + 1]
                self.assertEqual([], deeper, page.headings)

    def test_names_its_language(self):
        self.assertEqual({"fr"}, {(page.language or "")[:2] for page in self.pages.values()})

    def test_has_a_title_of_its_own_on_every_page(self):
        self.assert_nothing(name for name, page in self.pages.items() if len(page.titles) != 1 or not page.titles[0].strip())
        titles = collections.Counter(title for page in self.pages.values() for title in page.titles)
        self.assert_nothing(title for title, count in titles.items() if count > 1)

    def test_has_links_that_lead_somewhere(self):
        self.assert_nothing(TheSite.site.broken_links())

    def test_offers_the_numbers_of_every_drawn_chart_as_they_stand_in_its_table(self):
        folder = self.output / "site"
        # Charts write what they print in a column of its own; evidence, boards and open data have tests of theirs.
        files = {path.relative_to(folder).as_posix() for path in folder.rglob("*.csv")
                 if "Affiché" in path.read_text(encoding="utf-8", errors="replace").partition("\n")[0]}
        offered = [(name, path) for name, page in self.pages.items() for path in page.links
                   if posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) in files]
        self.assertGreater(len(files), 20)
        reached = set()
        for name, path in offered:
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
            reached.add(target)
            rows = list(csv.DictReader(io.StringIO((folder / target).read_text(encoding="utf-8"))))
            self.assertTrue(rows, target)
            words = content.letters(self.pages[name].text)
            with self.subTest(page=name, numbers=target):
                self.assert_nothing(row["Affiché"] for row in rows if content.letters(row["Affiché"]) not in words)
        self.assertEqual(files, reached)

    def test_has_a_page_for_every_project_review_member_and_group_that_others_lead_to(self):
        linked = {posixpath.normpath(posixpath.join(posixpath.dirname(name), link.split("#")[0]))
                  for name, page in self.pages.items() for link in page.links}
        for authority in AUTHORITIES:
            site = self.output / "site" / authority.name
            projects = {f"{authority.name}/apercus/{path.stem}.html" for path in authority.glob("apercus/*.md")}
            reviews = {f"{authority.name}/bilans/{path.stem}.html" for path in authority.glob("bilans/*.yaml")}
            people = {f"{authority.name}/elus/{path.name}" for path in (site / "elus").glob("*.html")}
            groups = {f"{authority.name}/groupes/{group['id']}.html"
                      for group in content.read_yaml(authority / "groupes.yaml")["groupes"]}
            for kind, pages in (("project", projects), ("review", reviews), ("member", people), ("group", groups)):
                with self.subTest(authority=authority.name, kind=kind):
                    self.assertTrue(pages)
                    self.assertEqual(set(), pages - set(self.pages))
                    self.assertEqual(set(), pages - linked)

    def test_shows_no_template_that_was_not_filled_in(self):
        self.assert_nothing(name for name, page in self.pages.items() if re.search(r"\{\{|\}\}", page.text))


class TheSameContent(Built):
    def same_as_built(self, folder, *arguments):
        run = PROGRAM.build(folder, *arguments)
        self.assertEqual(0, run.status, run.errors)
        first, second = content.source_tree(self.output), content.source_tree(folder / "output")
        self.assertEqual(sorted(first), sorted(second))
        self.assert_nothing(path for path in first if first[path] != second[path])

    def test_gives_the_same_bytes_with_one_task_at_a_time_and_files_listed_in_another_order(self):
        shared_memory = pathlib.Path("/dev/shm")  # a tmpfs lists the newest file first
        self.same_as_built(working_folder(backwards=True, root=shared_memory if shared_memory.is_dir() else None),
                           "--jobs", "1")

    def test_rewrites_nothing_when_nothing_changed(self):
        before = {p: p.stat().st_mtime_ns for p in self.output.rglob("*") if p.is_file()}
        self.assertEqual(0, PROGRAM.build(self.folder).status)
        after = {p: p.stat().st_mtime_ns for p in self.output.rglob("*") if p.is_file()}
        before.pop(self.output / "manifest.json"), after.pop(self.output / "manifest.json")
        self.assertEqual(before, after)


class AMistake(Built):
    def test_in_one_place_is_told_at_every_reference_and_leaves_the_output_alone(self):
        folder = working_folder()
        shutil.copytree(self.output, folder / "output")
        authority = folder / "content" / AUTHORITIES[0].name
        member = self.remove_a_member(authority)
        before = content.source_tree(folder)
        run = PROGRAM.build(folder, "--diagnostics", "json")
        self.assertEqual(1, run.status, run.errors)
        errors = [d for d in run.diagnostics() if d["severity"] == "error"]
        prefix = f"content/{authority.name}/"
        self.assertEqual(content.references_to(authority, member), sorted(d["file"].removeprefix(prefix) for d in errors))
        for error in errors:
            line = (folder / error["file"]).read_text(encoding="utf-8").splitlines()[error["line"] - 1]
            self.assertEqual(member, line[error["column"] - 1:error["end_column"] - 1])
        self.assertEqual(before, content.source_tree(folder))

    def remove_a_member(self, authority):
        """Takes out the member of elus.csv with the most references."""
        path = authority / "elus.csv"
        member = max(content.members(authority), key=lambda m: len(content.references_to(authority, m)))
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        path.write_text("".join(line for line in lines if not line.startswith(member + ";")), encoding="utf-8")
        self.assertNotIn(member, content.members(authority))
        self.assertGreater(len(content.references_to(authority, member)), 1)
        return member

    def test_leaves_no_output_where_there_was_none(self):
        folder = working_folder()
        (folder / "content" / AUTHORITIES[0].name / "groupes.yaml").write_text("groupes: [", encoding="utf-8")
        self.assertEqual(1, PROGRAM.build(folder).status)
        self.assertEqual(["content"], [p.name for p in folder.iterdir()])

    def test_is_found_by_check_without_writing(self):
        folder = working_folder()
        self.assertEqual(0, PROGRAM.check(folder).status)
        (folder / "content" / AUTHORITIES[0].name / "groupes.yaml").unlink()
        self.assertEqual(1, PROGRAM.check(folder).status)
        self.assertEqual(["content"], [p.name for p in folder.iterdir()])


class ExitStatus(Built):
    def test_is_2_for_a_wrong_command_line(self):
        for arguments in (["frobnicate"], ["build", "--no-such-option"], [], ["build", "--at", "31 février"]):
            with self.subTest(arguments=arguments):
                run = PROGRAM.run(self.folder, *arguments)
                self.assertEqual(2, run.status)
                self.assertTrue(run.errors)

    def test_is_0_for_help_and_version(self):
        for arguments in (["--help"], ["--version"], ["build", "--help"]):
            with self.subTest(arguments=arguments):
                run = PROGRAM.run(self.folder, *arguments)
                self.assertEqual((0, ""), (run.status, run.errors))
                self.assertTrue(run.out)

    def test_is_3_when_the_disk_refuses(self):
        folder = working_folder()
        (folder / "taken").write_text("a file where a folder is needed")
        self.assertEqual(3, PROGRAM.build(folder, output="taken/output").status)
        self.assertEqual(["content", "taken"], sorted(p.name for p in folder.iterdir()))

    def test_is_1_for_content_that_is_not_there(self):
        self.assertEqual(1, PROGRAM.run(self.folder, "check", "nowhere").status)


class Candidates(Built):
    def secrets(self):
        """Names and lists of candidates that nothing public says, as letters."""
        public = b"".join(bytes for path, bytes in content.source_tree(SOURCE / "content").items()
                          if pathlib.Path(path).stem != "candidats").decode("utf-8", "ignore")
        secrets = set()
        for authority in AUTHORITIES:
            for row in content.table(authority, "candidats"):
                secrets |= {f"{row['prenom']} {row['nom']}", f"{row['nom']} {row['prenom']}", row["liste"]}
        return {content.letters(s) for s in secrets if content.letters(s) not in content.letters(public)} - {""}

    def test_are_named_on_their_copies_and_nowhere_else(self):
        secrets = self.secrets()
        self.assertTrue(secrets)
        copies = {self.output / "print" / authority.name / "exemplaires.pdf" for authority in AUTHORITIES}
        named = set()
        for path in sorted(p for p in self.output.rglob("*") if p.is_file()):
            text = ("".join(pdf_reader.pages(path)) if path.suffix == ".pdf" else
                    path.read_bytes().decode("utf-8", "ignore"))
            found = content.letters(text)
            said = [s for s in secrets if s in found]
            if path in copies:
                named |= set(said)
            else:
                self.assertEqual([], said, path)
        self.assertTrue(named)

    def test_have_one_numbered_sheet_each_with_one_fingerprint_and_a_register(self):
        for authority in AUTHORITIES:
            candidates = content.table(authority, "candidats")
            copies = self.output / "print" / authority.name / "exemplaires.pdf"
            self.assertEqual(bool(candidates), copies.exists())
            if not candidates:
                continue
            pages = pdf_reader.pages(copies)
            self.assertEqual(len(candidates) + 1, len(pages))
            for row, page in zip(sorted(candidates, key=lambda row: int(row["numero"])), pages):
                self.assertIn(content.letters(f"{row['prenom']} {row['nom']}"), content.letters(page))
            prints = [re.findall(r"(?:[0-9a-f]{8}\s+){7}[0-9a-f]{8}", page) for page in pages]
            self.assertEqual(1, len({" ".join(found[0].split()) for found in prints}))
            self.assertFalse(list((self.output / "site").rglob("*exemplaires*")))


class Sheets(Built):
    def test_have_one_page_for_every_project_and_lose_no_word_of_it(self):
        for authority in AUTHORITIES:
            for project in sorted((authority / "apercus").glob("*.md")):
                sheet = self.output / "print" / authority.name / "apercus" / f"{project.stem}.pdf"
                with self.subTest(sheet=sheet.name):
                    pages = pdf_reader.pages(sheet)
                    self.assertEqual(1, len(pages))
                    found = content.letters(pages[0])
                    for key in ("probleme", "public", "difficultes"):
                        text = re.search(rf'^{key}: "(.*)"$', project.read_text(encoding="utf-8"), re.M)
                        if text:
                            self.assertIn(content.letters(text[1]), found)

    def test_review_every_commission_on_one_page(self):
        for authority in AUTHORITIES:
            for review in sorted((authority / "bilans").glob("*.yaml")):
                sheet = self.output / "print" / authority.name / "bilans" / f"{review.stem}.pdf"
                with self.subTest(sheet=sheet.name):
                    self.assertEqual(1, len(pdf_reader.pages(sheet)))

    def test_show_every_member_by_group_and_by_commission(self):
        for authority in AUTHORITIES:
            directory = self.output / "print" / authority.name / "trombinoscope.pdf"
            text = content.letters(" ".join(pdf_reader.pages(directory)))
            for name in content.members(authority).values():
                self.assertIn(content.letters(name), text)


if __name__ == "__main__":
    counted.main()
