#!/usr/bin/env python3
"""Turns the list of official functions into the rows of a C++ table, sorted by nomenclature and code.

usage: compile_functions.py functions.csv official_functions.inc
"""
import csv
import sys


def literal(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def main(source, target):
    with open(source, encoding="utf-8", newline="") as file:
        rows = [(r["nomenclature"], r["code"], r["label"]) for r in csv.DictReader(file, delimiter=";")]
    # In the order of model::Nomenclature, then by bytes, as std::string_view compares.
    order = ["M14", "M57", "M52", "M71", "M4"]
    rows.sort(key=lambda row: (order.index(row[0]), row[1].encode()))
    with open(target, "w", encoding="utf-8") as out:
        out.writelines(f"{{Nomenclature::k{name}, {literal(code)}, {literal(label)}}},\n" for name, code, label in rows)


if __name__ == "__main__":
    main(*sys.argv[1:])
