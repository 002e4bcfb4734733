"""What a file says of itself: metadata, title, language, colours it is meant for."""
import struct
import xml.etree.ElementTree as ElementTree

from pdf_clauses import PRESS, SCREEN, clause
from pdf_objects import text

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
SPACES = {"dc": "http://purl.org/dc/elements/1.1/", "xmp": "http://ns.adobe.com/xap/1.0/",
          "pdf": "http://ns.adobe.com/pdf/1.3/", "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
          "pdfuaid": "http://www.aiim.org/pdfua/ns/id/", "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
          "pdfxid": "http://www.npes.org/pdfx/ns/id/"}
PREDEFINED = {"dc", "xmp", "pdf", "xmpMM", "pdfaid"}


def packet(pdf):
    reference = pdf.root.get("/Metadata")
    return pdf.data(reference).decode("utf-8") if pdf.is_stream(reference) else ""


def properties(pdf):
    """{"dc:title": "…"} of the metadata, empty if they cannot be read."""
    found = {}
    try:
        root = ElementTree.fromstring(packet(pdf).split("?>", 1)[1].rsplit("<?xpacket", 1)[0])
    except (ElementTree.ParseError, IndexError):
        return found
    for description in root.iter(f"{RDF}Description"):
        for each in description:
            for prefix, space in SPACES.items():
                if each.tag.startswith(f"{{{space}}}"):
                    found[f"{prefix}:{each.tag.split('}')[1]}"] = "".join(each.itertext()).strip()
    return found


@clause("A 6.6.2.1", SCREEN, PRESS)
def metadata_stream(pdf):
    reference = pdf.root.get("/Metadata")
    if not pdf.is_stream(reference):
        yield "the file has no metadata"
        return
    dictionary = pdf.get(reference)
    if "/Filter" in dictionary:
        yield "the metadata are packed"
    if dictionary.get("/Type") != "/Metadata" or dictionary.get("/Subtype") != "/XML":
        yield "the metadata do not say that they are"
    if 'id="W5M0MpCehiHzreSzNTczkc9d"' not in packet(pdf)[:100]:
        yield "the metadata have no packet around them"
    if not properties(pdf):
        yield "the metadata cannot be read"


@clause("A 6.6.2.3", SCREEN)
def extension_schemas(pdf):
    said = packet(pdf)
    for prefix in {name.split(":")[0] for name in properties(pdf)} - PREDEFINED:
        if f"<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>" not in said:
            yield f"the schema of {prefix} is not described"


@clause("A 6.6.4", SCREEN)
def archive_identification(pdf):
    found = properties(pdf)
    if (found.get("pdfaid:part"), found.get("pdfaid:conformance")) != ("3", "A"):
        yield "the metadata do not claim PDF/A-3a"


@clause("UA 06-002", SCREEN)
def accessible_identification(pdf):
    if properties(pdf).get("pdfuaid:part") != "1":
        yield "the metadata do not claim PDF/UA-1"


@clause("UA 06-003", SCREEN, PRESS)
def title(pdf):
    said = properties(pdf).get("dc:title")
    if not said:
        yield "the metadata have no title"
    elif said != text(pdf.entry(pdf.trailer, "/Info", "/Title")):
        yield "the title is not that of the document information"


@clause("A 6.6.3", SCREEN, PRESS)
def dates(pdf):
    found, information = properties(pdf), pdf.entry(pdf.trailer, "/Info") or {}
    for name, key in (("xmp:CreateDate", "/CreationDate"), ("xmp:ModifyDate", "/ModDate")):
        digits = "".join(c for c in found.get(name, "") if c.isdigit())
        if not digits or text(information.get(key)) != f"D:{digits}Z":
            yield f"{name} is not {key}"
    if "xmp:MetadataDate" not in found:
        yield "the metadata have no date of their own"


@clause("UA 07-001", SCREEN)
def shows_title(pdf):
    if pdf.entry(pdf.root, "/ViewerPreferences", "/DisplayDocTitle") is not True:
        yield "a reader shows the name of the file, not its title"


@clause("UA 11-006", SCREEN)
def language(pdf):
    if not text(pdf.root.get("/Lang")):
        yield "the file does not say its language"


@clause("UA 06-004", SCREEN)
def suspects(pdf):
    marks = pdf.entry(pdf.root, "/MarkInfo") or {}
    if marks.get("/Marked") is not True:
        yield "the file does not say that it is tagged"
    if marks.get("/Suspects"):
        yield "the file says that its tags are suspect"


def profile(pdf, intent):
    """(device class, colour space, components) of the profile of an output intent."""
    reference = intent.get("/DestOutputProfile")
    if not pdf.is_stream(reference):
        return None
    data = pdf.data(reference)
    if len(data) < 132 or struct.unpack(">I", data[:4])[0] != len(data) or data[36:40] != b"acsp":
        return None
    return data[12:16].decode("latin-1"), data[16:20].decode("latin-1"), pdf.get(reference).get("/N")


@clause("A 6.2.3", SCREEN)
def screen_intent(pdf):
    intents = [pdf.get(each) for each in pdf.entry(pdf.root, "/OutputIntents") or []]
    if [each.get("/S") for each in intents] != ["/GTS_PDFA1"]:
        yield "the file does not say for which colours it is"
    elif profile(pdf, intents[0]) != ("mntr", "RGB ", 3):
        yield "the profile of the output intent is not that of a screen"


@clause("X-4 6.2.2", PRESS)
def press_intent(pdf):
    intents = [pdf.get(each) for each in pdf.entry(pdf.root, "/OutputIntents") or []]
    if [each.get("/S") for each in intents] != ["/GTS_PDFX"]:
        yield "the file does not say for which press it is"
        return
    if not text(intents[0].get("/OutputConditionIdentifier")) or not text(intents[0].get("/Info")):
        yield "the output intent has no name"
    if profile(pdf, intents[0]) != ("prtr", "CMYK", 4):
        yield "the profile of the output intent is not that of a press with four inks"


@clause("X-4 6.4", PRESS)
def press_identification(pdf):
    found = properties(pdf)
    if found.get("pdfxid:GTS_PDFXVersion") != "PDF/X-4":
        yield "the metadata do not claim PDF/X-4"
    for name in ("xmpMM:DocumentID", "xmpMM:VersionID", "xmpMM:RenditionClass"):
        if not found.get(name):
            yield f"the metadata have no {name}"
    trapped = pdf.entry(pdf.trailer, "/Info", "/Trapped")
    if found.get("pdf:Trapped") not in ("True", "False") or trapped != "/" + found["pdf:Trapped"]:
        yield "the file does not say whether it is trapped"
