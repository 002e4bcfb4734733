#!/usr/bin/env python3
"""Compares the messages of the code with their French catalogue: every tr("…") has a translation with the same
values, and no entry of the catalogue is left over.

usage: messages.py SOURCE_FOLDER
"""
import pathlib
import re
import sys

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent), str(pathlib.Path(__file__).resolve().parents[2] / "cmake")]

import compile_messages
import cpp_source

CATALOGUE = "generator/diagnostics/messages/fr.po"


def placeholders(text):
    return sorted(re.findall(r"\{[^{}]*\}", text.replace("{{", "").replace("}}", "")))


def check(sources, catalogue):
    """sources: {path: text}; catalogue: [(English, French)]. Returns what is wrong."""
    found, literals = [], set()
    known = dict(catalogue)
    for path, text in sorted(sources.items()):
        for number, before, value in cpp_source.strings(text):
            literals.add(value)
            if re.search(r"\btr\(\s*$", before) and value not in known:
                found.append(f"{path}:{number}: message without French translation: {value}")
    for english, french in catalogue:
        if english not in literals:
            found.append(f"{CATALOGUE}: no code says this any more: {english}")
        if placeholders(english) != placeholders(french):
            found.append(f"{CATALOGUE}: values differ in the translation of: {english}")
    return found


def main(root):
    root = pathlib.Path(root)
    paths = [p for p in (root / "generator").rglob("*") if p.suffix in (".h", ".cpp", ".inc")]
    sources = {str(p.relative_to(root)): p.read_text(encoding="utf-8") for p in paths}
    catalogue = list(compile_messages.entries((root / CATALOGUE).read_text(encoding="utf-8")))
    found = check(sources, catalogue)
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
