"""Makes whole illustrated reports with invented French words: chapters of very different lengths, photographs, charts of every
kind, tables, notes, verbatims, pieces, sidebars, briefs, a plan, contributions. Each seed gives another report.

usage: plausible_report.py FOLDER (large|twelve) SEED
"""
import dataclasses
import pathlib
import shutil
import sys

import french
import photographs

PROPORTIONS = [(1800, 1200), (1200, 1800), (1600, 1200), (1500, 1500), (1920, 1080), (2400, 800), (1200, 1504), (1000, 1800)]
NATURES = ["texte", "chiffres", "photo", "témoignage", "son", "témoignage"]
STATES = ["fait", "en cours", "à faire", "bloqué", "abandonné", "en cours", "fait", "à faire"]
OWNERS = french.phrases("""Direction des mobilités | Régie des eaux | Camille Rousset, vice-présidente | Ville de Valbrune |
    Service de l’enfance | Direction générale des services | Office de l’habitat | Conseil de développement |""")


@dataclasses.dataclass(frozen=True)
class Size:
    """How much of everything there is."""
    chapters: tuple  # words of each; fewer than 200 make a brief
    photographs: int
    charts: int
    tables: tuple  # rows of each
    pieces: int
    sidebars: int
    actions: int
    contributions: tuple  # words of each
    verbatims: int
    front: int  # words


LARGE = Size(chapters=(3900, 800, 2300, 110, 2700, 350, 1500, 1150, 140, 520, 900, 90, 260, 650), photographs=25, charts=18,
             tables=(3, 12, 40, 7, 22, 5), pieces=22, sidebars=7, actions=24, contributions=(900, 300, 620, 450, 150),
             verbatims=8, front=420)
# Twelve pages, three times: a few long chapters, many short ones, something of both.
TWELVE = {1: Size((1700, 900, 520, 380, 120), 5, 5, (4, 12), 12, 3, 12, (520, 300), 4, 420),
          2: Size((560, 480, 620, 400, 330, 480, 90, 260, 110, 220), 6, 5, (3, 8, 6), 10, 2, 9, (420, 260, 180), 3, 300),
          3: Size((1000, 240, 800, 150, 520, 640, 100), 4, 6, (16,), 14, 4, 18, (700,), 5, 360)}


def quoted(text):
    return '"' + text.replace('"', "’") + '"'


def row(cells):
    return ";".join(cell.replace(" ;", ",") for cell in cells)


class Report:
    """One that is being written below a folder."""

    def __init__(self, folder, size, seed):
        self.folder, self.size, self.words = folder, size, french.French(seed)
        self.random, self.seed = self.words.random, seed
        self.notes = 0

    def write(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        for part in ("chapitres", "materiaux", "contributions"):
            (self.folder / part).mkdir(parents=True)
        self.write_photographs()
        charts = self.write_charts()
        self.write_pieces()
        self.write_chapters()
        self.write_report(charts)
        self.write_plan()
        for number, length in enumerate(self.size.contributions, 1):
            self.write_contribution(number, length)

    def file(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")

    # Things that stand between the paragraphs.

    def write_photographs(self):
        for number in range(self.size.photographs):
            width, height = PROPORTIONS[number % len(PROPORTIONS)]
            data = photographs.photograph(self.seed * 100 + number, width, height)
            (self.folder / f"materiaux/photo-{number}.jpg").write_bytes(data)

    def photograph(self, number):
        caption = self.words.one([self.words.plain, self.words.short, self.words.long])()
        return f'![{self.words.plain()}](../materiaux/photo-{number}.jpg "{caption} Photo Inès Carvalho.")'

    def chart_rows(self, number):
        """Bars, columns of years, a slope, grouped bars, one series more than any chart should have, a long one."""
        names = ["Grandchamp", "Roquebelle", "Saint-Aubin", "Le Vernois", "Les Deux-Rives", "Pont-de-Brune", "Les Forges"]
        draw = lambda count: [str(self.random.randint(4, 960)) for _ in range(count)]
        kind = number % 6
        if kind == 0:
            return [["Commune", "Réponses"]] + [[name, *draw(1)] for name in names[:3 + number % 5]]
        if kind == 1:
            return [["Année", "Dossiers"]] + [[str(year), *draw(1)] for year in range(2025 - 3 - number % 7, 2026)]
        if kind == 2:
            return [["Commune", "2019", "2024"]] + [[name, *draw(2)] for name in names[:6]]
        if kind == 3:
            head = ["Motif", "Moins de 30 ans", "De 30 à 59 ans", "60 ans et plus"]
            return [head] + [[french.capital(name), *draw(3)] for name in self.random.sample(french.ABSTRACT, 4)]
        if kind == 4:
            return [["Année", *names[:7]]] + [[str(year), *draw(7)] for year in range(2021, 2026)]
        return [["Ce qui a été répondu à la question ouverte", "Réponses"]] + [
            [french.capital(text), *draw(1)] for text in self.random.sample(french.ACTS, 5)]

    def write_charts(self):
        entries = []
        for number in range(self.size.charts):
            rows = self.chart_rows(number)
            self.file(f"materiaux/g{number}.csv", "\n".join(";".join(row) for row in rows) + "\n")
            title = self.words.one([self.words.short, self.words.counted, self.words.asked])().rstrip(".")
            entries.append(f"  - id: g{number}\n    titre: {quoted(title)}\n    legende: {quoted(self.words.plain())}\n"
                           f"    donnees: g{number}.csv\n    unite: {quoted(self.words.one(self.words.theme['counted']))}\n"
                           f"    source: {{nom: {quoted('Enquête et relevés, ' + self.words.one(self.words.theme['body']))}, "
                           f"date: 2025-01-06, fichier: materiaux/g{number}.csv}}\n")
            if number % 3 == 0:
                entries.append(f"    note: {quoted(self.words.dated())}\n")
        return "".join(entries)

    def table(self, rows):
        lines = ["| Lieu | Ce qui est fait | 2024 |", "|---|---|---:|"]
        for row in range(rows):
            what = self.words.one([lambda: french.capital(self.words.one(self.words.theme["things"])), self.words.people_do])()
            lines.append(f"| Lieu {row + 1} | {what} | {self.words.one([self.words.number, self.words.share])()} |")
        return "\n".join(lines)

    def list(self):
        count, mark = self.random.randint(3, 7), self.words.one(["- ", "1. "])
        return "\n".join(mark + self.words.one([self.words.listed, self.words.short, self.words.plain])() for _ in range(count))

    def quotation(self):
        text = " ".join(french.capital(self.words.one(french.SPEECH)) + "." for _ in range(self.random.randint(1, 6)))
        who = french.capital(self.words.one(french.SPEAKERS))
        return f"> {text}\n> — {who}, atelier du {self.random.randint(2, 28)} mars 2025"

    def prose(self, length, blocks, notes=True):
        """Paragraphs of many lengths, a heading now and then, notes, and the other blocks spread evenly among them."""
        parts, count, placed = [], 0, 0
        while count < length:
            if count > 150 and self.random.random() < 0.16:
                parts.append("## " + self.words.subtitle())
            paragraph = self.words.paragraph(min(self.words.one([18, 35, 60, 60, 90, 140]), length - count))
            count += len(paragraph.split())
            if notes and self.random.random() < 0.09:
                self.notes += 1
                paragraph += f"[^{self.notes}]\n\n[^{self.notes}]: {self.words.sentence()}"
            parts.append(paragraph)
            while placed < len(blocks) and placed < len(blocks) * count / length:
                parts.append(blocks[placed])
                placed += 1
        return "\n\n".join(parts + blocks[placed:]) + "\n"

    # The files.

    def blocks_of_chapters(self):
        """Every block, dealt out to the chapters in proportion to their lengths; briefs have none."""
        size = self.size
        blocks = [self.photograph(number) for number in range(size.photographs)]
        blocks += [f"![{self.words.plain()}](graphique:g{number})" for number in range(size.charts)]
        blocks += [self.table(rows) for rows in size.tables]
        blocks += [f"![Parole {number}](parole:temoin-{number})" for number in range(size.verbatims)]
        blocks += [f"![Pièce {number}](materiau:piece-{number})" for number in range(0, size.pieces, 3)]
        blocks += [make() for length in size.chapters if length > 200 for make in (self.list, self.quotation)]
        self.random.shuffle(blocks)
        dealt = [[] for _ in size.chapters]
        for block in blocks:
            free = [index for index, length in enumerate(size.chapters) if length >= 200]
            index = min(free, key=lambda i: (len(dealt[i]) + 1) / size.chapters[i])
            dealt[index].append(block)
        return dealt

    def write_chapters(self):
        for number, (length, blocks) in enumerate(zip(self.size.chapters, self.blocks_of_chapters()), 1):
            self.words.about(self.words.one(sorted(french.THEMES)))
            body = self.prose(length, blocks, notes=length >= 200)
            self.file(f"chapitres/{number:02}-partie-{number}.md", f"---\n{self.chapter_head(number, length)}---\n{body}")

    def chapter_head(self, number, length):
        say = self.words
        head = f"titre: {quoted(say.title())}\nsurtitre: {quoted(french.capital(say.one(french.ABSTRACT)))}\n"
        if length < 200:
            return head + "priorite: brève\n"
        head += f"question: {quoted(say.asked())}\nlecture: {quoted(say.one([say.short, say.plain])())}\ncertitude: moyenne\n"
        if number % 2:
            head += f"exergue: {quoted(french.capital(say.one(french.SPEECH)) + '.')}\n"
        sidebars = sum(1 for index in range(self.size.sidebars) if self.chapter_of_sidebar(index) == number - 1)
        if sidebars:
            head += "encadres:\n" + "".join(
                f"  - titre: {quoted(say.subtitle())}\n    texte: {quoted(say.paragraph(say.one([40, 90, 170])))}\n"
                for _ in range(sidebars))
        return head

    def chapter_of_sidebar(self, index):
        long = [i for i, length in enumerate(self.size.chapters) if length >= 400]
        return long[index % len(long)]

    def write_pieces(self):
        head = "id;titre;nature;auteur;date;lieu;montre;limites;consentement;critere;fichier;accord;pseudonyme;parole"
        rows = [head]
        say = self.words
        for number in range(self.size.pieces):
            rows.append(row([
                f"piece-{number}", say.subtitle(), NATURES[number % 2], say.one(OWNERS[:-1]), f"2025-0{1 + number % 9}-11",
                "Val de Brune", say.one([say.plain, say.short])(), say.short(), "Donnée publique", "Usage", "", "", "", ""]))
        for number in range(self.size.verbatims):
            speech = " ".join(french.capital(say.one(french.SPEECH)) + "." for _ in range(1 + 3 * (number % 3)))
            rows.append(row([
                f"temoin-{number}", "Entretien avec une personne du quartier", "témoignage", "Prénom Nom", "2025-02-12", "Valbrune",
                say.short(), "Une personne", "", "Usage", "", "pseudonyme",
                f"{say.one(['Inès', 'Noé', 'Salomé', 'Karim'])}, {20 + 7 * number} ans", speech]))
        self.file("materiaux/materiaux.csv", "\n".join(rows) + "\n")

    def write_report(self, charts):
        say = self.words
        pieces = [f"piece-{i}" for i in range(self.size.pieces)] + [f"temoin-{i}" for i in range(self.size.verbatims)]
        findings = "".join(
            f"  - {{id: c{number + 1}, texte: {quoted(say.one([say.opposed, say.plain, say.counted])())}, "
            f"certitude: {say.one(['forte', 'moyenne', 'faible'])}, "
            f"reserve: {quoted(say.short())}, preuves: [{', '.join(pieces[number::7])}]}}\n" for number in range(7))
        opening = "\n\n".join(say.paragraph(65) for _ in range(self.size.front // 70)).replace("\n", "\n    ")
        texts = lambda count: "".join(f"  - {quoted(say.one([say.plain, say.opposed])())}\n" for _ in range(count))
        self.file("rapport.yaml", "".join([
            f"titre: {quoted(say.title())}\nquestion: {quoted(say.asked())}\netat: définitive\ndate: 2025-03-20\n",
            f"chapeau: {quoted(say.paragraph(28))}\n",
            "evaluateurs:\n  - {nom: Odile Marsan, qualite: évaluatrice indépendante}\n",
            f"numero: 4\nprochaine_fete: 2026-03-21\nune:\n  graphique: g0\n  texte: |\n    {opening}\n  chiffres:\n",
            *(f"    - {{valeur: {quoted(say.share())}, libelle: {quoted(say.one(say.theme['counted']) + ' en plus')}}}\n"
              for _ in range(3)),
            f"  citation: {quoted(french.capital(say.one(french.SPEECH)) + '.')}\n",
            "  citation_de: Une habitante, atelier du 4 mars 2025.\n",
            f"constats:\n{findings}graphiques:\n{charts}methode: {quoted(say.paragraph(110))}\nlimites:\n{texts(4)}",
            f"participants: {quoted(say.paragraph(40))}\ncalendrier:\n",
            *(f"  - {{date: 2025-0{month}-10, texte: {quoted(say.short())}}}\n" for month in range(1, 8)),
            "glossaire:\n", *(f"  - {{terme: {quoted(french.capital(name))}, definition: {quoted(say.plain())}}}\n"
                              for name in say.random.sample(french.ABSTRACT, 7)),
            f"questions_ouvertes:\n{texts(3)}contribuer: \"Une erreur : evaluation@valdebrune.example.\"\n",
            f"options_ecartees:\n  - {{option: {quoted(say.asked())}, raison: {quoted(say.plain())}}}\ncomite:\n",
            *(f"  - {quoted(french.capital(person))}\n" for person in french.SPEAKERS[:6]),
            f"corrections:\n  - {{date: 2025-04-02, texte: {quoted(say.plain())}}}\n",
            f"  - {{date: 2025-05-19, texte: {quoted(say.counted())}}}\n"]))

    def write_plan(self):
        say = self.words
        rows = ["id;recommandation;action;responsable;début;échéance;état;motif;preuve;constats;priorité;après"]
        groups = [f"{french.capital(say.one(french.ACTS))} ({number})" for number in range(1, 2 + self.size.actions // 5)]
        for number in range(1, self.size.actions + 1):
            begin, last = 1 + number % 8, 4 + number % 9
            action = french.capital(say.one(french.ACTS)) + say.one(
                ["", f" {say.one(say.theme['places'])}", f", {say.one(french.COMPLEMENTS)}"])
            rows.append(row([
                str(number), groups[(number - 1) * len(groups) // self.size.actions], action, say.one(OWNERS),
                f"2025-0{begin}-14", f"2026-{last:02}-28", STATES[number % 8], say.one([say.short, say.plain])(),
                say.one(["", "Délibération du 26 juin 2025"]), f"c{1 + number % 7}", say.one(["haute", "moyenne", "basse"]), ""]))
        self.file("plan.csv", "\n".join(rows) + "\n")

    def write_contribution(self, number, length):
        say = self.words.about(self.words.one(sorted(french.THEMES)))
        head = (f"titre: {quoted(say.title())}\nauteur: Maud Estève\nmedia: L’Écho de la Brune\ndate: 2025-02-14\n"
                f"chapeau: {quoted(say.plain())}\nlicence: Reproduit avec l’accord du journal\nremuneration: Aucune\n"
                f"interets: {quoted(say.short())}\n")
        blocks = [self.quotation()] if length > 400 else []
        self.file(f"contributions/article-{number}.md", f"---\n{head}---\n{self.prose(length, blocks, notes=False)}")


def large(folder, seed=11):
    """A report of 25,000 words, with 25 photographs, 18 charts and all the rest."""
    Report(folder, LARGE, seed).write()


def twelve_pages(folder, seed):
    """One of about 9,000 words; `seed` is 1, 2 or 3."""
    Report(folder, TWELVE[seed], seed).write()


def words_of(folder):
    """How many words people wrote in a report."""
    files = [path for path in folder.rglob("*")
             if path.suffix in (".md", ".yaml") or path.name in ("plan.csv", "materiaux.csv")]
    words = [word for path in files for word in path.read_text(encoding="utf-8").split()]
    return sum(any(sign.isalnum() for sign in word) for word in words)


if __name__ == "__main__":
    place = pathlib.Path(sys.argv[1])
    {"large": large, "twelve": twelve_pages}[sys.argv[2]](place, int(sys.argv[3]))
    print(f"{place}: {words_of(place)} words")
