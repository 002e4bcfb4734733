#!/usr/bin/env python3
"""Times the loading of budgets: an account of 1,273 lines and one of 10,000, as a published table and as an official file.

usage: budgets.py PROGRAM RUNS

Each is read by `explain budget`, which reads the whole content and sums every line; the time of the same run without the
budget is taken away. Less than 100 ms each is what is asked for.
"""
import pathlib
import random
import resource
import subprocess
import sys
import tempfile
import time

FUNCTIONS = [("020", "Administration générale de la collectivité"), ("421", "Famille et enfance"), ("423", "Personnes âgées"),
             ("325", "Autres équipements sportifs ou de loisirs"), ("01", "Opérations non ventilables")]
MOST = 0.1


def content(folder):
    (folder / "bourg/budgets").mkdir(parents=True)
    (folder / "publication.yaml").write_text(
        "titre: Essai\nadresse: https://essai.example/\nedition: 2025-1\narrete_au: 2025-08-31\ncollectivites: [bourg]\n"
        "mentions: {editeur: B, directeur: C, hebergeur: H, contact: a@b.example}\n", encoding="utf-8")
    (folder / "bourg/collectivite.yaml").write_text("nom: Bourg\nnature: commune\npopulation: {2021: 9000}\nsieges: 15\n",
                                                    encoding="utf-8")
    (folder / "bourg/mandats.yaml").write_text("mandats:\n  - {id: 2020-2026, debut: 2020-07-03, exercices: [2021]}\n",
                                               encoding="utf-8")


def rows(count):
    draw = random.Random(count)
    return [(draw.choice(FUNCTIONS), draw.choice("DR"), draw.choice(["6132", "64111", "6574"]),
             draw.randrange(1, 10**8) / 100) for _ in range(count)]


def table(count):
    head = ("BGT_NATDEC,BGT_ANNEE,BGT_SIRET,BGT_NOM,BGT_CONTNAT,BGT_CONTNAT_LABEL,BGT_NATURE,BGT_NATURE_LABEL,BGT_FONCTION,"
            "BGT_FONCTION_LABEL,BGT_OPERATION,BGT_SECTION,BGT_OPBUDG,BGT_CODRD,BGT_MTREAL,BGT_MTBUDGPREC,BGT_MTRARPREC,"
            "BGT_MTPROPNOUV,BGT_MTPREV,BGT_CREDOUV,BGT_MTRAR3112,BGT_ARTSPE\n")
    return head + "".join(
        f"Compte administratif,2021,21990012300015,Bourg,011,Charges à caractère général,{account},Compte,{code},{label},,"
        f"fonctionnement,réel,{'dépense' if way == 'D' else 'recette'},{amount:.2f},,,,,,,non spécialisé\n"
        for (code, label), way, account, amount in rows(count))


def official(count):
    lines = "".join(
        f'<LigneBudget><Nature V="{account}"/><ContNat V="011"/><Fonction V="{code}"/><ArtSpe V="false"/><CodRD V="{way}"/>'
        f'<MtPrev V="0"/><MtReal V="{amount:.2f}"/><OpBudg V="0"/><CaracSup V="F" Code="Section"/></LigneBudget>\n'
        for (code, _), way, account, amount in rows(count))
    return ('<?xml version="1.0" encoding="UTF-8"?><DocumentBudgetaire xmlns="http://www.minefi.gouv.fr/cp/demat/'
            'docbudgetaire"><Budget><EnTeteBudget><IdEtab V="21990012300015"/><Nomenclature V="M57-M57_D"/></EnTeteBudget>'
            f'<BlocBudget><NatDec V="09"/><Exer V="2021"/><CodTypBud V="P"/></BlocBudget>{lines}</Budget>'
            '</DocumentBudgetaire>')


def timed(program, folder, runs):
    """The least time of a run and the least of the processor, in seconds: other programs only ever add to them."""
    times, processor = [], []
    for _ in range(runs):
        before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run([program, "explain", "budget", "bourg", "aucune", "2021", str(folder), "--quiet"],
                       capture_output=True, check=False)
        times.append(time.perf_counter() - began)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        processor.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(times), min(processor)


def main(program, runs):
    program = str(pathlib.Path(program).resolve())
    slow = False
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name) / "content"
        content(folder)
        empty = timed(program, folder, runs)
        for count in (1273, 10_000):
            for ending, text in (("csv", table(count)), ("xml", official(count))):
                file = folder / "bourg/budgets" / f"2021.{ending}"
                file.write_text(text, encoding="utf-8")
                spent, processor = (full - none for full, none in zip(timed(program, folder, runs), empty))
                file.unlink()
                slow = slow or spent > MOST
                print(f"{count:>6} lines, {ending}: {spent * 1000:6.1f} ms, {processor * 1000:6.1f} of the processor "
                      f"({len(text.encode()) / 1e6:.1f} MB)")
    sys.exit(1 if slow else 0)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5)
