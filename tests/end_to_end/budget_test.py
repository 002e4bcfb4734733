#!/usr/bin/env python3
"""Budgets as they are published, read by the program and apart from it: sums by section, direction, function and theme.

Nothing of the program is used to compute what it must find: files are read with Python's csv and xml modules, amounts
with its decimals. Invented files of each kind are made here; the real ones that cannot be published are read from the
folder $MANDATURE_SAMPLES when it is set.

usage: budget_test.py PROGRAM SOURCE_FOLDER
"""
import collections
import csv
import decimal
import difflib
import io
import json
import os
import pathlib
import random
import shutil
import sys
import tempfile
import time
import unicodedata
import unittest
import xml.etree.ElementTree as ElementTree

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "support")]

import counted
import program as programs

PROGRAM = programs.Program(sys.argv.pop(1), sys.argv[1])
SOURCE = pathlib.Path(sys.argv.pop(1)).resolve()
DATA = SOURCE / "generator/opendata/data"
SAMPLES = pathlib.Path(os.environ["MANDATURE_SAMPLES"]) if "MANDATURE_SAMPLES" in os.environ else None

Line = collections.namedtuple(
    "Line", "year siret document section direction movement function amount")
DOCUMENTS = {"01": "budget primitif", "02": "décision modificative", "03": "budget supplémentaire",
             "09": "compte administratif", "10": "compte administratif"}


def plain(text):
    text = unicodedata.normalize("NFD", text)
    return "".join(c for c in text if not unicodedata.combining(c)).lower()


def cents(text):
    text = (text or "").replace(" ", "").replace("\u00a0", "").replace(",", ".")
    return int((decimal.Decimal(text) * 100).to_integral_value(decimal.ROUND_HALF_UP)) if text else 0


def functions_of():
    functions = collections.defaultdict(dict)
    with open(DATA / "functions.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            functions[row["nomenclature"]][row["code"]] = row["label"]
    return functions


def themes_of():
    themes = collections.defaultdict(dict)
    with open(DATA / "themes_of_functions.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            for prefix in row["prefixes"].split():
                themes[row["nomenclature"]][prefix] = row["theme"]
    return themes


FUNCTIONS, THEMES = functions_of(), themes_of()


def theme_of(nomenclature, code):
    rules = THEMES[nomenclature]
    return next((rules[code[:n]] for n in range(len(code), 0, -1) if code[:n] in rules), "")


def section_of(chapter, account):
    """The section of a line that does not tell it: chapters that settle it, then the class of the account."""
    for code in (chapter, account):
        if code in ("001", "020", "021", "024", "040", "041"):
            return "investissement"
        if code in ("002", "022", "023", "042", "043"):
            return "fonctionnement"
    return "fonctionnement" if account[:1] in "67" else "investissement"


def amount_of(document, real, proposed, voted):
    if document == "compte administratif":
        return cents(real)
    if document == "décision modificative":
        return cents(proposed if proposed else voted)
    return cents(voted)


def totem_lines(path):
    """Lines of an official file: those of the annexes, of the accountant and the calculated ones are not budgets."""
    def local(element):
        return element.tag.rpartition("}")[2]

    def child(parent, name):
        return next((e for e in parent if local(e) == name), None)

    def value(parent, name):
        found = None if parent is None else child(parent, name)
        return "" if found is None else (found.get("V") or "").strip()

    root = ElementTree.parse(path).getroot()
    document_root = root if local(root) == "DocumentBudgetaire" else child(root, "DocumentBudgetaire")
    for budget in (e for e in document_root if local(e) == "Budget"):
        head, block = child(budget, "EnTeteBudget"), child(budget, "BlocBudget")
        document = DOCUMENTS[value(block, "NatDec")]
        for line in (e for e in budget.iter() if local(e) == "LigneBudget"):
            if line.get("calculated") == "true" or line not in list(budget):
                continue
            section = next((e.get("V") for e in line if local(e) == "CaracSup" and e.get("Code") == "Section"), "")
            section = ({"F": "fonctionnement", "E": "fonctionnement", "I": "investissement"}.get(section)
                       or section_of(value(line, "ContNat"), value(line, "Nature")))
            yield Line(int(value(block, "Exer")), value(head, "IdEtab"), document, section,
                       {"D": "dépense", "R": "recette"}[value(line, "CodRD")],
                       "ordre" if value(line, "OpBudg") == "1" else "réel", value(line, "Fonction"),
                       amount_of(document, value(line, "MtReal"), value(line, "MtPropNouv"), value(line, "MtPrev")))


def scdl_lines(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            document = row["BGT_NATDEC"].lower()
            yield Line(int(row["BGT_ANNEE"]), row["BGT_SIRET"], document,
                       row["BGT_SECTION"] or section_of(row["BGT_CONTNAT"], row["BGT_NATURE"]), row["BGT_CODRD"],
                       row["BGT_OPBUDG"], row["BGT_FONCTION"],
                       amount_of(document, row["BGT_MTREAL"], row["BGT_MTPROPNOUV"], row["BGT_MTPREV"]))


def restored(nomenclature, code, label):
    """The code whose official label is most like the label of the file: spreadsheets take leading zeros away."""
    codes = [c for c in (code, "0" + code) if code and c in FUNCTIONS[nomenclature]]

    def likeness(one):
        official, written = plain(FUNCTIONS[nomenclature][one]), plain(label)
        return difflib.SequenceMatcher(None, official, written).ratio() + (official.startswith(written[:12]))

    return max(codes, key=likeness) if codes else code


def export_lines(path, nomenclature):
    """A home-made export in the manner of Montpellier: Windows-1252, semicolons, decimal commas."""
    with open(path, encoding="cp1252", newline="") as file:
        for row in csv.DictReader(file, delimiter=";"):
            yield Line(int(row["Exercice"]), row["Budget"], "compte administratif",
                       {"F": "fonctionnement", "I": "investissement"}[row["I_F"]],
                       {"D": "dépense", "R": "recette"}[row["D_R"]], "réel",
                       restored(nomenclature, row["SousFonction"].strip(), row["Libellé fonction"]),
                       cents(row["Exécuté"]))


def sums(lines, *names):
    result = collections.Counter()
    for line in lines:
        result[tuple(str(getattr(line, name)) for name in names)] += line.amount
    return {key: amount for key, amount in result.items() if amount}


def told(items, *names):
    result = collections.Counter()
    for item in items:
        result[tuple(str(item[name]) for name in names)] += item["centimes"]
    return {key: amount for key, amount in result.items() if amount}


class BudgetCase(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="mandature-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.write("publication.yaml", "titre: Essai\nadresse: https://essai.example/\nedition: 2025-1\n"
                   "arrete_au: 2025-08-31\ncollectivites: [bourg]\nmentions: {editeur: Bourg, directeur: C. Morel, "
                   "hebergeur: Un hébergeur, contact: a@b.example}\n")
        self.write("bourg/collectivite.yaml", "nom: Bourg\nnature: commune\npopulation: {2020: 3446}\nsieges: 15\n")
        self.write("bourg/mandats.yaml", "mandats:\n  - {id: 2001-2008, debut: 2001-03-18, exercices: [2005, 2006, 2007, "
                   "2008]}\n  - {id: 2008-2014, debut: 2008-03-16, exercices: [2008, 2009, 2010, 2011, 2012]}\n")

    def write(self, path, text, encoding="utf-8"):
        file = self.folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding=encoding, newline="")
        return file

    def put(self, source, name):
        target = self.folder / "content/bourg/budgets" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        return target

    def explain(self, *arguments):
        return PROGRAM.run(self.folder, "explain", "budget", "bourg", *arguments, "content", "--lang", "en")

    def explained(self):
        run = PROGRAM.run(self.folder, "explain", "budget", "bourg", "tout", "tout", "content", "--lang", "en",
                          "--diagnostics", "json")
        self.assertEqual(0, run.status, run.errors)
        return json.loads(run.out)

    def compare(self, lines, nomenclature=None):
        """Every sum the program tells against those computed here."""
        lines, answer = list(lines), self.explained()
        names = {"year": "exercice", "siret": "budget", "document": "document", "section": "section",
                 "direction": "sens", "movement": "mouvement", "function": "fonction"}
        sides = ["year", "siret", "document", "section", "direction", "movement"]
        self.assertEqual(sums(lines, *sides), told(answer["par_section"], *[names[n] for n in sides]))
        by_function = ["year", "siret", "document", "direction", "function"]
        self.assertEqual(sums(lines, *by_function), told(answer["par_fonction"], *[names[n] for n in by_function]))
        self.assertEqual(len(lines), len(answer["lignes"]))
        if nomenclature:
            themed = [line._replace(function=theme_of(nomenclature, line.function)) for line in lines]
            self.assertEqual(sums(themed, "year", "direction", "function"),
                             told(answer["par_theme"], "exercice", "sens", "theme"))
            with_functions = [n for n in answer["nomenclatures"] if n["fonctions"]]
            self.assertEqual({nomenclature}, {n["nomenclature"] for n in with_functions})
        return answer


# Invented budgets.

def invented_rows(nomenclature, seed):
    draw = random.Random(seed)
    codes = sorted(FUNCTIONS.get(nomenclature, {})) or [""]
    accounts = {"fonctionnement": [("011", "6132"), ("012", "64111"), ("65", "6574"), ("042", "6811")],
                "investissement": [("21", "2188"), ("16", "1641"), ("040", "28188"), ("", "2315")]}
    for _ in range(400):
        section = draw.choice(sorted(accounts))
        chapter, account = draw.choice(accounts[section])
        yield {"chapter": chapter, "account": account, "section": section, "function": draw.choice(codes),
               "direction": draw.choice("DR"), "order": chapter in ("040", "042"),
               "amount": decimal.Decimal(draw.randrange(-50_000, 9_000_000)) / 100}


def totem_text(nomenclature, document, rows, calculated=()):
    def line(row, attribute=""):
        function = f'<Fonction V="{row["function"]}"/>' if row["function"] else ""
        return (f'<LigneBudget{attribute}><Nature V="{row["account"]}"/><ContNat V="{row["chapter"]}"/>{function}'
                f'<CodRD V="{row["direction"]}"/><MtPropNouv V="{row["amount"]}"/><MtPrev V="{row["amount"]}"/>'
                f'<MtReal V="{row["amount"]}"/><OpBudg V="{int(row["order"])}"/>'
                f'<CaracSup V="{row["section"][0].upper()}" Code="Section"/></LigneBudget>\n')
    body = "".join(line(row) for row in rows) + "".join(line(row, ' calculated="true"') for row in calculated)
    budget = (f'<DocumentBudgetaire xmlns="http://www.minefi.gouv.fr/cp/demat/docbudgetaire"><EnTeteDocBudgetaire>'
              f'<LibelleColl V="Bourg-l\u2019Évêque"/><IdColl V="21990012300015"/></EnTeteDocBudgetaire><Budget>'
              f'<EnTeteBudget><LibelleEtab V="BUDGET PRINCIPAL"/><IdEtab V="21990012300015"/>'
              f'<Nomenclature V="{nomenclature}-{nomenclature}_D"/></EnTeteBudget><BlocBudget><NatDec V="{document}"/>'
              f'<Exer V="2008"/><CodTypBud V="P"/></BlocBudget><InformationsGenerales>'
              f'<Information Code="PopTot" V="3 446"/></InformationsGenerales>{body}'
              f'<Annexes><DATA_PERSONNEL><PERSONNEL><Nom V="Secret"/></PERSONNEL></DATA_PERSONNEL></Annexes></Budget>'
              f'</DocumentBudgetaire>')
    if document == "10":
        budget = (f'<cfu:CompteFinancierUnique xmlns:cfu="http://www.minefi.gouv.fr/cp/demat/doccfu"><DocumentComptable>'
                  f'<NomComptable V="Secret"/></DocumentComptable>{budget}</cfu:CompteFinancierUnique>')
    return '<?xml version="1.0" encoding="windows-1252"?>\n' + budget


def scdl_text(nomenclature, rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow("BGT_NATDEC BGT_ANNEE BGT_SIRET BGT_NOM BGT_CONTNAT BGT_NATURE BGT_FONCTION BGT_FONCTION_LABEL "
                    "BGT_SECTION BGT_OPBUDG BGT_CODRD BGT_MTREAL BGT_MTPROPNOUV BGT_MTPREV".split())
    for row in rows:
        label = FUNCTIONS.get(nomenclature, {}).get(row["function"], "")
        section = row["section"] if row["chapter"] != "040" else ""
        writer.writerow(["Compte administratif", 2008, "21990012300015", "Bourg", row["chapter"], row["account"],
                         row["function"], label, section, "ordre" if row["order"] else "réel",
                         {"D": "dépense", "R": "recette"}[row["direction"]], row["amount"], "", ""])
    return out.getvalue()


class Invented(BudgetCase):
    def test_official_files_of_every_nomenclature_add_up(self):
        for seed, nomenclature in enumerate(["M14", "M52", "M57", "M71", "M4"]):
            for document in ("01", "03", "09", "10"):
                with self.subTest(nomenclature=nomenclature, document=document):
                    rows = list(invented_rows(nomenclature, seed))
                    file = self.write("bourg/budgets/2008.xml", totem_text(nomenclature, document, rows, rows[:50]),
                                      "cp1252")
                    answer = self.compare(totem_lines(file), nomenclature if nomenclature in FUNCTIONS else None)
                    self.assertEqual([nomenclature], [n["nomenclature"] for n in answer["nomenclatures"]])
                    self.assertNotIn("Secret", json.dumps(answer))

    def test_the_published_table_of_the_same_account_is_recognised_and_adds_up(self):
        for seed, nomenclature in enumerate(["M14", "M52", "M57", "M71"]):
            with self.subTest(nomenclature=nomenclature):
                rows = list(invented_rows(nomenclature, seed))
                file = self.write("bourg/budgets/2008.csv", scdl_text(nomenclature, rows))
                answer = self.compare(scdl_lines(file), nomenclature)
                score = answer["nomenclatures"][0]
                self.assertEqual(score["fonctions"], score["concordantes"])
                self.assertLess(score["seconde_concordantes"], score["concordantes"])

    def test_an_export_of_the_services_is_read_for_two_mandates_that_share_their_election_year(self):
        draw = random.Random(7)
        rows = ["Collectivite;Budget;Exercice;I_F;D_R;Nature;SousFonction;Exécuté;Libellé nature;Libellé fonction"]
        for _ in range(2000):
            code = draw.choice(["01", "020", "026", "12", "211", "251", "30", "321", "411", "412", "422", "60", "64",
                                "71", "811", "812", "813", "821", "822", "823", "90"])
            section = draw.choice("FI")
            amount = f"{draw.randrange(-9000, 9_000_000) / 100:.2f}".replace(".", ",")
            rows.append(f"VILLE;01;{draw.randrange(2005, 2013)};{section};{draw.choice('DR')};"
                        f"{'6132' if section == 'F' else '2188'};{code.lstrip('0')};{amount}; DIVERS;"
                        f"{plain(FUNCTIONS['M14'][code]).upper()}")
        file = self.write("bourg/budgets/executes.csv", "\r\n".join(rows) + "\r\n", "cp1252")
        run = self.explain("tout", "tout")
        self.assertEqual(1, run.status)
        suggestion = run.errors[run.errors.index("colonnes:\n"):].split("\n\n")[0]
        self.write("bourg/budgets/executes.lecture.yaml", suggestion + "\n")
        answer = self.compare(export_lines(file, "M14"), "M14")
        self.assertEqual(["2001-2008", "2008-2014"], [m["mandat"] for m in answer["mandats"] if m["exercice"] == 2008])
        self.assertIn("2008: election year, in both mandates 2001-2008, 2008-2014", self.explain("tout", "2008").out)

    def test_a_figure_leads_to_its_lines_and_to_the_rule_that_attributes_them(self):
        rows = list(invented_rows("M57", 3))
        self.write("bourg/budgets/2008.csv", scdl_text("M57", rows))
        self.write("bourg/commissions/sports.md", "---\nnumero: 1\nnom: Sports\nmissions: [{titre: M, texte: t.}]\n---\n")
        self.write("bourg/commissions/ecoles.md", "---\nnumero: 2\nnom: Écoles\nmissions: [{titre: M, texte: t.}]\n---\n")
        self.write("bourg/budgets/themes.csv", "nomenclature;fonction;theme;commission\n;;sport;sports\nM57;2;;ecoles\n"
                   "M57;325;;ecoles\n")
        expected = {"sports": 0, "ecoles": 0}
        for row in rows:
            if row["direction"] != "D" or row["order"]:
                continue
            amount = cents(str(row["amount"]))
            if row["function"].startswith(("2", "325")):
                expected["ecoles"] += amount
            elif theme_of("M57", row["function"]) == "sport":
                expected["sports"] += amount
        for commission, amount in expected.items():
            run = self.explain(commission, "2008", "--csv")
            self.assertEqual(0, run.status, run.errors)
            lines = list(csv.DictReader(io.StringIO(run.out.lstrip("\ufeff"))))
            self.assertTrue(lines)
            self.assertEqual(amount, sum(cents(line["montant"]) for line in lines))
            source = (self.folder / "content/bourg/budgets/2008.csv").read_text().splitlines()
            for line in lines:
                self.assertTrue(line["fichier"].endswith("2008.csv"))
                self.assertIn("," + line["nature"] + ",", source[int(line["ligne"]) - 1])
                self.assertIn("themes.csv:", line["regle"])
        self.assertEqual(2, self.explain("sport", "2008").status)
        self.assertEqual(2, self.explain("sports", "1990").status)

    def test_hostile_files_are_one_message_each_in_bounded_time(self):
        bomb = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "' + "a" * 1000 + '">' + "".join(
            f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(12)) + "]><l>&m;</l>"
        files = {"bombe.xml": bomb, "coupe.xml": totem_text("M57", "09", list(invented_rows("M57", 1)))[:20000],
                 "exterieur.xml": '<!DOCTYPE l SYSTEM "file:///etc/passwd"><l/>', "zero.xml": "<a>\0</a>",
                 "ouvert.csv": 'BGT_NATDEC,BGT_ANNEE\n"jamais fermé,2020\n' + "x,y\n" * 200_000,
                 "ordures.csv": "".join(random.Random(1).choices("abc;,\"\n\téà", k=2_000_000)),
                 "profond.xml": "<DocumentBudgetaire>" + "<a>" * 300_000}
        for name, text in files.items():
            with self.subTest(name=name):
                shutil.rmtree(self.folder / "content/bourg/budgets", ignore_errors=True)
                self.write("bourg/budgets/" + name, text)
                began = time.monotonic()
                run = PROGRAM.run(self.folder, "explain", "budget", "bourg", "tout", "tout", "content", "--diagnostics",
                                  "short")
                self.assertIn(run.status, (1, 2), run.errors[-500:])
                self.assertLess(time.monotonic() - began, 20)
                messages = [line for line in run.errors.splitlines() if "bourg/budgets/" + name in line]
                self.assertTrue(1 <= len(messages) <= 25, run.errors[:2000])


@unittest.skipUnless(SAMPLES and SAMPLES.is_dir(), "MANDATURE_SAMPLES is not set: real files were not read")
class Real(BudgetCase):
    def test_official_files_and_the_tables_made_from_them_agree(self):
        for folder in sorted((SAMPLES / "totem-scdl").iterdir()):
            for name, read in (("totem.xml", totem_lines), ("expected.csv", scdl_lines)):
                if not (folder / name).exists():
                    continue
                with self.subTest(folder=folder.name, file=name):
                    shutil.rmtree(self.folder / "content/bourg/budgets", ignore_errors=True)
                    self.compare(read(self.put(folder / name, "budget" + pathlib.Path(name).suffix)))
            if (folder / "totem.xml").exists():
                sides = ["year", "siret", "document", "section", "direction", "movement", "function"]
                self.assertEqual(sums(totem_lines(folder / "totem.xml"), *sides),
                                 sums(scdl_lines(folder / "expected.csv"), *sides))

    def test_montpellier_loads_whole(self):
        file = self.put(SAMPLES / "montpellier-2005-2012/VilleMTP_MTP_BudgetAnt.csv", "executes.csv")
        run = self.explain("tout", "tout")
        suggestion = run.errors[run.errors.index("colonnes:\n"):].split("\n\n")[0]
        self.write("bourg/budgets/executes.lecture.yaml", suggestion + "\n")
        answer = self.compare(export_lines(file, "M14"), "M14")
        self.assertEqual(list(range(2005, 2013)), answer["exercices"])
        self.assertEqual({"2001-2008", "2008-2014"}, {m["mandat"] for m in answer["mandats"]})
        self.assertEqual({"M14"}, {n["nomenclature"] for n in answer["nomenclatures"]})


if __name__ == "__main__":
    counted.main()
