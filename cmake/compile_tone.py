#!/usr/bin/env python3
"""Turns the list of expressions of the rule on tone into the rows of a C++ table, in the order of the list.

usage: compile_tone.py ton.fr.csv tone_fr.inc
"""
import csv
import sys

KINDS = {"superlatif": "kSuperlative", "éloge": "kPraise", "promesse": "kPromise", "permis": "kAllowed"}


def literal(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def main(source, target):
    with open(source, encoding="utf-8", newline="") as file:
        rows = [(r["genre"], r["expression"], r["conseil"] or "") for r in csv.DictReader(file, delimiter=";")]
    with open(target, "w", encoding="utf-8") as out:
        out.writelines(f"{{ToneKind::{KINDS[kind]}, {literal(expression)}, {literal(advice)}}},\n"
                       for kind, expression, advice in rows)


if __name__ == "__main__":
    main(*sys.argv[1:])
