#!/usr/bin/env python3
"""Times the import of one municipality out of a national register of members, and of garbage: how long, and how much memory.

usage: registers.py PROGRAM [ROWS]

Less than 1 s for 500,000 rows, and less than 100 MB of memory whatever the size of the file, is what is asked for.
"""
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

HEADER = ("Code du département;Libellé du département;Code de la collectivité à statut particulier;Libellé de la "
          "collectivité à statut particulier;Code de la commune;Libellé de la commune;Nom de l'élu;Prénom de l'élu;Code "
          "sexe;Date de naissance;Code de la catégorie socio-professionnelle;Libellé de la catégorie socio-professionnelle;"
          "Date de début du mandat;Libellé de la fonction;Date de début de la fonction;Code nationalité\n")
MOST_SECONDS, MOST_MEGABYTES = 1.0, 100


def content(folder):
    (folder / "bourg").mkdir(parents=True)
    (folder / "publication.yaml").write_text("titre: Essai\n", encoding="utf-8")
    (folder / "bourg/collectivite.yaml").write_text("nom: Bourg\nnature: commune\ninsee: '99001'\npopulation: {2021: 9000}\n",
                                                    encoding="utf-8")


def register(path, count):
    """Rows in the order of communes, as they are published; 29 seats each."""
    with open(path, "w", encoding="utf-8") as file:
        file.write(HEADER)
        for row in range(count):
            commune = 99001 - 10 + row // 29 % 90_000 if row < 29 * 90_000 else 1
            office = ("Maire", "1er adjoint au Maire", "2ème adjoint au Maire", "")[min(row % 29, 3)]
            file.write(f"99;Exemple;;;{commune:05};Commune-Inventée-{commune};NOMDEXEMPLE-{row % 977};Prénom-{row % 29};F;"
                       f"1971-04-03;31;Profession libérale;2026-03-15;{office};2026-03-21;FR\n")


def write(path, head, block):
    """A hundred times a block, never whole in the memory of this script: a child is said to need at least what its parent has."""
    with open(path, "wb") as file:
        file.write(head)
        for _ in range(100):
            file.write(block)


def run(program, file, folder):
    """Seconds, megabytes at most and what was said."""
    began = time.perf_counter()
    process = subprocess.Popen([program, "import", "auto", str(file), "--into", "bourg", "--content", str(folder),
                                "--dry-run", "--lang", "en"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    said = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return time.perf_counter() - began, usage.ru_maxrss / 1024, said


def main(program, count):
    program, slow = str(pathlib.Path(program).resolve()), False
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name) / "content"
        content(folder)
        file = folder.parent / "register.csv"
        register(file, count)
        draw = random.Random(1)
        garbage = folder.parent / "garbage.csv"
        block = bytes(draw.choices(b"abc;,\"\n\t\xe9 ", k=1_000_000))
        write(garbage, b"", block)
        noise = folder.parent / "noise.csv"
        write(noise, b"", draw.randbytes(1_000_000))
        tail = folder.parent / "tail.csv"
        write(tail, HEADER.encode(), block)
        for path in (file, garbage, noise, tail):
            seconds, megabytes, said = run(program, path, folder)
            slow = slow or megabytes > MOST_MEGABYTES or path == file and seconds > MOST_SECONDS
            told = [line.strip() for line in said.splitlines() if "rows" in line or line.startswith("error")]
            print(f"{path.name}: {path.stat().st_size / 1e6:.0f} MB, {seconds:.2f} s, {megabytes:.0f} MB of memory; "
                  + "; ".join(told[:2]))
    sys.exit(1 if slow else 0)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 500_000)
