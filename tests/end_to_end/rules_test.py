#!/usr/bin/env python3
"""The rules, from publication.yaml to the exit status: what check and build say and do about them.

usage: rules_test.py PROGRAM SOURCE_FOLDER
"""
import pathlib
import shutil
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "support")]

import counted
import program as programs

PROGRAM = programs.Program(sys.argv.pop(1), sys.argv[1])
SOURCE = pathlib.Path(sys.argv.pop(1)).resolve()
PROJECT = "content/valbrune/apercus/la-nuit-eteinte.md"
BEFORE = "2025-06-01"


class Rules(unittest.TestCase):
    def setUp(self):
        self.folder = programs.working_folder(SOURCE)
        self.addCleanup(shutil.rmtree, self.folder)

    def change(self, path, old, new):
        file = self.folder / path
        text = file.read_text(encoding="utf-8")
        self.assertIn(old, text)
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def set_rule(self, text):
        self.change("content/publication.yaml", "regles:\n", "regles:\n  " + text + "\n")

    def praise(self):
        self.change(PROJECT, 'probleme: "', 'probleme: "Un succès historique. ')

    def check(self, *arguments, **options):
        # Rules judge the whole content, whichever edition is made: one that has files for the press is enough.
        return PROGRAM.check(self.folder, "--edition", "panorama", *arguments, **options)

    def test_the_demonstration_keeps_every_rule_before_and_within_the_period(self):
        for today in (programs.TODAY, BEFORE, "2030-01-01"):
            run = self.check("--strict", "--diagnostics", "json", today=today)
            self.assertEqual(0, run.status, run.errors)
            self.assertEqual({"note"}, {d["severity"] for d in run.diagnostics()})
            self.assertTrue(all(d["rule"] for d in run.diagnostics()))

    def test_a_rule_is_a_warning_then_an_error_when_strict_or_when_switched(self):
        self.praise()
        run = self.check("--diagnostics", "short")
        self.assertEqual(0, run.status, run.errors)
        self.assertIn(': warning[ton]: superlative in a text of the services: "succès historique"', run.errors)
        run = self.check("--diagnostics", "short", "--strict")
        self.assertEqual(1, run.status)
        self.assertIn(": error[ton]: ", run.errors)

        self.set_rule("ton: {niveau: erreur}")
        run = self.check("--diagnostics", "json")
        self.assertEqual(1, run.status)
        errors = [d for d in run.diagnostics() if d["severity"] == "error"]
        self.assertEqual([("ton", PROJECT)], [(d["rule"], d["file"]) for d in errors])
        self.assertEqual(len("succès historique"), errors[0]["end_column"] - errors[0]["column"])
        build = PROGRAM.build(self.folder)
        self.assertEqual(1, build.status)
        self.assertFalse((self.folder / "output/site").exists())

    def test_outside_the_period_the_tone_is_not_judged_unless_asked(self):
        self.praise()
        run = self.check(today=BEFORE)
        self.assertEqual(0, run.status, run.errors)
        self.assertNotIn("[ton]", run.errors)
        self.set_rule("ton: {seuils: {toujours: oui}}")
        self.assertIn("warning[ton]", self.check(today=BEFORE).errors)

    def test_the_election_is_the_last_word_and_a_recorded_reason_is_told(self):
        errors = self.check().errors.rstrip().splitlines()
        self.assertTrue(errors[-2].startswith("ATTENTION: election on 2026-03-15, today 2026-02-01"), errors[-2])
        self.assertTrue(errors[-1].startswith("recorded reason to publish: Atlas arrêté"), errors[-1])
        publication = self.folder / "content/publication.yaml"
        lines = publication.read_text(encoding="utf-8").splitlines(keepends=True)
        at = next(i for i, line in enumerate(lines) if "calendrier-l52-1" in line)
        publication.write_text("".join(lines[:at] + lines[at + 3:]), encoding="utf-8")
        run = self.check()
        self.assertEqual(0, run.status, run.errors)
        self.assertIn("warning[calendrier-l52-1]: today, 2026-02-01, is within the period", run.errors)
        self.assertTrue(run.errors.rstrip().splitlines()[-1].startswith("ATTENTION: election on 2026-03-15"))
        self.assertEqual(1, self.check("--strict").status)
        run = self.check(today=BEFORE)
        self.assertEqual(0, run.status, run.errors)
        self.assertNotIn("ATTENTION", run.errors)

    def test_the_summary_names_each_rule_with_what_it_found(self):
        self.praise()
        self.set_rule('figures-sourcees: {niveau: ignorer, motif: "Relues à la main."}')
        errors = self.check().errors
        summary = errors[errors.index("\nrules:\n"):]
        self.assertIn("\n  ton: 1 findings\n", summary)
        self.assertIn("\n  figures-sourcees: ignored, 0 findings hushed – reason: Relues à la main.\n", summary)
        self.assertIn("nothing found by: places-egales, ordre-des-groupes, total-affiche", summary)

    def test_a_rule_made_milder_without_reason_or_unknown_is_an_error(self):
        self.set_rule("composition: {niveau: ignorer}")
        self.set_rule("compositoin: {niveau: erreur}")
        run = self.check("--diagnostics", "short")
        self.assertEqual(1, run.status)
        self.assertIn('error: unknown key "compositoin" (did you mean "composition"?)', run.errors)
        self.assertIn("error: a rule is made milder for a recorded reason only", run.errors)


if __name__ == "__main__":
    counted.main()
