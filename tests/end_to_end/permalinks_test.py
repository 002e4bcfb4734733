#!/usr/bin/env python3
"""What happens over time to what was published: links are kept, what may not be shown is nowhere, somebody who withdraws
leaves no trace, and the program says when its output will change.

usage: permalinks_test.py PROGRAM SOURCE_FOLDER
"""
import datetime
import hashlib
import json
import pathlib
import re
import shutil
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "support")]

import counted
import program as programs

PROGRAM = programs.Program(sys.argv.pop(1), sys.argv[1])
SOURCE = pathlib.Path(sys.argv.pop(1)).resolve()
NADIA = "content/valbrune/temoignages/nadia-berkane.md"
TODAY = datetime.date.today().isoformat()
# Said by Nadia Berkane, and by nobody else.
WORDS = "On pousse les tables de la salle des maîtres"


def text_files(folder):
    kinds = {".html", ".xml", ".json", ".js", ".csv", ".txt", ".vtt", ".svg"}
    return [path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix in kinds]


def letters(text):
    return re.sub(r"[^a-z0-9]", "", re.sub(r"&[a-z0-9#]+;", "", text.lower()))


class Permalinks(unittest.TestCase):
    def setUp(self):
        self.folder = programs.working_folder(SOURCE)
        self.addCleanup(shutil.rmtree, self.folder)
        self.site = self.folder / "output/site"

    def edit(self, path, old, new):
        file = self.folder / path
        text = file.read_text(encoding="utf-8")
        self.assertIn(old, text)
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def go_online(self):
        self.edit("content/publication.yaml", "arrete_au:", "en_ligne: 2025-09-01\narrete_au:")

    def with_less_paper(self):
        self.edit("content/publication.yaml", "exposition: A1\n", "")

    def run_today(self, *arguments):
        return PROGRAM.run(self.folder, *arguments, "--theme", SOURCE / "themes/agora", "--lang", "en")

    def build_site(self, *arguments, today=programs.TODAY):
        done = PROGRAM.run(self.folder, "build", "content", "-o", "output", "--edition", "site", "--theme",
                           SOURCE / "themes/agora", "--at", today, "--lang", "en", *arguments)
        return done

    def shown(self, needle):
        return [path.relative_to(self.folder / "output").as_posix() for path in text_files(self.folder / "output")
                if letters(needle) in letters(path.read_text(encoding="utf-8"))]

    def redirect(self, *rows):
        (self.folder / "content/redirections.csv").write_text(
            "ancien;nouveau;date;raison\n" + "".join(f"{row};{TODAY};essai\n" for row in rows), encoding="utf-8")


class Ledger(Permalinks):
    def ledger(self):
        lines = (self.folder / "content/liens.tsv").read_text(encoding="utf-8").splitlines()
        self.assertEqual("adresse\tdepuis", lines[0])
        return dict(line.split("\t") for line in lines[1:])

    def test_a_link_that_was_published_is_never_lost_without_a_redirect(self):
        self.go_online()
        self.with_less_paper()
        done = self.run_today("build", "content", "-o", "output")
        self.assertEqual(0, done.status, done.errors)
        ledger = self.ledger()
        self.assertEqual({TODAY}, set(ledger.values()))
        self.assertEqual(sorted(ledger), list(ledger))
        page = "valbrune/temoignages/nadia-berkane.html"
        self.assertIn(page, ledger)
        self.assertTrue(any(line.startswith(page + "#t-") for line in ledger))
        self.assertIn("valbrune/telechargements/atlas.pdf", ledger)
        for address in ledger:
            path, _, anchor = address.partition("#")
            self.assertTrue((self.site / path).is_file(), address)
            if anchor:
                self.assertIn(f' id="{anchor}"', (self.site / path).read_text(encoding="utf-8"))

        # A record that gets another name.
        (self.folder / NADIA).rename(self.folder / "content/valbrune/temoignages/nadia-b.md")
        before = (self.site / page).read_bytes()
        lost = self.run_today("check", "content", "--diagnostics", "json")
        self.assertEqual(1, lost.status)
        told = [d for d in lost.diagnostics() if d["severity"] == "error"]
        self.assertEqual({"content/liens.tsv"}, {d["file"] for d in told})
        self.assertEqual(4, len(told), told)  # the page, its text, its chapters, its record; no anchor
        self.assertTrue(any(f"{page};valbrune/temoignages/nadia-b.html;{TODAY};" in d["hint"] for d in told), told)
        self.assertEqual(before, (self.site / page).read_bytes())

        self.redirect("valbrune/temoignages/nadia-berkane.html;valbrune/temoignages/nadia-b.html",
                      "valbrune/temoignages/nadia-berkane.txt;valbrune/temoignages/nadia-b.txt",
                      "valbrune/temoignages/nadia-berkane.json;valbrune/temoignages/nadia-b.json",
                      "valbrune/temoignages/nadia-berkane.chapitres.json;valbrune/temoignages/nadia-b.chapitres.json")
        mended = self.run_today("build", "content", "-o", "output")
        self.assertEqual(0, mended.status, mended.errors)
        self.assertIn("valbrune/temoignages/nadia-b.html", self.ledger())
        moved = (self.site / page).read_text(encoding="utf-8")
        self.assertIn('<a id="nouvelle-adresse" href="nadia-b.html">', moved)
        self.assertIn('<meta name="robots" content="noindex">', moved)
        self.assertNotIn("http-equiv", moved)
        self.assertRegex(moved, r'<link rel="canonical" href="https://[^"]+/valbrune/temoignages/nadia-b.html">')
        self.assertNotIn(page, (self.site / "sitemap.xml").read_text())
        for file, line in ((".htaccess", 'RedirectMatch 301 "^/valbrune/temoignages/nadia-berkane\\.html$"'),
                           ("_redirects", f"/{page} /valbrune/temoignages/nadia-b.html 301"),
                           ("../serveur/nginx.conf", f"location = /{page} {{ return 301"),
                           ("../serveur/Caddyfile", f"redir /{page} /valbrune/temoignages/nadia-b.html 301")):
            self.assertIn(line, (self.site / file).read_text(encoding="utf-8"), file)

    def test_a_preview_of_another_day_neither_writes_the_ledger_nor_is_held_against_it(self):
        self.go_online()
        (self.folder / "content/liens.tsv").write_text("adresse\tdepuis\nperdu.html\t2025-09-01\n")
        self.assertEqual(0, self.build_site().status)
        self.assertEqual("adresse\tdepuis\nperdu.html\t2025-09-01\n",
                         (self.folder / "content/liens.tsv").read_text())

    def test_a_damaged_ledger_is_told_at_its_line(self):
        self.go_online()
        (self.folder / "content/liens.tsv").write_text("adresse\tdepuis\n>>>>>>> main\n")
        done = self.build_site("--diagnostics", "json")
        self.assertEqual(1, done.status)
        self.assertEqual([2], [d["line"] for d in done.diagnostics() if d["severity"] == "error"])


class NotFound(Permalinks):
    def test_the_page_for_errors_leads_home_from_any_depth(self):
        self.edit("content/publication.yaml", 'adresse: "https://ma-vie-d-elu-local.example"',
                  'adresse: "https://exemple.example/elus"')
        self.assertEqual(0, self.build_site().status)
        page = (self.site / "404.html").read_text(encoding="utf-8")
        for address in re.findall(r'(?:href|src)="([^"]+)"', page):
            self.assertRegex(address, r"^(?:/elus/|https://|#)", address)
        self.assertIn('href="/elus/index.html"', page)
        self.assertIn('href="https://exemple.example/elus/index.html"', page)
        self.assertIn("ErrorDocument 404 /elus/404.html", (self.site / ".htaccess").read_text())


class Withheld(Permalinks):
    def test_an_embargo_hides_an_interview_everywhere_until_its_day(self):
        self.assertEqual(0, self.build_site().status)
        self.assertTrue(self.shown(WORDS))
        self.edit(NADIA, "date:", "embargo: 2026-03-01\ndate:")
        done = self.build_site()
        self.assertEqual(0, done.status, done.errors)
        self.assertEqual([], self.shown(WORDS))
        self.assertEqual([], self.shown("valbrune/temoignages/nadia-berkane"))
        self.assertFalse(list(self.site.rglob("nadia-berkane*")))
        self.assertEqual(0, self.build_site(today="2026-03-01").status)
        self.assertTrue(self.shown(WORDS))

    def test_leaks_are_errors_that_name_the_file(self):
        self.edit(NADIA, "date:", "embargo: 2026-03-01\ndate:")
        note = "content/valbrune/temoignages/awa-diarra.md"
        original = (self.folder / note).read_text(encoding="utf-8")
        leaks = {
            "a link": "\nVoir [l’autre entretien](./nadia-berkane.html).\n",
            "a link from the root": "\nVoir [son texte](valbrune/temoignages/nadia-berkane.txt).\n",
            "her words": f"\nElle disait : « {WORDS}, on fait un carré ».\n",
            "her poster": "\n![Elle parle](../medias/portrait-nadia.svg)\n",
        }
        for name, leak in leaks.items():
            with self.subTest(name):
                (self.folder / note).write_text(original + leak, encoding="utf-8")
                done = self.build_site("--diagnostics", "json")
                self.assertEqual(1, done.status, done.errors)
                told = [d for d in done.diagnostics() if d["severity"] == "error"]
                self.assertTrue(told)
                self.assertTrue(all(d["file"].endswith("nadia-berkane.md") for d in told), told)
                self.assertTrue(any("site/valbrune/" in d["message"] for d in told), told)
                self.assertFalse((self.folder / "output/site/index.html").exists())
        (self.folder / note).write_text(original, encoding="utf-8")
        self.assertEqual(0, self.build_site().status)

    def test_a_minor_needs_both_parents_and_a_signed_form_is_never_published(self):
        self.edit(NADIA, "  signe_le:", "  mineur: oui\n  signe_le:")
        done = self.build_site("--diagnostics", "short")
        self.assertEqual(1, done.status)
        self.assertIn("both holders of parental authority", done.errors)
        self.edit(NADIA, "  mineur: oui\n", "  mineur: oui\n  accords_parentaux: [2025-06-01, 2026-02-10]\n")
        self.assertEqual(0, self.build_site().status)
        self.assertEqual([], self.shown(WORDS))
        self.assertEqual(0, self.build_site(today="2026-02-10").status)
        self.assertTrue(self.shown(WORDS))
        form = self.folder / "content/valbrune/temoignages/formulaires/nadia.pdf"
        form.parent.mkdir()
        form.write_bytes(b"%PDF-1.4 signed by both parents")
        self.edit(NADIA, "  mineur: oui\n", "  mineur: oui\n  formulaire: formulaires/nadia.pdf\n")
        self.assertEqual(0, self.build_site(today="2026-02-10").status)
        self.assertFalse([path for path in (self.folder / "output").rglob("*")
                          if path.is_file() and b"signed by both parents" in path.read_bytes()])
        form.rename(self.folder / "content/valbrune/medias/nadia.pdf")
        self.edit(NADIA, "formulaires/nadia.pdf", "../medias/nadia.pdf")
        self.assertIn("may not stand among the media", self.build_site(today="2026-02-10").errors)

    def test_next_tells_the_days_on_which_the_output_changes(self):
        self.edit(NADIA, "date:", "embargo: 2026-03-01\nretrait: 2026-04-01\ndate:")
        arguments = ("next", "content", "--theme", SOURCE / "themes/agora", "--lang", "en", "--at", programs.TODAY)
        done = PROGRAM.run(self.folder, *arguments)
        self.assertEqual(0, done.status, done.errors)
        days = [line.split("  ")[0] for line in done.out.splitlines()]
        self.assertEqual(sorted(days), days)
        self.assertEqual("2026-03-01", days[0])
        changes = json.loads(PROGRAM.run(self.folder, *arguments, "--diagnostics", "json").out)
        self.assertEqual(days, [change["date"] for change in changes])
        self.assertTrue(changes[0]["file"].endswith("nadia-berkane.md"))
        self.assertTrue({"2026-04-01", "2026-08-31"} <= set(days))
        for day in ("2026-03-01", "2026-04-01"):
            before = (datetime.date.fromisoformat(day) - datetime.timedelta(days=1)).isoformat()
            pages = []
            for today in (before, day):
                self.assertEqual(0, self.build_site(today=today).status)
                pages.append({p.name for p in self.site.glob("valbrune/temoignages/*")})
            self.assertNotEqual(pages[0], pages[1], day)


class Withdrawal(Permalinks):
    def withdraw(self, person, *arguments):
        return PROGRAM.run(self.folder, "withdraw", person, "content", "-o", "output", "--theme",
                           SOURCE / "themes/agora", "--at", programs.TODAY, "--lang", "en", *arguments)

    def tree(self):
        return {p.relative_to(self.folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()
                for p in sorted(self.folder.rglob("*")) if p.is_file()}

    def test_somebody_who_withdraws_leaves_content_and_output_with_a_proof(self):
        self.assertEqual(0, self.build_site().status)
        before = self.tree()
        record = before[NADIA]
        trial = self.withdraw("Nadia Berkane", "--dry-run")
        self.assertEqual(0, trial.status, trial.errors)
        self.assertEqual(before, self.tree())
        self.assertIn(before["output/site/valbrune/temoignages/nadia-berkane.html"], trial.out)
        done = self.withdraw("nadia berkané")
        self.assertEqual(0, done.status, done.errors)
        after = self.tree()
        self.assertNotIn(NADIA, after)
        self.assertFalse([path for path in after if "nadia-berkane" in path or "-nadia." in path])
        self.assertIn(record, (self.folder / "content/retraits/registre.csv").read_text())
        self.assertNotIn("adia", (self.folder / "content/retraits/registre.csv").read_text())
        self.assertEqual([], [path for path in self.shown("Nadia Berkane") if not path.startswith("retraits/")])
        self.assertEqual([], self.shown(WORDS))
        self.assertIn('RedirectMatch 410 "^/valbrune/temoignages/nadia-berkane\\.html$"',
                      (self.site / ".htaccess").read_text())
        proofs = list((self.folder / "output/retraits").glob(f"{programs.TODAY}-*.txt"))
        self.assertEqual([done.out], [proof.read_text(encoding="utf-8") for proof in proofs])
        self.assertIn(record, done.out)
        self.assertIn("site/valbrune/temoignages/nadia-berkane.html", done.out)
        # Nobody brings the record back unnoticed.
        shutil.copyfile(SOURCE / NADIA, self.folder / NADIA)
        for path in (SOURCE / "content/valbrune/medias").glob("*nadia*"):
            shutil.copyfile(path, self.folder / "content/valbrune/medias" / path.name)
        self.assertIn("withdrawn for good", self.build_site().errors)

    def test_a_name_in_the_words_of_others_stops_the_withdrawal_at_its_place(self):
        self.assertEqual(0, self.build_site().status)
        with open(self.folder / "content/valbrune/temoignages/awa-diarra.md", "a", encoding="utf-8") as file:
            file.write("\nNadia Berkane l’avait prévenue.\n")
        before = self.tree()
        done = self.withdraw("Nadia Berkane", "--diagnostics", "short")
        self.assertEqual(1, done.status)
        self.assertRegex(done.errors, r"awa-diarra\.md:\d+:1: error: the name of Nadia Berkane stands here too")
        self.assertEqual(before, self.tree())

    def test_nobody_of_that_name_is_a_mistake_with_the_nearest(self):
        done = self.withdraw("Nadia Berkan")
        self.assertEqual(1, done.status)
        self.assertIn("Nadia Berkane", done.errors)


class Explain(Permalinks):
    def test_the_manifest_tells_what_a_file_was_made_from_and_when(self):
        self.assertEqual(0, self.build_site().status)
        self.assertEqual(0, self.build_site(today="2026-02-02").status)
        page = self.site / "valbrune/temoignages/nadia-berkane.html"
        for path in ("site/valbrune/temoignages/nadia-berkane.html",
                     "output/site/valbrune/temoignages/nadia-berkane.html"):
            done = PROGRAM.run(self.folder, "explain", "output", path, "-o", "output", "--lang", "en")
            self.assertEqual(0, done.status, done.errors)
            self.assertIn(hashlib.sha256(page.read_bytes()).hexdigest(), done.out)
            self.assertIn("content/valbrune", done.out)
            self.assertIn(programs.TODAY, done.out)  # its bytes did not change since
        wrong = PROGRAM.run(self.folder, "explain", "output", "site/valbrune/temoignages/nadia-berkan.html", "--lang", "en")
        self.assertEqual(1, wrong.status)
        self.assertIn("nadia-berkane.html", wrong.errors)


if __name__ == "__main__":
    counted.main()
