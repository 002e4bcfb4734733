"""The file itself: syntax, streams, limits, actions, annotations, attachments."""
import re

from pdf_clauses import PRESS, SCREEN, clause
from pdf_objects import text

FORBIDDEN_ACTIONS = {"/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide", "/SetOCGState", "/Rendition",
                     "/Trans", "/GoTo3DView", "/JavaScript"}
MOST_STATES = 28
LONGEST_STRING, LONGEST_NAME = 32767, 127


@clause("A 6.1.2", SCREEN, PRESS)
def header(pdf):
    if not re.match(rb"%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}", pdf.raw):
        yield "the file does not begin with its version and four bytes above 127"
    if pdf.warnings:
        yield pdf.warnings


@clause("A 6.1.3", SCREEN, PRESS)
def trailer(pdf):
    identifiers = pdf.trailer.get("/ID") or []
    if len(identifiers) != 2 or not all(identifiers):
        yield "the trailer has no identifier"
    if "/Encrypt" in pdf.trailer:
        yield "the file is encrypted"


@clause("A 6.1.7.1", SCREEN, PRESS)
def stream_ends(pdf):
    ends = len(re.findall(rb"endstream\s", pdf.raw))
    lone = len(re.findall(rb"[\r\n]endstream\s", pdf.raw))
    if ends != lone:
        yield f"{ends - lone} streams end without a line of their own"
    for name, dictionary in pdf.streams():
        for key in {"/F", "/FFilter", "/FDecodeParms"} & dictionary.keys():
            yield f"stream {name} lies outside the file ({key})"
        if "LZW" in str(dictionary.get("/Filter")):
            yield f"stream {name} is packed with LZW"


@clause("A 6.1.13", SCREEN, PRESS)
def limits(pdf):
    for name, dictionary in pdf.dictionaries():
        for key, value in dictionary.items():
            if len(key.encode()) > LONGEST_NAME + 1:
                yield f"{name}: a name of {len(key)} bytes"
            if isinstance(value, str) and len(text(value)) > LONGEST_STRING:
                yield f"{name}: a string of {len(text(value))} bytes"
    for number in range(len(pdf.pages)):
        depth = deepest = 0
        for operator, _ in pdf.operations(number):
            depth += {"q": 1, "Q": -1}.get(operator, 0)
            deepest = max(deepest, depth)
            if depth < 0:
                yield f"page {number + 1}: Q without q"
                break
        if depth > 0 or deepest > MOST_STATES:
            yield f"page {number + 1}: {depth} states left open, {deepest} nested"


@clause("A 6.2.5", SCREEN, PRESS)
def graphics_states(pdf):
    for name, dictionary in pdf.dictionaries():
        if dictionary.get("/Type") == "/ExtGState":
            for key in {"/TR", "/HTP"} & dictionary.keys():
                yield f"{name}: a graphics state has {key}"
            if dictionary.get("/TR2", "/Default") != "/Default":
                yield f"{name}: a graphics state has a transfer function"


@clause("A 6.2.8", SCREEN, PRESS)
def pictures(pdf):
    for name, dictionary in pdf.streams():
        for key in {"/Alternates", "/OPI", "/Ref", "/PS"} & dictionary.keys():
            yield f"{name} has {key}"
        if dictionary.get("/Subtype") == "/Image" and dictionary.get("/Interpolate"):
            yield f"picture {name} asks to be interpolated"
        if dictionary.get("/Subtype") == "/PS":
            yield f"{name} is PostScript"


@clause("A 6.5.1", SCREEN, PRESS)
def actions(pdf):
    if "/OpenAction" in pdf.root and isinstance(pdf.entry(pdf.root, "/OpenAction"), dict):
        yield "the file acts when it is opened"
    for name, dictionary in pdf.dictionaries():
        if dictionary.get("/S") in FORBIDDEN_ACTIONS:
            yield f"{name}: action {dictionary['/S']}"
        if "/AA" in dictionary:
            yield f"{name}: acts by itself"
    if pdf.entry(pdf.root, "/Names", "/JavaScript") is not None:
        yield "the file has JavaScript"


@clause("A 6.3.2", SCREEN)
def annotations(pdf):
    for number in range(len(pdf.pages)):
        for reference in pdf.entry(pdf.page(number), "/Annots") or []:
            annotation = pdf.get(reference)
            flags = annotation.get("/F", 0)
            if annotation.get("/Subtype") not in ("/Link", "/Widget", "/Popup", "/Text"):
                yield f"{reference}: annotation {annotation.get('/Subtype')}"
            if not flags & 4 or flags & (1 | 2 | 32):
                yield f"{reference}: an annotation is hidden or not printed (F {flags})"


@clause("A 6.4", SCREEN, PRESS)
def no_forms(pdf):
    if "/AcroForm" in pdf.root:
        yield "the file has a form"
    if "/OCProperties" in pdf.root:
        yield "the file has layers"
    if "/Requirements" in pdf.root:
        yield "the file has requirements"


@clause("A 6.8", SCREEN)
def attachments(pdf):
    associated = pdf.entry(pdf.root, "/AF") or []
    for name, dictionary in pdf.dictionaries():
        if "/EF" not in dictionary:
            continue
        for key in ("/F", "/UF"):
            if not text(dictionary.get(key)):
                yield f"attachment {name} has no {key}"
        if dictionary.get("/AFRelationship") not in ("/Data", "/Source", "/Alternative", "/Supplement", "/Unspecified"):
            yield f"attachment {name} does not say how it relates to the file"
        if name not in associated:
            yield f"attachment {name} is not associated with the file (AF)"
        file = pdf.entry(dictionary, "/EF", "/F") or {}
        if not re.fullmatch(r"/[\w.+-]+/[\w.+-]+", str(file.get("/Subtype"))):
            yield f"attachment {name} has no media type"
        if not text((pdf.get(file.get("/Params")) or {}).get("/ModDate")):
            yield f"attachment {name} has no date"
    names = pdf.entry(pdf.root, "/Names", "/EmbeddedFiles", "/Names") or []
    if [text(key) for key in names[::2]] != sorted(text(key) for key in names[::2]):
        yield "the names of attachments are not sorted"
    if len(names) // 2 != len(associated):
        yield f"{len(associated)} files are associated, {len(names) // 2} named"
