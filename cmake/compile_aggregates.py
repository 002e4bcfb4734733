#!/usr/bin/env python3
"""Turns the list of compared aggregates into the rows of a C++ table, in the order in which they are shown.

usage: compile_aggregates.py aggregates.csv official_aggregates.inc
"""
import csv
import sys

from compile_functions import literal


def main(source, target):
    with open(source, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    with open(target, "w", encoding="utf-8") as out:
        out.writelines("{" + ", ".join(literal(row[key]) for key in ("id", "label", "ofgl", "radical")) + "},\n" for row in rows)


if __name__ == "__main__":
    main(*sys.argv[1:])
