"""The structure as a reader hears it: types, headings, figures, tables, lists, notes."""
import collections
import re

from pdf_clauses import SCREEN, clause
from pdf_clauses_tags import elements
from pdf_objects import text

STANDARD = set("""Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI
Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP
Figure Formula Form""".split())
# What may stand in what (ISO 32000-1, 14.8.4.3); types that are not here may hold anything.
KIDS = {"L": {"LI", "L", "Caption"}, "LI": {"Lbl", "LBody"}, "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
        "THead": {"TR"}, "TBody": {"TR"}, "TFoot": {"TR"}, "TR": {"TH", "TD"}, "TOC": {"TOC", "TOCI", "Caption"}}
PARENTS = {"LI": {"L"}, "Lbl": {"LI", "Note", "TOCI", "BibEntry"}, "LBody": {"LI"}, "TR": {"Table", "THead", "TBody", "TFoot"},
           "TH": {"TR"}, "TD": {"TR"}, "THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"}}


class Node:
    def __init__(self, reference, element):
        self.reference, self.element = reference, element
        self.type = (element.get("/S") or "/").lstrip("/")
        self.kids, self.parent = [], None

    def __str__(self):
        return f"{self.type} {self.reference}"


def tree(pdf):
    """The elements as nodes, in reading order."""
    nodes = {reference: Node(reference, element) for reference, element, _ in elements(pdf)}
    for reference, _, kids in elements(pdf):
        for kid in kids:
            if isinstance(kid, str) and kid in nodes:
                nodes[reference].kids.append(nodes[kid])
                nodes[kid].parent = nodes[reference]
    return list(nodes.values())


def attributes(pdf, node):
    """All attributes of an element, of every owner."""
    listed = pdf.get(node.element.get("/A"))
    found = {}
    for each in listed if isinstance(listed, list) else [listed]:
        each = pdf.get(each)
        if isinstance(each, dict):
            found.update(each)
    return found


@clause("UA 02-001", SCREEN)
def types(pdf):
    roles = pdf.entry(pdf.root, "/StructTreeRoot", "/RoleMap") or {}
    for node in tree(pdf):
        if node.type not in STANDARD and roles.get("/" + node.type, "/").lstrip("/") not in STANDARD:
            yield f"{node} is of no known type"
    for name in roles:
        if name.lstrip("/") in STANDARD:
            yield f"{name} is given another meaning (UA 02-004)"


@clause("UA 09-004", SCREEN)
def nesting(pdf):
    for node in tree(pdf):
        for kid in node.kids:
            if node.type in KIDS and kid.type not in KIDS[node.type]:
                yield f"{kid} stands in {node}"
        if node.type in PARENTS and (node.parent is None or node.parent.type not in PARENTS[node.type]):
            yield f"{node} stands in {node.parent}"
        if node.type in KIDS and not node.kids:
            yield f"{node} has nothing inside"


@clause("UA 14-003", SCREEN)
def headings(pdf):
    last = 0
    for node in tree(pdf):
        level = re.fullmatch(r"H([1-6])", node.type)
        if node.type == "H":
            yield f"{node} has no level (UA 14-007)"
        if not level:
            continue
        level = int(level[1])
        if last == 0 and level != 1:
            yield f"the first heading is {node} (UA 14-002)"
        elif level > last + 1:
            yield f"{node} follows a heading of level {last}"
        last = level


@clause("UA 13-004", SCREEN)
def figures(pdf):
    for node in tree(pdf):
        if node.type not in ("Figure", "Formula"):
            continue
        if not text(node.element.get("/Alt")).strip() and not text(node.element.get("/ActualText")).strip():
            yield f"{node} has no alternative"
        box = attributes(pdf, node).get("/BBox")
        media = pdf.entry(node.element.get("/Pg"), "/MediaBox") or [0, 0, 0, 0]
        if not box:
            yield f"{node} does not say where it is (BBox)"
        elif not (media[0] - 15 <= box[0] < box[2] <= media[2] + 15 and media[1] - 15 <= box[1] < box[3] <= media[3] + 15):
            yield f"{node} lies outside its page"


def rows_of(table):
    for kid in table.kids:
        if kid.type == "TR":
            yield kid
        elif kid.type != "Caption":
            yield from (row for row in kid.kids if row.type == "TR")


@clause("UA 15-003", SCREEN)
def tables(pdf):
    for table in (node for node in tree(pdf) if node.type == "Table"):
        sizes = collections.Counter()
        for row in rows_of(table):
            sizes[sum(int(attributes(pdf, cell).get("/ColSpan", 1)) for cell in row.kids)] += 1
            for cell in row.kids:
                if cell.type == "TH" and attributes(pdf, cell).get("/Scope") not in ("/Row", "/Column", "/Both"):
                    yield f"{cell} does not say what it is the head of"
        if len(sizes) != 1:
            yield f"{table} has rows of {sorted(sizes)} cells"
        if not any(cell.type == "TH" for row in rows_of(table) for cell in row.kids):
            yield f"{table} has no heads"


@clause("UA 16-001", SCREEN)
def lists(pdf):
    for node in tree(pdf):
        if node.type != "L":
            continue
        labelled = any(part.type == "Lbl" for item in node.kids for part in item.kids)
        numbering = attributes(pdf, node).get("/ListNumbering", "/None")
        if labelled == (numbering == "/None"):
            yield f"{node} has the numbering {numbering}, and its items {'a' if labelled else 'no'} label"


@clause("UA 19-003", SCREEN)
def notes(pdf):
    seen = set()
    for node in tree(pdf):
        if node.type == "Note":
            identifier = text(node.element.get("/ID"))
            if not identifier or identifier in seen:
                yield f"{node} has no identifier of its own"
            seen.add(identifier)


@clause("UA 11-001", SCREEN)
def languages(pdf):
    for node in tree(pdf):
        if "/Lang" in node.element and not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", text(node.element["/Lang"])):
            yield f"{node} is in no known language"
