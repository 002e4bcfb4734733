"""A newspaper as its layout dump tells it: columns, lines, texts, parts of the page."""
import json
import re
import statistics

import content_reader as content
import newspaper_holes
import pdf_reader

MILLIMETRES = 25.4 / 72  # of a point
MARGINS = 28, 34  # across and down, in millimetres, of every page but the first
# What a line of type fills, in parts of its size above and below its baseline; less than any leading of the theme.
ABOVE, BELOW = 0.68, 0.2
NEAR = 1.5  # millimetres between baselines of one line
LINES_TO_WRITE_ON = "À vous d’écrire"


class Line:
    """The runs of one baseline in one column."""

    def __init__(self, runs):
        self.text = "".join(run["text"] for run in sorted(runs, key=lambda run: run["x"]))
        self.baseline = runs[0]["baseline"]
        self.left = min(run["x"] for run in runs)
        self.right = max(run["x"] + run["width"] for run in runs)


class Newspaper:
    """One that was built: its layout and its file."""

    def __init__(self, folder, authority, name):
        path = f"print/{authority}/evaluations/{name}/journal"
        self.name = name
        self.pdf = folder / f"output/{path}.pdf"
        self.press = folder / f"output/{path}.press.pdf"
        self._gaps, self.printed = None, None
        self.read(json.loads((folder / f"output/layout/{path}.json").read_text()))

    def read(self, dump):
        self.dump, self.pages = dump, dump["pages"]
        self.width, self.height = dump["size"]

    def slack(self, page):
        """The share of a page that its columns and its parts leave white."""
        white = sum(max(0, box[3] - frame["need"]) * box[2] for frame in page["frames"] for box in [frame["box"]])
        return white / self._area()

    def filler(self, page):
        """The share of a page that was given to lines to write on, because nothing else filled it."""
        labels = [run for run in page["lines"] if run["text"].strip() == LINES_TO_WRITE_ON]
        boxes = [frame["box"] for frame in page["frames"] for run in labels if frame["role"] == "piece"
                 and holds(frame["box"], run["x"], run["baseline"])]
        return sum(box[2] * box[3] for box in boxes) / self._area()

    def _area(self):
        return (self.width - MARGINS[0]) * (self.height - MARGINS[1])

    def words(self, page):
        return " ".join(run["text"] for run in page["lines"])

    def sourced(self):
        """(page, run) of everything that shows a part of a text."""
        return [(page, run) for page in self.pages for run in page["lines"] if "source" in run]

    def texts_shown(self):
        """Every text of the document with the parts of it that some page shows, in their order."""
        parts = {}
        for _, run in self.sourced():
            number, begin, end = run["source"]
            parts.setdefault(number, set()).add((begin, end))
        for number, text in enumerate(self.dump["texts"]):
            raw = text.encode()
            yield text, [raw[begin:end].decode(errors="replace") for begin, end in sorted(parts.get(number, ()))]

    def columns_of_texts(self):
        """Each text as the lines it has in each column that it runs through: {text: [((page, frame), [Line, …]), …]}.
        Frames of `piece` are not columns: what stands there was never parted."""
        found = {}
        for page, run in self.sourced():
            place = self.column(page, run)
            if place is not None and run["node"] >= 0:
                found.setdefault(run["source"][0], {}).setdefault((page["number"], place), []).append(run)
        return {text: [(place, lines_of(runs)) for place, runs in sorted(columns.items())] for text, columns in found.items()}

    def column(self, page, run):
        """The number of the column of running text that a run stands in, counted among the frames of its page."""
        for number, frame in enumerate(page["frames"]):
            if frame["role"] != "piece" and holds(frame["box"], run["x"], run["baseline"]):
                return number
        return None

    def role(self, node):
        return self.dump["structure"][node]["role"]

    def section(self, node):
        """The part of the document that a node belongs to, as the number of its own node."""
        nodes = self.dump["structure"]
        while node > 0 and nodes[node]["role"] != "Sect":
            node = nodes[node]["parent"]
        return node

    def gaps(self):
        """The word spaces of each line of running text, in points, as poppler finds them: [[space, …], …]."""
        if self._gaps is None:
            self._gaps = [gaps for words in self._words_of_lines().values() for gaps in gaps_of(sorted(words))]
        return self._gaps

    def _words_of_lines(self):
        lines, page = {}, 0
        for left, top, right, bottom in re.findall(
                r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">|<page',
                pdf_reader.output_of("pdftotext", "-bbox", self.pdf, "-")):
            if not left:
                page += 1
            elif 12 < float(bottom) - float(top) < 15:  # 10 points
                lines.setdefault((page, float(top)), []).append((float(left), float(right)))
        return lines

    def letters(self):
        """Every letter of the texts, as they were handed to the layout."""
        return content.letters(" ".join(self.dump["texts"]))


def lines_of(runs):
    """Runs put together: signs of notes stand a little above their line, initials a little below or above it."""
    lines = []
    for run in sorted(runs, key=lambda run: (run["baseline"], run["x"])):
        if lines and run["baseline"] - lines[-1][0]["baseline"] < NEAR:
            lines[-1].append(run)
        else:
            lines.append([run])
    return [Line(line) for line in lines]


def gaps_of(words):
    """The word spaces of each column's part of a line that runs across the page; a gutter is wider than any."""
    column = []
    for gap in [after[0] - before[1] for before, after in zip(words, words[1:])] + [100]:
        if 0 < gap < 10:
            column.append(gap)
        elif column:
            yield column
            column = []


def holds(box, x, y, spare=0.6):
    left, top, width, height = box
    return left - spare <= x <= left + width + spare and top - spare <= y <= top + height + spare


def figures(paper):
    """What the architect reads: (pages, mean, worst page, first page, mean and largest share of lines to write on)."""
    slack = [paper.slack(page) for page in paper.pages]
    filler = [paper.filler(page) for page in paper.pages]
    return len(slack), statistics.mean(slack[1:]), max(slack[1:]), slack[0], statistics.mean(filler), max(filler)


def summary(paper):
    """One line, then every page: white and, after a plus, lines to write on, in hundredths of the page."""
    pages, mean, worst, first, filler, most = figures(paper)
    holes = [share for share, *_ in newspaper_holes.holes(paper)]
    each = " ".join(f"{100 * paper.slack(page):.1f}" + (f"+{100 * paper.filler(page):.0f}" if paper.filler(page) else "")
                    for page in paper.pages)
    return (f"{paper.name}: {pages} pages, white {100 * mean:.2f} % (worst {100 * worst:.1f}, first page {100 * first:.1f}), "
            f"lines to write on {100 * filler:.1f} % (worst {100 * most:.0f}), "
            f"largest hole {100 * max(holes[1:]):.0f} % of page {1 + holes.index(max(holes[1:]))}\n    {each}")
