#!/usr/bin/env python3
"""Writes the small workbooks of data/ that the tests of the spreadsheet reader read.

Run it only to change them; the bytes are the same at each run.
"""

import pathlib
import zipfile

DATA = pathlib.Path(__file__).parent / "data"
DAY = (2025, 1, 1, 0, 0, 0)


def write(name, parts):
    """A ZIP file of (name, text) parts, dated alike at each run."""
    with zipfile.ZipFile(DATA / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, text in parts:
            archive.writestr(zipfile.ZipInfo(part, DAY), text.strip() + "\n", zipfile.ZIP_DEFLATED)


HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def xlsx(name, sheets, strings, workbook_properties=""):
    """sheets: (name, state, sheetData and what follows)."""
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        for i in range(1, len(sheets) + 1))
    parts = [
        ("[Content_Types].xml", HEAD + f'''<Types xmlns="{PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
{overrides}</Types>'''),
        ("_rels/.rels", HEAD + f'''<Relationships xmlns="{PACKAGE}/relationships">
<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'''),
        ("xl/workbook.xml", HEAD + f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">{workbook_properties}<sheets>' + "".join(
            f'<sheet name="{title}" sheetId="{i}"{state} r:id="rId{i}"/>'
            for i, (title, state, _) in enumerate(sheets, 1)) + "</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", HEAD + f'<Relationships xmlns="{PACKAGE}/relationships">' + "".join(
            f'<Relationship Id="rId{i}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{i}.xml"/>'
            for i in range(1, len(sheets) + 1)) + f'''
<Relationship Id="rId98" Type="{RELATIONS}/styles" Target="styles.xml"/>
<Relationship Id="rId99" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'''),
        ("xl/styles.xml", HEAD + f'''<styleSheet xmlns="{MAIN}">
<numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;€ dus&quot;"/>
<numFmt numFmtId="166" formatCode="[$-40C]d mmmm yyyy\\ hh:mm"/></numFmts>
<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="1"><fill><patternFill patternType="none"/></fill></fills>
<borders count="1"><border/></borders>
<cellStyleXfs count="1"><xf numFmtId="14" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="20" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>'''),
        ("xl/sharedStrings.xml", HEAD + f'<sst xmlns="{MAIN}" count="{len(strings)}" uniqueCount="{len(strings)}">' +
         "".join(strings) + "</sst>"),
    ]
    parts += [(f"xl/worksheets/sheet{i}.xml", HEAD + f'<worksheet xmlns="{MAIN}">{body}</worksheet>')
              for i, (_, _, body) in enumerate(sheets, 1)]
    write(name, parts)


NAMES = ["<si><t>Nom</t></si>", "<si><t>Date de début</t></si>", "<si><t>Montant</t></si>",
         "<si><r><t>Marie </t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">Curie</t></r></si>",
         "<si><t xml:space=\"preserve\">  deux\nlignes  </t></si>", "<si><t>Élus du mandat</t></si>"]

xlsx("elus.xlsx", [
    ("Listes", ' state="hidden"', '<sheetData><row r="1"><c r="A1" t="s"><v>5</v></c></row></sheetData>'),
    ("Feuille1", "", '''<sheetData>
<row r="1"><c r="A1" t="s"><v>5</v></c></row>
<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="s"><v>2</v></c><c r="D3" t="inlineStr"><is><t>Actif</t></is></c><c r="E3" t="str"><f>"He"&amp;"ure"</f><v>Heure</v></c></row>
<row r="4"><c r="A4" t="s"><v>3</v></c><c r="B4" s="1"><v>45900</v></c><c r="C4" s="3"><v>1063850.4999999998</v></c><c r="D4" t="b"><v>1</v></c><c r="E4" s="5"><v>0.604166666666667</v></c></row>
<row r="5"><c r="A5" s="2"/></row>
<row r="6"><c r="A6" t="s"><v>4</v></c><c r="B6" s="2"><f>B4+1</f><v>45901</v></c><c r="C6"><f>SUM(C4:C4)</f><v>0.30000000000000004</v></c><c r="D6" t="b"><v>0</v></c><c r="E6" s="4"><v>45900.5</v></c></row>
</sheetData><mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells>'''),
    ("Autre", "", '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'),
], NAMES)

xlsx("origine-1904.xlsx", [
    ("Dates", "", '<sheetData><row r="1"><c r="A1" t="s"><v>1</v></c></row>'
                  '<row r="2"><c r="A2" s="1"><v>44438</v></c></row></sheetData>'),
], NAMES, '<workbookPr date1904="1"/>')

xlsx("vide.xlsx", [("Feuille1", "", "<sheetData/>")], NAMES)
xlsx("trop-large.xlsx", [("Feuille1", "", '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="SG1"><v>2</v></c></row></sheetData>')], NAMES)


def ods(name, styles, tables):
    write(name, [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", HEAD + '''<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'''),
        ("content.xml", HEAD + f'''<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.2">
<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>
</office:document-content>'''),
    ])


STYLES = '''<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>
<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'''
EMPTY_REST = '''<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>'''

ods("elus.ods", STYLES, f'''
<table:table table:name="Cachée" table:style-name="ta2"><table:table-row><table:table-cell office:value-type="string"><text:p>secret</text:p></table:table-cell></table:table-row></table:table>
<table:table table:name="Élus" table:style-name="ta1">
<table:table-row><table:table-cell office:value-type="string"><text:p>Nom</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Date</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Montant</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Actif</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Rang</text:p></table:table-cell><table:table-cell table:number-columns-repeated="1019"/></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>Marie <text:span>Curie</text:span> &amp; C<text:s/>ie</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2025-08-31"><text:p>31/08/25</text:p></table:table-cell><table:table-cell office:value-type="currency" office:currency="EUR" office:value="1063850.5"><text:p>1 063 850,50 €</text:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>VRAI</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>Deux</text:p><text:p>lignes</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2025-08-31T12:30:00"><text:p>31/08/25 12:30</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2" office:value-type="percentage" office:value="0.25"><text:p>25 %</text:p></table:table-cell><table:table-cell table:formula="of:=[.E2]+1" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell></table:table-row>
{EMPTY_REST}</table:table>''')

ods("repete.ods", STYLES, '''<table:table table:name="T" table:style-name="ta1">
<table:table-row><table:table-cell office:value-type="string"><text:p>Nom</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048575"><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>''')
