"""Tagged content: everything painted is in the structure or an artifact, and the two agree on what is where."""
import collections

from pdf_clauses import SCREEN, clause

PAINTING = {"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "Do", "EI"}


def marked_contents(pdf, number):
    """(identifiers of marked content, troubles) of a page: what is painted outside, crossed nesting, repeats."""
    stack, identifiers, troubles = [], [], collections.Counter()
    for operator, operands in pdf.operations(number):
        if operator in ("BDC", "BMC"):
            listed = operands[1] if operator == "BDC" and isinstance(operands[1], dict) else {}
            mark = "artifact" if operands[0] == "/Artifact" else listed.get("/MCID")
            if mark == "artifact" and any(isinstance(each, float) for each in stack):
                troubles["an artifact inside tagged content (UA 01-003)"] += 1
            if isinstance(mark, float):
                identifiers.append(int(mark))
                if stack and "artifact" in stack:
                    troubles["tagged content inside an artifact (UA 01-004)"] += 1
                if any(isinstance(each, float) for each in stack):
                    troubles["tagged content inside tagged content"] += 1
            stack.append(mark)
        elif operator == "EMC":
            if not stack:
                troubles["the end of content that never began"] += 1
            else:
                stack.pop()
        elif operator in PAINTING and not any(mark is not None for mark in stack):
            troubles["content that is neither tagged nor an artifact (UA 01-005)"] += 1
    if stack:
        troubles["content that never ends"] += 1
    return identifiers, troubles


def elements(pdf):
    """(reference, element, its kids) of the structure tree, parents first."""
    pending, seen = list(kids_of(pdf, pdf.entry(pdf.root, "/StructTreeRoot") or {})), set()
    while pending:
        reference = pending.pop(0)
        element = pdf.get(reference)
        if not isinstance(element, dict) or reference in seen or element.get("/Type") in ("/MCR", "/OBJR"):
            continue
        seen.add(reference)
        kids = kids_of(pdf, element)
        yield reference, element, kids
        pending = [kid for kid in kids if isinstance(kid, str)] + pending


def kids_of(pdf, element):
    """References, numbers of content and dictionaries, as they stand."""
    kids = element.get("/K")
    resolved = pdf.get(kids)
    if resolved is None:
        return []
    return resolved if isinstance(resolved, list) else [kids]


def number_tree(pdf, node):
    """{key: value} of a number tree."""
    tree = pdf.get(node) or {}
    numbers = pdf.get(tree.get("/Nums")) or []
    found = dict(zip(numbers[::2], numbers[1::2]))
    for kid in pdf.get(tree.get("/Kids")) or []:
        found.update(number_tree(pdf, kid))
    return found


@clause("UA 01-005", SCREEN)
def all_content_is_marked(pdf):
    for number in range(len(pdf.pages)):
        for trouble, count in marked_contents(pdf, number)[1].items():
            yield f"page {number + 1}: {trouble}, {count} times"


@clause("UA 7.1 (ParentTree)", SCREEN)
def parent_tree(pdf):
    parents = number_tree(pdf, pdf.entry(pdf.root, "/StructTreeRoot", "/ParentTree"))
    claimed = collections.defaultdict(dict)  # page reference → {identifier: element}
    for reference, element, kids in elements(pdf):
        for kid in kids:
            kid = pdf.get(kid) if not isinstance(kid, int) else kid
            if isinstance(kid, int):
                page, identifier = element.get("/Pg"), kid
            elif isinstance(kid, dict) and kid.get("/Type") == "/MCR":
                page, identifier = kid.get("/Pg", element.get("/Pg")), kid.get("/MCID")
            else:
                continue
            if identifier in claimed[page]:
                yield f"content {identifier} of page {page} has two parents"
            claimed[page][identifier] = reference
    for number, page in enumerate(pdf.pages):
        identifiers = marked_contents(pdf, number)[0]
        if len(set(identifiers)) != len(identifiers):
            yield f"page {number + 1}: a content has the number of another"
        if set(identifiers) != set(claimed[page]):
            strays = sorted(set(identifiers) ^ set(claimed[page]))
            yield f"page {number + 1}: contents {strays[:8]} are only in the page or only in the structure"
        listed = pdf.get(parents.get(pdf.page(number).get("/StructParents"))) or []
        if {i: parent for i, parent in enumerate(listed) if parent} != claimed[page]:
            yield f"page {number + 1}: its entry in the parent tree is not what the structure says"


@clause("UA 7.1 (parents)", SCREEN)
def parents(pdf):
    root = pdf.root.get("/StructTreeRoot")
    if root is None:
        yield "the file has no structure"
        return
    parent_of = {kid: reference for reference, _, kids in elements(pdf) for kid in kids if isinstance(kid, str)}
    for reference, element, kids in elements(pdf):
        if element.get("/P") != parent_of.get(reference, root):
            yield f"{element.get('/S')} {reference} names another parent than its own"
        # A cell to be filled in by hand is empty, and keeps the columns of the others.
        if not kids and element.get("/S") not in ("/TD", "/TH"):
            yield f"{element.get('/S')} {reference} is empty"


@clause("UA 28-002", SCREEN)
def annotations(pdf):
    parents = number_tree(pdf, pdf.entry(pdf.root, "/StructTreeRoot", "/ParentTree"))
    holders = {}
    for reference, element, kids in elements(pdf):
        for kid in map(pdf.get, kids):
            if isinstance(kid, dict) and kid.get("/Type") == "/OBJR":
                holders[kid.get("/Obj")] = (reference, element)
    for number in range(len(pdf.pages)):
        page = pdf.page(number)
        listed = pdf.entry(page, "/Annots") or []
        if listed and page.get("/Tabs") != "/S":
            yield f"page {number + 1}: the order of links is not that of the structure (UA 28-008)"
        for reference in listed:
            annotation = pdf.get(reference)
            holder, element = holders.get(reference, (None, {}))
            if holder is None or parents.get(annotation.get("/StructParent")) != holder:
                yield f"annotation {reference} is not in the structure"
            elif annotation.get("/Subtype") == "/Link" and element.get("/S") != "/Link":
                yield f"link {reference} is in {element.get('/S')} (UA 28-010)"
            if not annotation.get("/Contents", "u:")[2:]:
                yield f"link {reference} does not say where it leads (UA 28-012)"
