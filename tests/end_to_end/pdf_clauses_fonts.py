"""Fonts: embedded, with the widths of their program, a glyph and a text for every code that pages show."""
import collections
import io
import re

from fontTools import cffLib, ttLib

from pdf_clauses import PRESS, SCREEN, clause
from pdf_objects import text

TEXT_OPERATORS = ("Tj", "TJ", "'", '"')
FORBIDDEN_SIGNS = {"\0", "\ufeff", "\ufffe"}
SLACK = 1  # thousandths of the size between a declared width and that of the program (ISO 19005-3, 6.2.11.5)


def used_codes(pdf):
    """{font reference: codes shown}, and what cannot be followed."""
    used = collections.defaultdict(set)
    for number in range(len(pdf.pages)):
        names, font = pdf.entry(pdf.page(number), "/Resources", "/Font") or {}, None
        for operator, operands in pdf.operations(number):
            if operator == "Tf":
                font = names.get(operands[0])
            elif operator in TEXT_OPERATORS:
                shown = operands[-1] if isinstance(operands[-1], list) else [operands[-1]]
                data = b"".join(each for each in shown if isinstance(each, bytes))
                used[font].update(int.from_bytes(data[i:i + 2], "big") for i in range(0, len(data), 2))
    return used


def widths(array):
    """{code: width} of a W array."""
    found, at = {}, 0
    while at < len(array):
        if isinstance(array[at + 1], list):
            found.update({array[at] + i: width for i, width in enumerate(array[at + 1])})
            at += 2
        else:
            found.update({code: array[at + 2] for code in range(array[at], array[at + 1] + 1)})
            at += 3
    return found


def unicode_map(data):
    """{code: text} of a ToUnicode stream."""
    found = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", data, re.DOTALL):
        for code, signs in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
            found[int(code, 16)] = bytes.fromhex(signs.decode()).decode("utf-16-be")
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", data, re.DOTALL):
        for first, last, signs in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            start = int(signs, 16)
            for code in range(int(first, 16), int(last, 16) + 1):
                found[code] = chr(start + code - int(first, 16))
    return found


class Program:
    """An embedded font program: how wide its glyphs are, in thousandths of the size."""
    def __init__(self, pdf, descriptor):
        self.advances, self.scale, self.count = [], 1, 0
        if pdf.is_stream(descriptor.get("/FontFile2")):
            font = ttLib.TTFont(io.BytesIO(pdf.data(descriptor["/FontFile2"])), lazy=True)
            self.scale = 1000 / font["head"].unitsPerEm
            self.advances = [font["hmtx"][name][0] for name in font.getGlyphOrder()]
            self.count = font["maxp"].numGlyphs
        elif pdf.is_stream(descriptor.get("/FontFile3")):
            fonts = cffLib.CFFFontSet()
            fonts.decompile(io.BytesIO(pdf.data(descriptor["/FontFile3"])), None)
            top = fonts[0]
            self.scale = 1000 * getattr(top, "FontMatrix", [0.001])[0]
            self.advances = [self.width_of(top, name) for name in top.charset]
            self.count = len(top.charset)

    @staticmethod
    def width_of(top, name):
        glyph = top.CharStrings[name]
        glyph.draw(NoPen())
        return glyph.width

    def width(self, glyph):
        return self.advances[glyph] * self.scale


class NoPen:
    def __getattr__(self, name):
        return lambda *_: None


def composite_fonts(pdf):
    """(reference, font, descendant, descriptor, codes) of every font that pages use."""
    for reference, codes in used_codes(pdf).items():
        font = pdf.get(reference) if reference else None
        descendant = pdf.entry((pdf.entry(font, "/DescendantFonts") or [None])[0]) if font else None
        yield reference, font, descendant, pdf.entry(descendant, "/FontDescriptor") if descendant else None, codes


@clause("UA 31-009", SCREEN, PRESS)
def embedded(pdf):
    for reference, font, descendant, descriptor, _ in composite_fonts(pdf):
        if font is None:
            yield "words are shown in no font"
        elif font.get("/Subtype") != "/Type0" or descendant is None:
            yield f"font {reference} is not composite"
        elif not any(pdf.is_stream((descriptor or {}).get(key)) for key in ("/FontFile2", "/FontFile3")):
            yield f"font {text(font.get('/BaseFont'))} is not embedded"


@clause("UA 31-005", SCREEN, PRESS)
def composite(pdf):
    for reference, font, descendant, _, _ in composite_fonts(pdf):
        if not descendant:
            continue
        if font.get("/Encoding") != "/Identity-H" and not character_map(pdf, font):
            yield f"font {reference} has the encoding {font.get('/Encoding')}"
        system = pdf.entry(descendant, "/CIDSystemInfo") or {}
        if text(system.get("/Registry")) != "Adobe" or text(system.get("/Ordering")) != "Identity":
            yield f"font {reference} has the character collection {system}"
        mapping = descendant.get("/CIDToGIDMap")
        if descendant.get("/Subtype") == "/CIDFontType2" and mapping != "/Identity" and not pdf.is_stream(mapping):
            yield f"font {reference} does not say which glyph a code is (CIDToGIDMap)"
        if not str(font.get("/BaseFont")).startswith(str(descendant.get("/BaseFont"))):
            yield f"font {reference} has two names"


def character_map(pdf, font):
    """{code: character} of an encoding that travels with its font; nothing when codes are characters."""
    encoding = font.get("/Encoding")
    if not pdf.is_stream(encoding):
        return {}
    blocks = re.findall(rb"begincidchar(.*?)endcidchar", pdf.data(encoding), re.DOTALL)
    return {int(code, 16): int(character) for block in blocks
            for code, character in re.findall(rb"<([0-9A-Fa-f]+)>\s*(\d+)", block)}


def characters(pdf, font, codes):
    """The characters that codes stand for, in the font's own collection."""
    known = character_map(pdf, font)
    return sorted(known.get(code, 0) for code in codes) if known else sorted(codes)


def glyph_of(pdf, descendant):
    """The function from character to glyph of a font."""
    mapping = descendant.get("/CIDToGIDMap")
    if not pdf.is_stream(mapping):
        return lambda character: character
    data = pdf.data(mapping)
    return lambda character: int.from_bytes(data[2 * character:2 * character + 2], "big")


@clause("UA 31-016", SCREEN, PRESS)
def declared_widths(pdf):
    for reference, font, descendant, descriptor, codes in composite_fonts(pdf):
        if not descriptor:
            continue
        program, glyph = Program(pdf, descriptor), glyph_of(pdf, descendant)
        if program.count == 0:
            continue
        declared, usual = widths(pdf.entry(descendant, "/W") or []), descendant.get("/DW", 1000)
        for each in characters(pdf, font, codes):
            if glyph(each) >= program.count:
                yield f"font {reference}: character {each} is glyph {glyph(each)} of {program.count}"
            elif abs(declared.get(each, usual) - program.width(glyph(each))) > SLACK:
                yield (f"font {reference}: character {each} is declared {declared.get(each, usual)} wide, "
                       f"and is {program.width(glyph(each)):.1f}")


@clause("UA 31-030", SCREEN, PRESS)
def missing_glyphs(pdf):
    for reference, font, descendant, descriptor, codes in composite_fonts(pdf):
        if descriptor and any(glyph_of(pdf, descendant)(each) == 0 for each in characters(pdf, font, codes)):
            yield f"font {reference}: pages show its box for missing signs"


@clause("UA 31-027", SCREEN)
def codes_without_text(pdf):
    for reference, font, _, _, codes in composite_fonts(pdf):
        mapping = (font or {}).get("/ToUnicode")
        known = unicode_map(pdf.data(mapping)) if pdf.is_stream(mapping) else {}
        lost = sorted(code for code in codes if not known.get(code))
        if lost:
            yield f"font {reference}: codes {lost[:8]} stand for no text"
        if any(FORBIDDEN_SIGNS & set(known.get(code, "")) for code in codes):
            yield f"font {reference}: a code stands for no sign of Unicode"
