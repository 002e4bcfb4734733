#!/usr/bin/env python3
"""Official files taken into the content by `mandature import`: what was kept is what Python's csv finds in them, nobody's work
is overwritten, nothing personal comes along, and the program accepts what it wrote.

Invented files of every format are made here; real ones are read from the folder $MANDATURE_SAMPLES when it is set.

usage: import_test.py PROGRAM SOURCE_FOLDER
"""
import csv
import decimal
import io
import json
import os
import pathlib
import random
import re
import shutil
import sys
import tempfile
import time
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "support")]

import counted
import program as programs

PROGRAM = programs.Program(sys.argv.pop(1), sys.argv[1])
SOURCE = pathlib.Path(sys.argv.pop(1)).resolve()
SAMPLES = pathlib.Path(os.environ["MANDATURE_SAMPLES"]) if "MANDATURE_SAMPLES" in os.environ else None

PERSONAL = ("1971", "1964", "1987", "Profession libérale", "Ancien cadre", "Ingénieur", "naissance", "profession",
            "nationalité")
COMMUNE = "siren: '219900123'\ninsee: '99001'\ndepartement: '99'\n"
PERSON = ["Nom de l'élu", "Prénom de l'élu", "Code sexe", "Date de naissance",
          "Code de la catégorie socio-professionnelle", "Libellé de la catégorie socio-professionnelle",
          "Date de début du mandat"]
OFFICE = ["Libellé de la fonction", "Date de début de la fonction"]
PEOPLE = [("NOMDEXEMPLE", "Aline", "F", "1971-04-03", "31", "Profession libérale", "2026-03-15", "Maire"),
          ("DE LA FICTION", "Jean-Marc", "M", "1964-11-12", "74", "Ancien cadre", "2026-03-15", "1er adjoint au Maire"),
          ("DE LA FICTION", "Jean-Marc", "M", "1964-11-12", "74", "Ancien cadre", "2026-03-15", "Maire délégué"),
          ("INVENTÉE", "Zoé", "F", "1987-01-30", "38", "Ingénieur", "2026-03-15", "")]


def table(header, rows, separator=";"):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def register(places, codes, people=PEOPLE, ending=("FR",)):
    """A register of the seats of `places`: the columns of the place, then those of people."""
    return table([*places, *PERSON, *OFFICE, "Code nationalité"],
                 [[*code, *person[:7], person[7], "2026-03-21", *ending] for code in codes for person in people])


def rows_of(text, separator=";"):
    return list(csv.DictReader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=separator))


def figure(line):
    return decimal.Decimal(re.sub(r"[\s\u00a0\u202f€]", "", line).replace(",", "."))


def personal(text, words=PERSONAL):
    """The personal words of the registers made here that a text tells: as words, for fingerprints hold any digits."""
    return [word for word in words if re.search(rf"\b{word}\b", text)]


class ImportCase(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="mandature-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.authority()

    def authority(self, codes=COMMUNE, nature="commune"):
        shutil.rmtree(self.folder / "content", ignore_errors=True)
        self.write("content/publication.yaml", "titre: Essai\nadresse: https://essai.example/\nedition: 2025-1\n"
                   "arrete_au: 2025-08-31\ncollectivites: [bourg]\nmentions: {editeur: Bourg, directeur: C. Morel, "
                   "hebergeur: Un hébergeur, contact: a@b.example}\n")
        self.write("content/bourg/collectivite.yaml",
                   f"nom: Bourg\nnature: {nature}\npopulation: {{2020: 3446}}\nsieges: 15\n{codes}")
        self.write("content/bourg/mandats.yaml",
                   "mandats:\n  - {id: 2020-2026, debut: 2020-07-03, exercices: [2008, 2021]}\n")

    def write(self, path, text, encoding="utf-8"):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding=encoding, newline="")
        return file

    def take(self, file, *arguments, kind="auto", lang="en"):
        return PROGRAM.run(self.folder, "import", kind, file, "--into", "bourg", "--date", "2025-08-11", "--lang", lang,
                           *arguments)

    def content(self):
        return {path.relative_to(self.folder / "content/bourg").as_posix(): path.read_text(encoding="utf-8-sig", errors="replace")
                for path in sorted((self.folder / "content/bourg").rglob("*")) if path.is_file()}

    def told(self, run, label):
        """The number the table of what was understood has for a label."""
        found = re.search(rf"^  {re.escape(label)} +(\S.*)$", run.out, re.MULTILINE)
        self.assertTrue(found, f"{label}: {run.out}{run.errors}")
        return figure(found[1])

    def taken(self, file, *arguments, kind="auto"):
        """Imports; imports again, which changes nothing; the content is sound; sources.csv knows every file."""
        before = set(self.content())
        run = self.take(file, *arguments, kind=kind)
        self.assertEqual(0, run.status, run.errors)
        after = self.content()
        known = {row["fichier"] for row in rows_of(after["sources.csv"])}
        self.assertLessEqual(set(after) - before - {"sources.csv"}, known)
        again = self.take(file, *arguments, kind=kind)
        self.assertEqual(0, again.status, again.errors)
        self.assertIn("all of it stood there already", again.out)
        self.assertEqual(after, self.content())
        check = PROGRAM.check(self.folder)
        self.assertEqual(0, check.status, check.errors)
        return run


class Members(ImportCase):
    MUNICIPAL = ["Code du département", "Libellé du département", "Code de la commune", "Libellé de la commune"]
    KINDS = {"communes": (COMMUNE, "commune", MUNICIPAL, ("99", "Exemple", "99001", "Bourg"), ("99", "Exemple", "99002", "A")),
             "intermunicipalities": ("siren: '200000008'\n", "epci", ["Code du département", "N° SIREN", "Libellé de l'EPCI",
                                     "Code de la commune de rattachement"], ("99", "200000008", "CC", "99001"),
                                     ("99", "249900016", "CA", "99002")),
             "departments": ("insee: '56'\ndepartement: '56'\n", "département", ["Code du département", "Libellé du "
                             "département", "Code du canton", "Libellé du canton"], ("56", "M", "5601", "Auray"),
                             ("57", "N", "5701", "B")),
             "regions": ("insee: '53'\n", "région", ["Code de la région", "Libellé de la région", "Code de la section "
                         "départementale"], ("53", "Bretagne", "56"), ("52", "Pays", "44")),
             "districts": ("insee: '75105'\ndepartement: '75'\n", "commune", [*MUNICIPAL, "Libellé du secteur"],
                           ("75", "Paris", "75056", "Paris", "Paris 5Eme Secteur"),
                           ("75", "Paris", "75056", "Paris", "Paris 15Eme Secteur"))}

    def test_every_kind_of_seat_is_filtered_and_two_rows_of_a_person_are_one_member(self):
        for name, (codes, nature, places, ours, other) in self.KINDS.items():
            with self.subTest(kind=name):
                self.authority(codes, nature)
                file = self.write("registre.csv", register(places, [other, ours, other]))
                run = self.taken(file, kind="rne")
                rows = rows_of(file.read_text(encoding="utf-8"))
                self.assertEqual(len(rows), self.told(run, "rows read"))
                self.assertEqual(len(PEOPLE), self.told(run, "rows kept"))
                members = rows_of(self.content()["elus.csv"])
                self.assertEqual(len({person[:2] for person in PEOPLE}), len(members))
                offices = {(row["nom"], row["fonction"]) for row in members}
                self.assertIn(("de La Fiction", "1er adjoint au Maire|Maire délégué"), offices)
                self.assertEqual([], [words for words in map(personal, self.content().values()) if words])

    def test_encodings_dates_and_vintages_give_the_same_members(self):
        self.taken(self.write("2026.csv", register(self.MUNICIPAL, [("99", "E", "99001", "B")])))
        expected = self.content()["elus.csv"]
        french = [[*person[:3], "/".join(reversed(person[3].split("-"))), *person[4:6],
                   "/".join(reversed(person[6].split("-"))), person[7]] for person in PEOPLE]
        old = register(["Code du département (Maire)", "Libellé de département (Maires)", "Code Insee de la commune"],
                       [("99", "E", "1")], french).replace(";", "\t")
        for name, text in (("2023.csv", register(self.MUNICIPAL, [("99", "E", "99001", "B")], french)),
                           ("2018.txt", "Titre du rapport\r\n" + old)):
            with self.subTest(file=name):
                self.authority()
                self.taken(self.write(name, text, "cp1252"))
                self.assertEqual(expected, self.content()["elus.csv"])

    def test_what_is_personal_is_kept_only_when_asked_and_never_shown(self):
        file = self.write("registre.csv", register(self.MUNICIPAL, [("99", "E", "99001", "B")]))
        self.taken(file, "--keep", "naissance", "--keep", "profession", "--keep", "nationalite")
        kept = rows_of(self.content()["elus.csv"])[0]
        self.assertEqual(("1971", "Profession libérale", "FR"), (kept["année de naissance"], kept["profession"],
                                                                 kept["nationalité"]))
        self.assertNotIn("04-03", self.content()["elus.csv"])
        done = PROGRAM.build(self.folder, "--edition", "site")
        self.assertEqual(0, done.status, done.errors)
        files = [path for path in (self.folder / "output").rglob("*") if path.suffix in (".html", ".csv", ".json", ".jsonld",
                                                                                         ".txt", ".xml", ".js")]
        self.assertGreater(len(files), 20)
        shown = {path.name: personal(path.read_text(encoding="utf-8"), PERSONAL[:6]) for path in files}
        self.assertEqual({}, {name: words for name, words in shown.items() if words})

    def test_a_correction_by_hand_is_refused_by_name_and_replaced_only_with_force(self):
        file = self.write("registre.csv", register(self.MUNICIPAL, [("99", "E", "99001", "B")]))
        self.taken(file)
        members = self.folder / "content/bourg/elus.csv"
        corrected = members.read_text(encoding="utf-8").replace("Nomdexemple;", "NomdExemple;").replace(
            "Inventée;Zoé;;;2026-03-15;;;;", "Inventée;Zoé;;;2026-03-15;;Voirie;;")
        members.write_text(corrected, encoding="utf-8")
        refused = self.take(file)
        self.assertEqual(1, refused.status)
        self.assertIn("content/bourg/elus.csv", refused.errors)
        self.assertIn("changed by hand since it was imported: 1 of its lines would be lost", refused.errors)
        self.assertEqual(corrected, members.read_text(encoding="utf-8"))
        self.assertEqual(0, self.take(file, "--dry-run", "--force").status)
        self.assertEqual(corrected, members.read_text(encoding="utf-8"))
        forced = self.take(file, "--force")
        self.assertEqual(0, forced.status, forced.errors)
        self.assertIn("replaced: content/bourg/elus.csv", forced.out)
        self.assertIn("Nomdexemple;", members.read_text(encoding="utf-8"))
        self.assertIn(";Voirie;", members.read_text(encoding="utf-8"))

    def test_a_name_that_would_be_a_formula_is_disarmed_and_read_back(self):
        people = [("=HYPERLINK(1)", "- Zoé; \"la\" vraie", *PEOPLE[0][2:])]
        self.taken(self.write("registre.csv", register(self.MUNICIPAL, [("99", "E", "99001", "B")], people)))
        member = rows_of(self.content()["elus.csv"])[0]
        self.assertEqual(("'=hyperlink(1)", "'- Zoé; \"la\" vraie"), (member["nom"], member["prénom"]))
        self.assertEqual(0, PROGRAM.build(self.folder, "--edition", "site").status)
        told = rows_of((self.folder / "output/site/bourg/donnees/elus.csv").read_text(encoding="utf-8-sig"), ",")[0]
        self.assertIn("=hyperlink(1)", told["nom"])

    def test_two_registers_at_once_and_files_that_are_not_there_are_told(self):
        one = self.write("maires.csv", register(self.MUNICIPAL, [("99", "E", "99001", "B")], PEOPLE[:1]))
        two = self.write("conseillers.csv", register(self.MUNICIPAL, [("99", "E", "99001", "B")]))
        run = self.take(one, two)
        self.assertEqual(1, run.status)
        self.assertIn("elus.csv was already made of maires.csv", run.errors)
        for name in ("absent.csv", "absent.xml", "absent.xlsx"):
            run = self.take(name)
            self.assertEqual(1, run.status, name)
            self.assertIn(name, run.errors)
        self.assertNotIn("elus.csv", self.content())


class Figures(ImportCase):
    def test_compared_figures_of_a_national_file(self):
        names = ["Recettes de fonctionnement", "Dépenses de fonctionnement", "Encours de dette", "Achats"]
        draw = random.Random(4)
        rows = [[year, 6, siren, insee, name, draw.randrange(10**6), people, draw.randrange(900)]
                for year in (2022, 2023) for siren, insee, people in (("219900123", "99001", 1000), ("219900131", "99002", 3000))
                for name in names]
        file = self.write("ofgl.csv", table(["Exercice", "Strate population 2024", "Code Siren Collectivité",
                          "Code Insee Collectivité", "Agrégat", "Montant", "Population totale", "Montant en € par "
                          "habitant"], rows))
        run = self.taken(file, kind="ofgl")
        self.assertEqual((16, 6), (self.told(run, "rows read"), self.told(run, "rows kept")))
        told = rows_of(self.content()["comparaisons/ofgl-2022-2023.csv"])
        key = lambda row: (int(row["Exercice"]), row["Agrégat"])
        expected = {(row[0], row[4]): row for row in rows if row[3] == "99001" and row[4] != "Achats"}
        self.assertEqual(set(expected), set(map(key, told)))
        for row in told:
            self.assertEqual(decimal.Decimal(expected[key(row)][5]), decimal.Decimal(row["Montant"]))
            mean = decimal.Decimal(sum(one[5] for one in rows if (one[0], one[4]) == key(row))) / 4000
            told_mean = decimal.Decimal(row["Moyenne de la strate en € par habitant"])
            self.assertLessEqual(abs(mean - told_mean), decimal.Decimal("0.005"))
            self.assertEqual("2", row["Collectivités dans la moyenne"])

    def test_individual_accounts(self):
        file = self.write("comptes.csv", table(["an", "dep", "icom", "inom", "pop1", "prod", "fprod", "mprod"], [
            [2020, "099", "001", "BOURG", 3446, 4100, 1190, 1521], [2020, "099", "002", "AUTRE", 9, 1, 1, 1]]))
        run = self.taken(file, kind="comptes-individuels")
        self.assertEqual(2, self.told(run, "rows read"))
        row = rows_of(self.content()["comparaisons/comptes-individuels-2020-2020.csv"])[0]
        self.assertEqual(("4100000.00", "1190.00", "1521.00"), (row["Montant"], row["Montant en € par habitant"],
                                                                row["Moyenne de la strate en € par habitant"]))

    def test_budgets_add_up_line_by_line(self):
        draw, sides = random.Random(5), [("fonctionnement", "011", "6132"), ("investissement", "21", "2188")]
        lines = [(*draw.choice(sides), draw.choice("DR"), decimal.Decimal(draw.randrange(10**7)) / 100) for _ in range(200)]
        scdl = table(["BGT_NATDEC", "BGT_ANNEE", "BGT_SIRET", "BGT_NOM", "BGT_CONTNAT", "BGT_CONTNAT_LABEL", "BGT_NATURE",
                      "BGT_NATURE_LABEL", "BGT_FONCTION", "BGT_FONCTION_LABEL", "BGT_OPERATION", "BGT_SECTION", "BGT_OPBUDG",
                      "BGT_CODRD", "BGT_MTREAL", "BGT_MTPREV"],
                     [["Compte administratif", 2021, "21990012300011", "Bourg", chapter, "C", account, "N", "421", "Enfance", "",
                       section, "réel", {"D": "dépense", "R": "recette"}[way], amount, ""]
                      for section, chapter, account, way, amount in lines], ",")
        totem = ('<?xml version="1.0" encoding="UTF-8"?><DocumentBudgetaire xmlns="http://www.minefi.gouv.fr/cp/demat/'
                 'docbudgetaire"><Budget><EnTeteBudget><IdEtab V="21990012300011"/><Nomenclature V="M57-M57_D"/>'
                 '</EnTeteBudget><BlocBudget><NatDec V="09"/><Exer V="2021"/><CodTypBud V="P"/></BlocBudget>'
                 + "".join(f'<LigneBudget><Nature V="{account}"/><ContNat V="{chapter}"/><Fonction V="421"/><CodRD V="{way}"/>'
                           f'<MtReal V="{amount}"/><OpBudg V="0"/><CaracSup V="{section[0].upper()}" Code="Section"/>'
                           '</LigneBudget>' for section, chapter, account, way, amount in lines)
                 + "</Budget></DocumentBudgetaire>")
        for kind, name, text in (("scdl-budget", "Budget 2021.csv", scdl), ("totem", "Budget 2021.xml", totem)):
            with self.subTest(kind=kind):
                self.authority()
                run = self.taken(self.write(name, text), kind=kind)
                self.assertEqual((200, 200), (self.told(run, "rows read"), self.told(run, "rows kept")))
                self.assertEqual(text, (self.folder / "content/bourg/budgets" / name.lower().replace(" ", "-"))
                                 .read_bytes().decode())
                for section, word in (("fonctionnement", "operation"), ("investissement", "investment")):
                    for way, other in (("D", "expenditure"), ("R", "revenue")):
                        total = sum(line[4] for line in lines if (line[0], line[3]) == (section, way))
                        self.assertEqual(total, self.told(run, f"{word}, {other}"))


class Records(ImportCase):
    def test_towns_and_neighbours(self):
        rows = [["99", "249900123", "CC du Val", "99001", "219900123", "Bourg", 3446],
                ["99", "249900123", "CC du Val", "99002", "219900131", "Sainte-Ylène", 2100],
                ["98", "200000001", "CC d'Ailleurs", "98001", "219800001", "Ailleurs", 10]]
        run = self.taken(self.write("epcicom.csv", table(["dept", "siren", "raison_sociale", "insee", "siren_membre",
                         "nom_membre", "ptot_2023"], rows)), kind="banatic")
        self.assertEqual((3, 2), (self.told(run, "rows read"), self.told(run, "rows kept")))
        self.assertEqual(sum(row[6] for row in rows[:2]), self.told(run, "inhabitants"))
        run = self.taken(self.write("adjacentes.csv", table(["insee", "nom", "insee_voisins"], [
            ["99001", "Bourg", "99010|99002"], ["99002", "A", "99001"]], ",")), kind="adjacence")
        self.assertEqual("99002|99010", rows_of(self.content()["voisines.csv"])[0]["insee_voisins"])

    def test_deliberations_and_grants(self):
        rows = [["21990012300011", f"2024-{n}", "2024-06-24", f"Objet « {n} » ; suite", 20, 3, 2] for n in range(7)]
        rows.append(["21990099900011", "X-1", "2024-06-24", "Ailleurs", 1, 1, 1])
        header = ["COLL_SIRET", "DELIB_ID", "DELIB_DATE", "DELIB_OBJET", "VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION"]
        run = self.taken(self.write("deliberations.csv", table(header, rows, ",")), kind="deliberations")
        self.assertEqual((8, 7), (self.told(run, "rows read"), self.told(run, "rows kept")))
        told = rows_of(self.content()["deliberations.csv"])
        self.assertEqual([row[3] for row in rows[:7]], [row["DELIB_OBJET"] for row in told])
        grants = [["Bourg", "21990012300011", "2024-03-01", f"Club {n}", "12345678900011", "Fête", f"{n}500,50"] for n in (1, 2)]
        grants.append(["Région", "23990000000011", "2024-03-01", "Ailleurs", "21990099900011", "Autre", "5"])
        run = self.taken(self.write("subventions.csv", table(["nomAttribuant", "idAttribuant", "dateConvention",
                         "nomBeneficiaire", "idBeneficiaire", "objet", "montant"], grants)), kind="subventions")
        self.assertEqual((3, 2), (self.told(run, "rows read"), self.told(run, "rows kept")))
        told = rows_of(self.content()["subventions.csv"])
        self.assertEqual([figure(row[6]) for row in grants[:2]], [figure(row["montant"]) for row in told])

    def test_a_plan_becomes_projects_of_a_commission(self):
        header = ["Axe (x)", "Titre de la fiche action", "Descriptif", "Financeur 1", "Montant € TTC", "Financeur 2",
                  "Montant € TTC", "Budget prévisionnel total € TTC", "Personne pilote", "Statut", "Date de fin"]
        rows = [["1 Vélo", 'Relier "le bourg"', "Une piste : 2,4 km\nen deux ans", "État", 120000, "Région", 80000, 310000,
                 "Zoé Inventée", "En cours", "31/12/2028"], ["1 Vélo", "Planter", "", "", "", "", "", "", "", "À venir", ""]]
        file = self.write("plan.csv", table(header, rows))
        run = self.take(file)
        self.assertEqual(1, run.status)
        self.assertIn("--commission", run.errors)
        self.write("content/bourg/commissions/mobilites.md",
                   "---\nnumero: 1\nnom: Mobilités\nmissions: [{titre: M, texte: t.}]\n---\n")
        self.assertIn('did you mean "mobilites"?', self.take(file, "--commission", "mobilite").errors)
        run = self.taken(file, "--commission", "mobilites", kind="plan")
        self.assertEqual(2, self.told(run, "rows kept"))
        self.assertNotIn("two columns are called", run.errors)
        sheet = self.content()["apercus/relier-le-bourg.md"]
        for part in ('nom: "Relier \\"le bourg\\""', "montant: 310000", "montant: 120000", "montant: 80000"):
            self.assertIn(part, sheet)


class Hostile(ImportCase):
    def test_garbage_is_told_at_its_place_in_bounded_time_and_nothing_is_written(self):
        before = self.content()
        head = register(Members.MUNICIPAL, [("99", "E", "99001", "B")])
        block = "".join(random.Random(1).choices("abc;,\n\té ", k=1_000_000))
        for name, text in (("ordures.csv", block * 20), ("suite.csv", head.splitlines()[0] + "\n" + block * 20),
                           ("ouvert.csv", head + '99;E;99001;"OUVERT;x\n' + "x;y\n" * 400_000), ("zero.csv", head + "\0"),
                           ("ligne.csv", "x" * 3_000_000), ("date.csv", head.replace("2026-03-15", "2026-13-45")),
                           ("coupe.xml", "<DocumentBudgetaire><Budget><Ligne"),
                           ("bombe.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a/>'),
                           ("faux.xlsx", "PK\3\4 non"), ("vide.csv", "")):
            with self.subTest(name=name):
                file, began = self.write(name, text), time.monotonic()
                run = self.take(file, "--diagnostics", "json")
                self.assertEqual(1, run.status, run.out + run.errors[-500:])
                self.assertLess(time.monotonic() - began, 20)
                messages = run.diagnostics()
                self.assertTrue(1 <= len(messages) <= 25, messages)
                self.assertIn(name.rpartition(".")[0], json.dumps(messages))
                self.assertEqual(before, self.content())


@unittest.skipUnless(SAMPLES and SAMPLES.is_dir(), "MANDATURE_SAMPLES is not set: real files were not imported")
class Real(ImportCase):
    def test_mayors_of_2018_and_2020(self):
        for path, encoding, code in (("rne-2018/9-rne-maires_extrait.txt", "latin-1", "'01004'"),
                                     ("rne-2020/rne-maires_extrait_cp1252.csv", "cp1252", "2A004")):
            with self.subTest(file=path):
                self.authority(f"insee: {code}\n")
                run = self.taken(SAMPLES / path, kind="rne")
                with open(SAMPLES / path, encoding=encoding, newline="") as file:
                    rows = [row for row in csv.reader(file, delimiter="\t" if path.endswith(".txt") else ";") if len(row) > 1]
                self.assertEqual(len(rows) - 1, self.told(run, "rows read"))
                self.assertEqual(1, self.told(run, "members"))

    def test_towns_of_a_department_and_figures(self):
        self.authority("insee: '56143'\n")
        file = SAMPLES / "epci-banatic/epcicom2023_extrait_dep56.csv"
        run = self.taken(file, kind="banatic")
        rows = [row for row in rows_of(file.read_text(encoding="utf-8-sig")) if row["siren"] == "200027027"]
        self.assertEqual(sum(int(row["ptot_2023"]) for row in rows), self.told(run, "inhabitants"))
        self.authority("siren: '213101355'\ninsee: '31135'\n")
        run = self.taken(SAMPLES / "ofgl/ofgl-base-communes-consolidee.test.csv", kind="ofgl")
        self.assertEqual(16, self.told(run, "figures"))

    def test_official_budgets_and_the_tables_made_from_them_have_the_same_totals(self):
        for folder in sorted((SAMPLES / "totem-scdl").iterdir()):
            totals = []
            for name in ("totem.xml", "expected.csv"):
                if not (folder / name).exists():
                    continue
                self.authority("insee: '56046'\n")
                run = self.taken(folder / name)
                totals.append(re.findall(r"^  ((?:operation|investment), .*)$", run.out, re.MULTILINE))
            with self.subTest(folder=folder.name):
                self.assertTrue(totals and totals[0])
                self.assertEqual(totals[0], totals[-1])


if __name__ == "__main__":
    counted.main()
