"""PDF/X-4, and the rules of this house for what goes to a press."""
from pdf_clauses import PRESS, SCREEN, clause

DARK = 0.8  # share of black from which words must be in black alone
SHOWN = ("Tj", "TJ", "'", '"')
LIGHT_OPERATORS = {"rg", "RG"}
TOLERANCE = 0.01  # points


def inside(inner, outer):
    return (outer[0] - TOLERANCE <= inner[0] and outer[1] - TOLERANCE <= inner[1]
            and inner[2] <= outer[2] + TOLERANCE and inner[3] <= outer[3] + TOLERANCE)


@clause("X-4 6.1", PRESS)
def version(pdf):
    if pdf.version > "1.6":
        yield f"the file is of version {pdf.version}"


@clause("X-4 6.5", PRESS)
def boxes(pdf):
    for number in range(len(pdf.pages)):
        page = pdf.page(number)
        if "/ArtBox" in page:
            yield f"page {number + 1} has an art box"
        found = [pdf.get(page.get(name)) for name in ("/TrimBox", "/BleedBox", "/MediaBox")]
        if not all(found):
            yield f"page {number + 1} lacks a box"
        elif not inside(found[0], found[1]) or not inside(found[1], found[2]):
            yield f"page {number + 1}: its boxes do not lie in each other"
        elif "/CropBox" in page and not inside(found[1], pdf.get(page["/CropBox"])):
            yield f"page {number + 1}: it is cropped inside the bleed"


@clause("X-4 6.6", PRESS)
def annotations(pdf):
    for number in range(len(pdf.pages)):
        if pdf.entry(pdf.page(number), "/Annots"):
            yield f"page {number + 1} has annotations"


def spaces(pdf, page):
    return {name: pdf.get(value) for name, value in (pdf.entry(page, "/Resources", "/ColorSpace") or {}).items()}


@clause("X-4 6.2.3", PRESS)
def inks_only(pdf):
    for number in range(len(pdf.pages)):
        known = spaces(pdf, pdf.page(number))
        for operator, operands in pdf.operations(number):
            if operator in LIGHT_OPERATORS:
                yield f"page {number + 1}: a colour in light ({operator})"
                break
            if operator in ("cs", "CS"):
                space = known.get(operands[0], operands[0])
                kind = space[0] if isinstance(space, list) else space
                if kind not in ("/Separation", "/DeviceN", "/DeviceCMYK", "/DeviceGray"):
                    yield f"page {number + 1}: the colour space {kind}"
    for name, dictionary in pdf.streams():
        if dictionary.get("/Subtype") == "/Image":
            space = pdf.get(dictionary.get("/ColorSpace"))
            if space not in ("/DeviceCMYK", "/DeviceGray", None) and not (
                    isinstance(space, list) and space[0] in ("/Separation", "/DeviceN", "/Indexed")):
                yield f"picture {name} is in {space}"


@clause("A 6.2.4.3", SCREEN)
def light_only(pdf):
    for number in range(len(pdf.pages)):
        if any(operator in ("k", "K") for operator, _ in pdf.operations(number)):
            yield f"page {number + 1}: a colour in inks, and the profile is that of a screen"


@clause("house: words in one ink", PRESS)
def words_in_black_alone(pdf):
    for number in range(len(pdf.pages)):
        states = pdf.entry(pdf.page(number), "/Resources", "/ExtGState") or {}
        stack, fill, overprints, faults = [], [0, 0, 0, 1], False, set()
        for operator, operands in pdf.operations(number):
            if operator == "q":
                stack.append((fill, overprints))
            elif operator == "Q" and stack:
                fill, overprints = stack.pop()
            elif operator == "k":
                fill = operands
            elif operator in ("cs", "g"):
                fill = None
            elif operator == "gs":
                state = pdf.get(states.get(operands[0])) or {}
                overprints = bool(state.get("/op", overprints)) and state.get("/OPM") == 1
            elif operator in SHOWN and fill and fill[3] >= DARK:
                if any(fill[:3]):
                    faults.add("dark words in several inks")
                elif fill[3] == 1 and not overprints:
                    faults.add("black words that do not overprint")
        for fault in sorted(faults):
            yield f"page {number + 1}: {fault}"
