"""Holds CSV files against Table Schema (https://specs.frictionlessdata.io/table-schema/) as the specification words it:
headers, types, constraints, primary and foreign keys. Knows nothing of the program that wrote them."""
import csv
import datetime
import io
import json
import re
import urllib.parse

FORMULA = "=+-@\t\r"
SIGNED_NUMBER = re.compile(r"[+-][\d \u00a0\u202f]*[.,]?[\d \u00a0\u202f]*%?")


def read_csv(raw):
    """[header, row…] of the bytes of a file; raises what makes it no CSV in UTF-8 with CR LF between rows."""
    text = raw.decode("utf-8")
    if text.startswith("\ufeff"):
        raise ValueError("a byte order mark")
    if not text.endswith("\r\n"):
        raise ValueError("the last line is not ended")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def is_typed(field, value):
    kind = field.get("type", "string")
    if kind == "integer":
        return re.fullmatch(r"[+-]?\d+", value) is not None
    if kind == "number":
        return re.fullmatch(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?", value) is not None
    if kind == "year":
        return re.fullmatch(r"-?\d{4}", value) is not None
    if kind == "date":
        try:
            return datetime.date.fromisoformat(value).isoformat() == value
        except ValueError:
            return False
    if kind == "string" and field.get("format") == "uri":
        return bool(urllib.parse.urlsplit(value).scheme)
    return kind in ("string", "any")


def cell_faults(field, value):
    rules = field.get("constraints", {})
    if value == "":
        if rules.get("required"):
            yield "required and empty"
        return
    if not is_typed(field, value):
        yield f"{value!r} is no {field.get('type')}"
    if "enum" in rules and value not in rules["enum"]:
        yield f"{value!r} is not one of {rules['enum']}"
    if "pattern" in rules and not re.fullmatch(rules["pattern"], value):
        yield f"{value!r} does not match {rules['pattern']}"
    if len(value) > rules.get("maxLength", len(value)) or len(value) < rules.get("minLength", 0):
        yield f"{value!r} is too long or too short"
    if "minimum" in rules and float(value) < float(rules["minimum"]):
        yield f"{value} is below {rules['minimum']}"


def formula_faults(value):
    """What a spreadsheet would compute rather than show."""
    if value and value[0] in FORMULA and not SIGNED_NUMBER.fullmatch(value):
        yield f"{value!r} would be a formula"


def names(value):
    return [value] if isinstance(value, str) else value


def table_faults(schema, rows):
    """Every fault of a table, [header, row…], as "row: column: what is wrong"."""
    header, body = rows[0], rows[1:]
    expected = [field["name"] for field in schema["fields"]]
    if header != expected:
        return [f"1: the columns are {header}, not {expected}"]
    faults, seen = [], set()
    places = [header.index(name) for name in names(schema.get("primaryKey", []))]
    for number, row in enumerate(body, 2):
        if len(row) != len(header):
            faults.append(f"{number}: {len(row)} cells for {len(header)} columns")
            continue
        for field, value in zip(schema["fields"], row):
            faults += [f"{number}: {field['name']}: {why}" for why in cell_faults(field, value)]
            faults += [f"{number}: {field['name']}: {why}" for why in formula_faults(value)]
        key = tuple(row[place] for place in places)
        if places and key in seen:
            faults.append(f"{number}: the key {key} was already there")
        seen.add(key)
    return faults


def package_faults(folder):
    """Every fault of a data package: its own description, each file against its schema, the keys between files."""
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    faults = [f"no {name}" for name in ("name", "licenses", "sources", "resources") if not package.get(name)]
    tables = {}
    for resource in package["resources"]:
        if not re.fullmatch(r"[-a-z0-9._/]+", resource["name"]):
            faults.append(f"{resource['name']}: not a name")
        raw = (folder / resource["path"]).read_bytes()
        if resource.get("bytes") != len(raw):
            faults.append(f"{resource['path']}: {len(raw)} bytes, not {resource.get('bytes')}")
        tables[resource["name"]] = read_csv(raw)
    for resource in package["resources"]:
        rows = tables[resource["name"]]
        faults += [f"{resource['path']}:{fault}" for fault in table_faults(resource["schema"], rows)]
        for field in resource["schema"]["fields"]:
            if not field.get("title") or not field.get("description"):
                faults.append(f"{resource['path']}: {field['name']} is not explained")
        for foreign in resource["schema"].get("foreignKeys", []):
            faults += [f"{resource['path']}: {fault}" for fault in foreign_faults(foreign, rows, tables)]
    return faults


def foreign_faults(foreign, rows, tables):
    target = tables.get(foreign["reference"]["resource"])
    if target is None:
        return [f"leads to {foreign['reference']['resource']}, which is not there"]
    columns = [rows[0].index(name) for name in names(foreign["fields"])]
    others = [target[0].index(name) for name in names(foreign["reference"]["fields"])]
    known = {tuple(row[place] for place in others) for row in target[1:]}
    asked = {tuple(row[place] for place in columns) for row in rows[1:]}
    return [f"{foreign['fields']} {key} is in no row of {foreign['reference']['resource']}"
            for key in sorted(asked) if all(key) and key not in known]
