"""Makes reports of evaluations with invented words, as odd as somebody may one day hand in."""
import pathlib
import random
import shutil

WORDS = """le la les un une des de du et ou mais donc car que qui dont où sur sous dans avec sans pour par entre
commune habitant rue école bus train place marché jardin rivière pont atelier enquête mesure question réponse année
semaine matin soir hiver été prix coût budget agent élue maire voisin parent enfant lycéenne conducteur libraire
compter demander répondre constater comparer attendre changer garder corriger publier vérifier expliquer entendre
nouveau ancien régulier gratuit utile difficile simple juste public local prudent lent rapide première seconde
souvent parfois jamais toujours ensuite pourtant ailleurs ensemble longtemps davantage presque surtout enfin
fréquentation circulation délibération concertation accessibilité intercommunalité""".split()


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def sentence(self):
        words = [self.random.choice(WORDS) for _ in range(self.random.randint(7, 22))]
        if self.random.random() < 0.4:
            words[len(words) // 2] += ","
        if self.random.random() < 0.15:
            words[len(words) // 3] = f"{self.random.randint(12, 980)} %"
        return " ".join(words).capitalize() + "."

    def paragraph(self, words=70):
        text, count = [], 0
        while count < words:
            text.append(self.sentence())
            count += len(text[-1].split())
        return " ".join(text)

    def prose(self, words, blocks=()):
        """Paragraphs with a heading now and then, and other blocks spread among them."""
        parts, count, placed = [], 0, 0
        blocks = list(blocks)
        while count < words:
            if count and self.random.random() < 0.12:
                parts.append("## " + " ".join(self.sentence().rstrip(".").split()[:6]))
            parts.append(self.paragraph(min(70, words - count)))
            count += len(parts[-1].split())
            while placed < len(blocks) and placed < len(blocks) * count / words:
                parts.append(blocks[placed])
                placed += 1
        return "\n\n".join(parts + blocks[placed:]) + "\n"

    def title(self, words=5):
        return " ".join(self.sentence().rstrip(".").replace(",", "").split()[:words]).replace(" %", "")


def quoted(text):
    return '"' + text.replace('"', "’") + '"'


def write_report(folder, maker, chapters, more=""):
    """A report without charts, plan or evidence. `chapters`: pairs of title and Markdown."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "chapitres").mkdir(parents=True)
    (folder / "rapport.yaml").write_text(
        f"titre: {quoted(maker.title())}\nquestion: {quoted(maker.title(9) + ' ?')}\netat: définitive\n"
        f"date: 2025-03-20\nchapeau: {quoted(maker.paragraph(28))}\nevaluateurs:\n  - {{nom: Odile Marsan}}\n"
        f"constats:\n  - {{id: c1, texte: {quoted(maker.sentence())}, certitude: forte}}\n{more}", encoding="utf-8")
    for number, (title, body) in enumerate(chapters, 1):
        (folder / f"chapitres/{number:02}-partie-{number}.md").write_text(
            f"---\ntitre: {quoted(title)}\nlecture: {quoted(maker.sentence())}\n---\n{body}", encoding="utf-8")


def chart(identifier, file):
    return (f"  - id: {identifier}\n    titre: {quoted('Un graphique nommé ' + identifier)}\n    donnees: {file}\n"
            f"    source: {{nom: Relevé inventé, date: 2025-01-06, fichier: materiaux/{file}}}\n")


def write_table(path, rows, series=1):
    path.parent.mkdir(parents=True, exist_ok=True)
    head = ";".join(["Nom"] + [f"Série {i}" for i in range(1, series + 1)])
    lines = [";".join([f"Lieu numéro {row}"] + [str((row * 37 + i * 11) % 90 + 5) for i in range(series)])
             for row in range(1, rows + 1)]
    path.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")


def picture(place, maker):
    return f'![{maker.sentence()}]({place} "{maker.sentence()}")'


# Each writes one report below a folder.

def without_pictures(folder):
    maker = Maker(1)
    write_report(folder, maker, [(maker.title(), maker.prose(400)) for _ in range(5)])


def forty_pictures(folder, photograph):
    maker = Maker(2)
    pictures = [picture(photograph, maker) for _ in range(40)]
    write_report(folder, maker, [(maker.title(), maker.prose(700, pictures[:12])),
                                 (maker.title(), maker.prose(120, pictures[12:34])),
                                 (maker.title(), maker.prose(900, pictures[34:]))])


def one_long_text(folder):
    maker = Maker(3)
    write_report(folder, maker, [(maker.title(), maker.prose(9000))])


def thirty_short_texts(folder):
    maker = Maker(4)
    write_report(folder, maker, [(maker.title(), maker.prose(80)) for _ in range(30)])


def sixty_series(folder):
    maker = Maker(5)
    chapters = [(maker.title(), maker.prose(500, ["![Toutes les séries](graphique:beaucoup)"])),
                (maker.title(), maker.prose(500, ["![Tous les lieux](graphique:longue)"]))]
    write_report(folder, maker, chapters, "graphiques:\n" + chart("beaucoup", "beaucoup.csv") + chart("longue", "longue.csv"))
    write_table(folder / "materiaux/beaucoup.csv", 4, 60)
    write_table(folder / "materiaux/longue.csv", 60)


def two_hundred_rows(folder):
    maker = Maker(6)
    rows = [f"| Lieu numéro {i} | {maker.title(4)} | {i * 13 % 97} |" for i in range(1, 201)]
    table = "\n".join(["| Lieu | Ce qui s’y passe | Voyages |", "|---|---|---:|", *rows])
    write_report(folder, maker, [(maker.title(), maker.prose(350) + "\n" + table + "\n"),
                                 (maker.title(), maker.prose(300))])


def tables_of_long_words(folder):
    """Briefs whose tables no single column can hold."""
    maker = Maker(1)
    rows = [f"| Secteur {i} | l’intercommunalité, la désimperméabilisation | {i * 731} | {i * 13 % 97} % |"
            for i in range(1, 4)]
    table = "\n".join(["| Lieu | Ce qui s’y passe | 2019 | 2024 |", "|---|---|---:|---:|", *rows])
    write_report(folder, maker, [(maker.title(), maker.prose(words, [table])) for words in (900, 80, 120, 90, 60)])
    for path in sorted((folder / "chapitres").glob("*.md"))[1:]:
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("lecture:", "priorite: brève\nlecture:", 1), encoding="utf-8")
