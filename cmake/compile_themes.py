#!/usr/bin/env python3
"""Turns the list of themes, and which functions belong to them, into rows of two C++ tables: themes by name, rules by
nomenclature and prefix, longest prefix first.

usage: compile_themes.py themes.csv themes_of_functions.csv themes.inc theme_rules.inc
"""
import csv
import sys


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def main(themes, functions, themes_target, rules_target):
    names = sorted((row["theme"], row["label"]) for row in rows_of(themes))
    rules = [(row["nomenclature"], prefix, row["theme"]) for row in rows_of(functions) for prefix in row["prefixes"].split()]
    unknown = {theme for _, _, theme in rules} - {name for name, _ in names}
    if unknown:
        sys.exit(f"{functions}: themes without a label: {', '.join(sorted(unknown))}")
    rules.sort(key=lambda rule: (rule[0], -len(rule[1]), rule[1]))
    with open(themes_target, "w", encoding="utf-8") as out:
        out.writelines(f'{{"{name}", "{label}"}},\n' for name, label in names)
    with open(rules_target, "w", encoding="utf-8") as out:
        out.writelines(f'{{Nomenclature::k{name}, "{prefix}", "{theme}"}},\n' for name, prefix, theme in rules)


if __name__ == "__main__":
    main(*sys.argv[1:])
