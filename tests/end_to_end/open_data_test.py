#!/usr/bin/env python3
"""The open data, read by other programs: packages, tables, catalogues and people obey their standards, agree with the content
as Python reads it, tell nothing that is not public, and can be read back.

usage: open_data_test.py PROGRAM SOURCE_FOLDER
"""
import collections
import decimal
import json
import os
import pathlib
import re
import shutil
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "support")]

import content_reader as content
import counted
import program as programs
import table_schema

PROGRAM = programs.Program(sys.argv.pop(1), sys.argv[1])
SOURCE = pathlib.Path(sys.argv.pop(1)).resolve()
AUTHORITIES = content.authorities(SOURCE / "content")
PUBLICATION = content.read_yaml(SOURCE / "content/publication.yaml")
BASE = PUBLICATION["adresse"].rstrip("/")
SAMPLES = pathlib.Path(os.environ.get("MANDATURE_SAMPLES", SOURCE.parent / "shared/samples"))
WITHDRAWN = "nadia-berkane"
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[a-z]{2,}")
KINDS = {"collectivites", "mandats", "groupes", "elus", "commissions", "membres", "missions", "chiffres", "expressions",
         "budget", "depenses-par-exercice", "depenses-par-commission", "budget-par-fonction", "themes", "totaux", "apercus",
         "couts", "bilans", "classements", "reussites", "defis", "instances", "temoignages", "evaluations", "constats",
         "materiaux", "plan", "contributions"}


def rows_of(path):
    header, *rows = table_schema.read_csv(path.read_bytes())
    return [dict(zip(header, row)) for row in rows]


def popolo_faults(schema, thing):
    """What the draft-03 schemas of Popolo say against an object: unknown properties, wrong types and patterns."""
    kinds = {"string": str, "array": list, "object": dict, "null": type(None)}
    for name, value in thing.items():
        rule = schema["properties"].get(name)
        if rule is None:
            yield f"unknown property {name}"
            continue
        allowed = rule.get("type", "any")
        allowed = [allowed] if isinstance(allowed, str) else allowed
        if "any" not in allowed and not isinstance(value, tuple(kinds[one] for one in allowed)):
            yield f"{name}: {value!r} is no {allowed}"
        if "pattern" in rule and not re.search(rule["pattern"], value):
            yield f"{name}: {value!r} does not match {rule['pattern']}"


def words_in(path):
    """What a file says: of scripts, the words between quotation marks, for the places of words are numbers too."""
    text = path.read_text(encoding="utf-8")
    return " ".join(re.findall(r'"([^"]*)"', text)) if path.suffix == ".js" else text


class OpenData(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = programs.working_folder(SOURCE)
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        done = PROGRAM.build(cls.folder, "--edition", "site")
        assert done.status == 0, done.errors
        cls.site = cls.folder / "output/site"
        cls.places = [cls.site / "donnees"] + [cls.site / authority.name / "donnees" for authority in AUTHORITIES]

    def data_files(self, site=None):
        return [path for path in sorted((site or self.site).rglob("*")) if path.is_file()
                and (path.suffix in (".json", ".jsonld") or path.parent.name == "donnees" and path.suffix == ".csv")]

    def test_every_package_obeys_table_schema_with_its_keys(self):
        for place in self.places:
            self.assertEqual([], table_schema.package_faults(place)[:20], place)

    def test_every_kind_of_record_is_there_as_csv_and_as_json(self):
        there = {path.stem for path in self.places[0].glob("*.csv")}
        self.assertEqual(set(), KINDS - there)
        for place in self.places:
            for table in place.glob("*.csv"):
                if table.stem == "catalogue":
                    continue
                told = json.loads(table.with_suffix(".json").read_text(encoding="utf-8"))
                self.assertEqual(len(rows_of(table)), len(told["lignes"]), table)
                for key in ("titre", "producteur", "licence", "source", "mise_à_jour"):
                    self.assertTrue(told[key], (table, key))

    def test_json_says_what_csv_says(self):
        for place in self.places[1:]:
            for name in ("elus", "depenses-par-exercice", "apercus"):
                told = json.loads((place / f"{name}.json").read_text(encoding="utf-8"))["lignes"]
                for row, record in zip(rows_of(place / f"{name}.csv"), told):
                    filled = {key: value for key, value in row.items() if value}
                    self.assertEqual(list(filled), list(record))
                    for key, value in record.items():
                        text = "|".join(value) if isinstance(value, list) else str(value)
                        if isinstance(value, (int, float)):
                            self.assertEqual(decimal.Decimal(filled[key]), decimal.Decimal(str(value)))
                        else:
                            self.assertEqual(filled[key].lstrip("'"), text.lstrip("'"))

    def test_the_whole_site_holds_the_rows_of_all_authorities(self):
        for table in self.places[0].glob("*.csv"):
            own = [rows_of(place / table.name) for place in self.places[1:] if (place / table.name).exists()]
            self.assertEqual(sum(map(len, own)), len(rows_of(table)), table.name)

    def test_expenditure_is_that_of_the_official_files(self):
        for authority in AUTHORITIES:
            expected = collections.defaultdict(decimal.Decimal)
            for path in sorted((SOURCE / "content" / authority.name / "budgets").glob("*-*.csv")):
                for row in content.csv_rows(path):
                    if (row["BGT_CODRD"], row["BGT_OPBUDG"]) == ("dépense", "réel"):
                        amount = row["BGT_MTREAL"] if "administratif" in row["BGT_NATDEC"] else row["BGT_MTPREV"]
                        expected[row["BGT_ANNEE"]] += decimal.Decimal(amount or 0)
            place = self.site / authority.name / "donnees"
            told = {row["exercice"]: decimal.Decimal(row["total"]) for row in rows_of(place / "depenses-par-exercice.csv")}
            self.assertEqual(dict(expected), told)
            by_function = collections.defaultdict(decimal.Decimal)
            for row in rows_of(place / "budget-par-fonction.csv"):
                if row["sens"] == "dépense":
                    by_function[row["exercice"]] += decimal.Decimal(row["montant"])
            self.assertEqual(told, dict(by_function))

    def test_records_stand_beside_their_pages(self):
        linked = 0
        for page in self.site.rglob("*.html"):
            found = re.search(r'<link rel="alternate" type="application/json" href="([^"]+)">', page.read_text(encoding="utf-8"))
            self.assertEqual(bool(found), page.with_suffix(".json").exists(), page)
            if not found:
                continue
            linked += 1
            record = json.loads((page.parent / found[1]).read_text(encoding="utf-8"))
            addresses = [part["page"] for part in record.values() if isinstance(part, dict)]
            self.assertEqual([f"{BASE}/{page.relative_to(self.site).as_posix()}"], addresses)
        self.assertGreater(linked, 100)

    def test_catalogues_lead_to_files_that_are_there(self):
        for place in self.places:
            dcat = json.loads((place / "dcat.jsonld").read_text(encoding="utf-8"))
            self.assertEqual("dcat:Catalog", dcat["@type"])
            self.assertEqual(len({one["@id"] for one in dcat["dcat:dataset"]}), len(dcat["dcat:dataset"]))
            for dataset in dcat["dcat:dataset"]:
                for file in dataset["dcat:distribution"]:
                    path = self.site / file["dcat:downloadURL"]["@id"][len(BASE) + 1:]
                    self.assertEqual(path.stat().st_size, file["dcat:byteSize"], path)
            page = (place / "index.html").read_text(encoding="utf-8")
            data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)[1])
            offered = next(one for one in data["@graph"] if one["@type"] == "Dataset")
            self.assertEqual(len(dcat["dcat:dataset"]), len(offered["distribution"]))

    def test_the_page_tells_of_every_file(self):
        for place in self.places:
            page = (place / "index.html").read_text(encoding="utf-8")
            told = set(re.findall(r'href="([\w-]+\.(?:csv|json|jsonld))"', page))
            self.assertEqual({path.name for path in place.iterdir()} - {"index.html"}, told)
            self.assertIn(PUBLICATION["licence"], page)
        site_map = (self.site / "plan.html").read_text(encoding="utf-8")
        for authority in AUTHORITIES:
            self.assertIn(f'href="{authority.name}/donnees/index.html"', site_map)

    def test_every_chart_of_the_atlas_offers_its_numbers(self):
        charts = 0
        for page in sorted(self.site.rglob("*.html")):
            if page.parent.name == "evaluations":
                continue
            text = page.read_text(encoding="utf-8")
            for figure in re.findall(r'<figure class="figure".*?</figure>', text, re.DOTALL):
                charts += 1
                # The page of a figure alone offers its files below it; the one that other sites frame leads to that page.
                alone = page.parent.parent.name == "figures"
                offered = r'href="[^"]*/figures/[\w-]+/' if page.name == "integrer.html" else r'href="[^"]+\.csv"'
                self.assertRegex(text if alone else figure, offered, page)
        self.assertGreater(charts, 10)

    def test_official_schemas_are_obeyed(self):
        folder = SAMPLES / "scdl"
        if not folder.is_dir():
            self.skipTest("the official schemas are not there: set MANDATURE_SAMPLES")
        for name, table in (("budget", "budget"), ("catalogue", "catalogue")):
            schema = json.loads((folder / f"scdl-{name}.schema.json").read_text(encoding="utf-8"))
            for place in self.places:
                rows = table_schema.read_csv((place / f"{table}.csv").read_bytes())
                self.assertGreater(len(rows), 1)
                self.assertEqual([], table_schema.table_faults(schema, rows)[:10], place)

    def test_people_and_organisations_are_popolo(self):
        folder = SAMPLES / "popolo"
        for place in self.places:
            popolo = json.loads((place / "popolo.json").read_text(encoding="utf-8"))
            ids = {kind: {one["id"] for one in popolo[kind]} for kind in ("persons", "organizations")}
            for membership in popolo["memberships"]:
                self.assertIn(membership["person_id"], ids["persons"])
                self.assertIn(membership["organization_id"], ids["organizations"])
                self.assertIn(membership.get("on_behalf_of_id", membership["organization_id"]), ids["organizations"])
            for kind in ("person", "organization", "membership"):
                if not folder.is_dir():
                    continue
                schema = json.loads((folder / f"schemas_{kind}.json").read_text(encoding="utf-8"))
                for thing in popolo[kind + "s"]:
                    self.assertEqual([], list(popolo_faults(schema, thing)))

    def test_nothing_that_is_not_public_is_told(self):
        secrets = set()
        for authority in AUTHORITIES:
            folder = SOURCE / "content" / authority.name
            for row in content.table(folder, "candidats"):
                secrets.add(f"{row['nom']}")
            for path in (folder / "apercus").glob("*.md"):
                people = content.front_matter(path)[0].get("qui") or {}
                secrets |= {agent.split(",")[0] for agent in people.get("agents", [])}
            for path in (folder / "evaluations").glob("*/materiaux/materiaux.csv"):
                secrets |= {row["consentement"] for row in content.csv_rows(path) if len(row["consentement"]) > 20}
        members = {row["nom"] for row in rows_of(self.places[0] / "elus.csv")}
        self.assertGreater(len(secrets - members), 5)
        for path in self.data_files():
            text = path.read_text(encoding="utf-8")
            self.assertEqual([], EMAIL.findall(text), path)
            self.assertNotIn("consent", text, path)
            if path.parent.name == "donnees":
                found = [secret for secret in secrets - members if re.search(rf"\b{re.escape(secret)}\b", text)]
                self.assertEqual([], found, path)

    def test_what_a_register_tells_of_private_lives_is_on_no_page_and_in_no_data(self):
        folder = self.folder / "private"
        shutil.copytree(self.folder / "content", folder / "content")
        own = folder / "content/valbrune/elus.csv"
        header, *rows = own.read_text(encoding="utf-8").splitlines()
        own.write_text("\n".join([header + ";année de naissance;profession;nationalité",
                                  *(row + ";1903;Souffleuse de verre inventée;XQZ" for row in rows)]) + "\n", encoding="utf-8")
        private = re.compile(r"\b1903\b|Souffleuse de verre|\bXQZ\b")
        raw = re.compile("|".join(re.escape(row[name]) for row in content.csv_rows(
            folder / "content/sainte-ylene/elus.csv") for name in
            ("Date de naissance", "Libellé de la catégorie socio-professionnelle") if " " in row[name] or "/" in row[name]))
        done = PROGRAM.build(folder, "--edition", "site")
        self.assertEqual(0, done.status, done.errors)
        files = [path for path in (folder / "output/site").rglob("*")
                 if path.suffix in (".html", ".json", ".jsonld", ".csv", ".js", ".txt", ".xml", ".vcf", ".ics")]
        self.assertGreater(len(files), 200)
        told = {path.name: found[0] for path in files for text in [words_in(path)]
                if (found := private.search(text) or raw.search(text))}
        self.assertEqual({}, told)
        columns = {column.strip('"') for path in files if path.suffix == ".csv"
                   for column in re.split("[,;\t]", path.read_text(encoding="utf-8-sig").partition("\n")[0].strip())}
        self.assertIn("nom", columns)
        self.assertEqual(set(), columns & {"naissance", "année de naissance", "profession", "nationalité", "birth_year"})

    def test_an_interview_that_is_withdrawn_leaves_the_data_of_all(self):
        folder = self.folder / "withdrawn"
        shutil.copytree(self.folder / "content", folder / "content")
        shutil.copytree(self.folder / "output", folder / "output")
        holders = lambda: [path for path in self.data_files(folder / "output/site")
                           if WITHDRAWN in path.name or WITHDRAWN in path.read_text(encoding="utf-8")]
        self.assertGreater(len(holders()), 4)
        source = folder / f"content/valbrune/temoignages/{WITHDRAWN}.md"
        text = source.read_text(encoding="utf-8")
        source.write_text(re.sub(r"^consentement:", "consentement:\n  retrait: 2026-01-15", text, flags=re.MULTILINE),
                          encoding="utf-8")
        done = PROGRAM.build(folder, "--edition", "site", "--authority", "sainte-ylene")
        self.assertEqual(0, done.status, done.errors)
        self.assertEqual([], [str(path) for path in holders()])
        self.assertEqual([], table_schema.package_faults(folder / "output/site/valbrune/donnees")[:5])

    def test_what_was_exported_reads_back_as_the_same_site(self):
        folder = self.folder / "again"
        shutil.copytree(self.folder / "content", folder / "content")
        for authority in AUTHORITIES:
            own, data = folder / "content" / authority.name, self.site / authority.name / "donnees"
            for old in [*own.glob("elus.*"), *(own / "commissions").glob("membres.*"), *(own / "budgets").glob("*.*")]:
                old.unlink()
            for name, place in (("elus", own), ("membres", own / "commissions"), ("budget", own / "budgets"),
                                ("themes", own / "budgets"), ("totaux", own / "budgets")):
                if (data / f"{name}.csv").exists():
                    shutil.copyfile(data / f"{name}.csv", place / f"{name}.csv")
        done = PROGRAM.build(folder, "--edition", "site")
        self.assertEqual(0, done.status, done.errors)
        before = {p.relative_to(self.site): p.read_bytes() for p in self.site.rglob("*") if p.is_file()}
        again = folder / "output/site"
        after = {p.relative_to(again): p.read_bytes() for p in again.rglob("*") if p.is_file()}
        self.assertEqual(set(before), set(after))
        self.assertEqual([], [str(path) for path in before if before[path] != after[path]])


class Validator(unittest.TestCase):
    """The validator itself can fail."""
    SCHEMA = {"fields": [{"name": "id", "constraints": {"required": True}}, {"name": "n", "type": "integer"},
                         {"name": "jour", "type": "date"}], "primaryKey": "id"}

    def faults(self, *rows):
        return table_schema.table_faults(self.SCHEMA, [["id", "n", "jour"], *rows])

    def test_each_kind_of_fault_is_found(self):
        self.assertEqual([], self.faults(["a", "1", "2025-01-31"], ["b", "-2", ""]))
        self.assertIn("2: id: required and empty", self.faults(["", "1", ""]))
        self.assertIn("2: n: 'x' is no integer", self.faults(["a", "x", ""]))
        self.assertIn("2: jour: '2025-02-30' is no date", self.faults(["a", "", "2025-02-30"]))
        self.assertIn("3: the key ('a',) was already there", self.faults(["a", "", ""], ["a", "", ""]))
        self.assertIn("2: id: '=1+1' would be a formula", self.faults(["=1+1", "", ""]))


if __name__ == "__main__":
    counted.main()
