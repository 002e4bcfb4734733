#!/usr/bin/env python3
"""Turns a gettext catalogue (.po) into the rows of a sorted C++ table: {"English", "French"},

usage: compile_messages.py fr.po french_messages.inc
"""
import ast
import re
import sys


def entries(text):
    """Yields (msgid, msgstr) pairs; strings may continue over several quoted lines."""
    current, pair = None, {"msgid": "", "msgstr": ""}
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        match = re.match(r'(msgid|msgstr)?\s*(".*")\s*$', line)
        if not match:
            continue
        if match[1] == "msgid":
            if pair["msgid"]:
                yield pair["msgid"], pair["msgstr"]
            pair = {"msgid": "", "msgstr": ""}
        current = match[1] or current
        pair[current] += ast.literal_eval(match[2])
    if pair["msgid"]:
        yield pair["msgid"], pair["msgstr"]


def literal(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def main(source, target):
    rows = list(entries(open(source, encoding="utf-8").read()))
    seen = set()
    for english, french in rows:
        if english in seen:
            sys.exit(f"{source}: message given twice: {english}")
        if not french:
            sys.exit(f"{source}: message without translation: {english}")
        if english.count("{}") != french.count("{}"):
            sys.exit(f"{source}: values lost in translation: {english}")
        seen.add(english)
    # Sorted by bytes, as std::string_view compares.
    rows.sort(key=lambda row: row[0].encode())
    with open(target, "w", encoding="utf-8") as out:
        out.writelines(f"{{{literal(english)}, {literal(french)}}},\n" for english, french in rows)


if __name__ == "__main__":
    main(*sys.argv[1:])
