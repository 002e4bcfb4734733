"""Every bar of the newspaper as a function: a Newspaper in, what breaks the bar out, as sentences. None knows how pages are
made up; each is proven on planted faults (newspaper_checks_test.py)."""
import itertools
import re

import content_reader as content
import newspaper_holes
import pdf_clauses
import pdf_reader
from newspaper import ABOVE, BELOW, MILLIMETRES, NEAR, holds

TOUCHING = 0.3  # millimetres that two boxes may share
DESCENDING = "gjpqyç,;()QJÇ"
INITIALS = set("ABCDEFGHIJKLMNOPQRSTUVWXYZÀÂÇÉÈÊËÎÏÔÙÛÜŒÆ")
SOFT_HYPHEN = "\u00ad"
LARGEST_LADDER = 2


def whole_sheets(paper):
    if len(paper.pages) % 4:
        yield f"{len(paper.pages)} pages make no whole sheets"
    if len(pdf_reader.page_sizes(paper.pdf)) != len(paper.pages):
        yield "the file has not the pages of the layout"


def overset(paper):
    for each in paper.dump["overset"]:
        yield f"{each['role']}, page {each['page']}: {each['signs']} signs too many"


def complete(paper):
    """Every text is shown whole, and once."""
    for text, parts in paper.texts_shown():
        if content.letters(text) != content.letters("".join(parts)):
            yield f"not shown whole, or twice: {text[:60]}"
    seen = set()
    for page, run in paper.sourced():
        part = tuple(run["source"])
        if run["node"] >= 0 and part in seen:
            yield f"shown twice: {run['text']} (page {page['number']})"
        seen.add(part)


def says(paper, texts):
    """Words people wrote, held against the texts of the layout; figures may be set otherwise."""
    found = paper.letters()
    for text in texts:
        if content.letters(text) not in found:
            yield f"nowhere in the newspaper: {text[:80]}"


def box_of(run):
    size = run["size"] * MILLIMETRES
    below = BELOW if set(run["text"]) & set(DESCENDING) else 0
    return run["x"], run["baseline"] - ABOVE * size, run["x"] + run["width"], run["baseline"] + below * size


def share(a, b):
    """Whether two boxes (left, top, right, bottom) cover each other by more than a touch."""
    return (min(a[2], b[2]) - max(a[0], b[0]) > TOUCHING) and (min(a[3], b[3]) - max(a[1], b[1]) > TOUCHING)


def shared(boxes):
    """The pairs of (box, what) that cover each other, by a sweep from top to bottom."""
    ordered = sorted(boxes, key=lambda one: one[0][1])
    for number, (box, what) in enumerate(ordered):
        for other, name in itertools.islice(ordered, number + 1, None):
            if other[1] >= box[3]:
                break
            if share(box, other):
                yield what, name


def lines_over_lines(paper):
    for page in paper.pages:
        runs = [(box_of(run), run["text"]) for run in page["lines"] if run["text"].strip()]
        for one, other in shared(runs):
            yield f"page {page['number']}: “{one[:40]}” over “{other[:40]}”"


def edges(box):
    return box[0], box[1], box[0] + box[2], box[1] + box[3]


def boxes_over_boxes(paper):
    """The parts of a page; those of the first stand where its master puts them."""
    for page in paper.pages:
        frames = [(edges(frame["box"]), frame["role"]) for frame in page["frames"] if page["number"] > 1]
        for one, other in shared(frames):
            yield f"page {page['number']}: {one} over {other}"
        pictures = [(edges(image.get("clip") or image["box"]), image["path"]) for image in page.get("images", [])]
        for box, path in pictures:
            for run in page["lines"]:
                if share(box, box_of(run)):
                    yield f"page {page['number']}: “{run['text'][:40]}” over {path}"


def within_the_page(paper):
    safe = paper.dump["safe"]
    for page in paper.pages:
        for run in page["lines"]:
            left, top, right, bottom = box_of(run)
            if left < safe or top < safe or right > paper.width - safe or bottom > paper.height - safe:
                yield f"page {page['number']}: “{run['text'][:40]}” too near to the edge"
        for frame in page["frames"]:
            left, top, right, bottom = edges(frame["box"])
            if left < 0 or top < 0 or right > paper.width or bottom > paper.height:
                yield f"page {page['number']}: {frame['role']} outside the page"
        for image in page.get("images", []):
            left, top, right, bottom = edges(image.get("clip") or image["box"])
            if left < 0 or top < 0 or right > paper.width or bottom > paper.height:
                yield f"page {page['number']}: {image['path']} outside the page"


def ladders(paper):
    for columns in paper.columns_of_texts().values():
        in_a_row = 0
        for line in (line for _, lines in columns for line in lines):
            in_a_row = in_a_row + 1 if line.text.rstrip().endswith(SOFT_HYPHEN) else 0
            if in_a_row > LARGEST_LADDER:
                yield f"{in_a_row} hyphens in a row, at “{line.text}”"


def widows_and_orphans(paper):
    """A text that runs on has two lines at least in each of its columns."""
    for columns in paper.columns_of_texts().values():
        for (page, _), lines in columns if len(columns) > 1 else []:
            if len(lines) < 2:
                yield f"page {page}: “{lines[0].text.strip()}” alone in its column"


def stranded_headings(paper):
    """A heading is never the last of its column while its text goes on elsewhere."""
    lowest, last = {}, {}
    for page, run in paper.sourced():
        column = paper.column(page, run)
        if column is not None and run["node"] >= 0:
            key, section = (page["number"], column), paper.section(run["node"])
            last[section] = max(last.get(section, 0), run["node"])
            lowest[key] = max(lowest.get(key, run), run, key=lambda one: one["baseline"])
    for (page, _), run in sorted(lowest.items()):
        if re.fullmatch(r"H[1-6]", paper.role(run["node"])) and run["node"] < last[paper.section(run["node"])]:
            yield f"page {page}: the heading “{run['text'].strip()}” has nothing below it"


def heads_without_text(paper):
    """A part that begins on a page has something of its text, or one of its figures, on that page."""
    for page in paper.pages[1:]:
        boxes = [frame["box"] for frame in page["frames"]]
        heads, followed = {}, {}
        for run in page["lines"]:
            section = paper.section(run["node"]) if run["node"] >= 0 else None
            if section is not None and any(holds(box, run["x"], run["baseline"]) for box in boxes):
                followed[section] = max(followed.get(section, 0), run["node"])
            elif section is not None and paper.role(run["node"]) in ("H1", "H2"):
                heads[section] = run
            elif "Suite de la page 1" in run["text"]:
                followed[section] = len(paper.dump["structure"])  # its words belong to the part that began there
        for section, run in heads.items():
            if followed.get(section, 0) < run["node"]:
                yield f"page {page['number']}: nothing follows the head “{run['text'].strip()}”"


def large_holes(paper):
    """No page has an empty rectangle of more than an eighth of its room; the first, whose chart stands on colour, none of more
    than a half."""
    for page, (share_of_page, *box) in zip(paper.pages, newspaper_holes.holes(paper)):
        if share_of_page > (0.52 if page["number"] == 1 else 1 / 8):
            yield f"page {page['number']}: {100 * share_of_page:.0f} % of it is one hole, at {box} mm"


def broken_labels(paper, words):
    """Words of charts, each whole on its line. `words`: those that charts may say."""
    whole = {content.letters(word) for word in words}
    for page in paper.pages:
        labels = [run["text"].split() for run in page["lines"] if "source" not in run and run["text"].strip()]
        for one, other in zip(labels, labels[1:]):
            begin, end = content.letters(one[-1]), content.letters(other[0])
            if begin and end and begin + end in whole and begin not in whole:
                yield f"page {page['number']}: “{one[-1]}” is parted from “{other[0]}”"


def jumps(paper):
    """“Suite page 3” on the first page, “Suite de la page 1” there and nowhere else; or neither."""
    front = re.findall(r"Suite page (\d+)", paper.words(paper.pages[0]))
    back = [page["number"] for page in paper.pages if "Suite de la page 1" in paper.words(page)]
    if [int(number) for number in front] != back:
        yield f"the first page sends to {front}, and {back} say that they go on from it"
    for page in paper.pages[1:]:
        if re.search(r"Suite page \d", paper.words(page)):
            yield f"page {page['number']} sends further: only the first page may"


def contents(paper):
    """[(words, page number)] of the contents on the first page, each held against the page it names."""
    boxes = [frame["box"] for frame in paper.pages[0]["frames"] if frame["role"] == "sommaire"]
    rows = {}
    for run in paper.pages[0]["lines"]:
        if any(holds(box, run["x"], run["baseline"]) for box in boxes):
            rows.setdefault(round(run["baseline"]), []).append((run["x"], run["text"].strip()))
    for row in rows.values():
        title, number = sorted(row)[0][1], sorted(row)[-1][1]
        if not number.isdigit():
            continue
        begin = content.letters(title.split("…")[0])[:12]
        if int(number) > len(paper.pages) or begin not in content.letters(paper.words(paper.pages[int(number) - 1])):
            yield f"“{title}” is said to be on page {number}"


def tag_order(paper):
    """Reading aloud goes from page to page, and never back to an earlier one: the parts of the document stand in the tree in
    the order of the pages on which they begin."""
    begins = {}
    for page, run in paper.sourced():
        if run["node"] >= 0:
            section = paper.section(run["node"])
            begins[section] = min(begins.get(section, page["number"]), page["number"])
    ordered = sorted(begins.items())
    for (_, before), (section, page) in zip(ordered, ordered[1:]):
        if page < before:
            yield f"section {section} of page {page} is read after one of page {before}"


def reads(paper, texts):
    """Paragraphs people wrote one after the other are read aloud in that order."""
    nodes = {}
    for _, run in paper.sourced():
        if run["node"] >= 0:
            nodes.setdefault(content.letters(paper.dump["texts"][run["source"][0]]), []).append(run["node"])
    last = -1
    for text in texts:
        found = [node for node in nodes.get(content.letters(text), []) if node > last]
        if not found:
            yield f"not read in its place: {text[:80]}"
        else:
            last = min(found)


def column_order(paper):
    """A text goes down its column, then to the next column on the right or to another page."""
    places = {}
    for page, run in paper.sourced():
        column = paper.column(page, run)
        if column is not None and run["node"] >= 0 and run["text"].strip().rstrip("’'") not in INITIALS:
            places.setdefault(run["source"][0], []).append(
                (run["source"][1], (page["number"], page["frames"][column]["box"][0], run["baseline"] + NEAR)))
    for parts in places.values():
        ordered = [place for _, place in sorted(parts)]
        for one, other in zip(ordered, ordered[1:]):
            if other < (one[0], one[1], one[2] - NEAR):
                yield f"page {one[0]}: a text goes from {one[1:]} back to {other}"


def gaping(paper):
    """(lines of running text, those whose word spaces are over twice the natural one, this in points)"""
    spaces = [sum(gaps) / len(gaps) for gaps in paper.gaps()]
    natural = natural_space(spaces)
    return len(spaces), sum(space > 2 * natural for space in spaces), natural


def natural_space(spaces):
    """That of the lines that are not stretched, the last of each paragraph: no other value occurs so often."""
    counted = {}
    for space in spaces:
        counted[round(space, 1)] = counted.get(round(space, 1), 0) + 1
    return max(counted, key=lambda space: (counted[space], -space))


def gapes(paper):
    lines, wide, usual = gaping(paper)
    if wide > 0.02 * lines:
        yield f"{wide} of {lines} lines have word spaces over twice {usual} points"


def clauses(paper):
    yield from pdf_clauses.check_screen(paper.pdf)
    yield from pdf_clauses.check_press(paper.press)


ALL = [whole_sheets, overset, complete, lines_over_lines, boxes_over_boxes, within_the_page, ladders, widows_and_orphans,
       stranded_headings, heads_without_text, large_holes, jumps, contents, tag_order, column_order, gapes, clauses]
