#!/usr/bin/env python3
"""Écrit les comparaisons de Valbrune avec les communes de sa strate, au format des « comptes individuels » de la DGFiP.

usage : comparaisons.py ..

Les montants de Valbrune sont ceux de ses comptes administratifs (budgets.py) ; sa dette et les moyennes de la strate sont
inventées. Milliers d’euros, puis euros par habitant, puis moyenne de la strate : ce que donne la DGFiP.
"""
import csv
import pathlib
import sys

YEARS = 2021, 2022, 2023, 2024
DEBT = {2021: 47_900, 2022: 48_650, 2023: 45_800, 2024: 43_200}
# Moyennes de la strate en 2021, en euros par habitant, et leur hausse d’une année à l’autre.
STRATUM = {"prod": (1512, 0.031), "charge": (1318, 0.034), "perso": (801, 0.029), "impo1": (706, 0.042), "dgf": (203, 0.002),
           "equip": (322, 0.038), "caf": (194, 0.012), "dette": (1041, -0.006)}


def population(folder):
    text = (folder / "collectivite.yaml").read_text(encoding="utf-8")
    lines = (line.split(":") for line in text.splitlines() if line.startswith("  2"))
    return {int(year): int(count) for year, count in lines}


def account(folder, year):
    sums = dict.fromkeys(STRATUM, 0.0)
    with open(folder / f"budgets/{year}-ca.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if not row["BGT_OPBUDG"].startswith("r"):
                continue
            amount, chapter = float(row["BGT_MTREAL"] or 0), row["BGT_CONTNAT"]
            spent, running = row["BGT_CODRD"].startswith("d"), row["BGT_SECTION"].startswith("f")
            sums["prod"] += amount * (running and not spent)
            sums["charge"] += amount * (running and spent)
            sums["perso"] += amount * (chapter == "012" and spent)
            sums["equip"] += amount * (chapter in ("20", "204", "21", "23") and spent)
            sums["impo1"] += amount * (chapter in ("73", "731") and not spent) * 0.71
            sums["dgf"] += amount * (chapter == "74" and not spent) * 0.62
    sums["caf"] = sums["prod"] - sums["charge"]
    sums["dette"] = DEBT[year] * 1000
    return sums


def main(content):
    folder = pathlib.Path(content) / "valbrune"
    people = population(folder)
    header = ["an", "dep", "icom", "inom", "pop1", "nomsst2"]
    header += [prefix + name for name in STRATUM for prefix in ("", "f", "m")]
    target = folder / "comparaisons/comptes-individuels.csv"
    target.parent.mkdir(exist_ok=True)
    with open(target, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\n")
        writer.writerow(header)
        for year in YEARS:
            sums, row = account(folder, year), [year, "099", "012", "VALBRUNE", people[year], "Communes de 20 000 à 50 000 hab."]
            for name, (mean, growth) in STRATUM.items():
                row += [round(sums[name] / 1000), round(sums[name] / people[year]),
                        round(mean * (1 + growth) ** (year - YEARS[0]))]
            writer.writerow(row)


if __name__ == "__main__":
    main(*sys.argv[1:])
