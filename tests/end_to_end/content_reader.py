"""Reads the content folders with Python's own readers, independently of the program."""
import csv
import io
import pathlib
import re
import unicodedata
import xml.etree.ElementTree
import zipfile

import yaml

ODS = {"t": "urn:oasis:names:tc:opendocument:xmlns:table:1.0", "x": "urn:oasis:names:tc:opendocument:xmlns:text:1.0"}


def read_yaml(path):
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def front_matter(path):
    """(mapping, Markdown body)"""
    _, head, body = re.split(r"^---\s*$", path.read_text(encoding="utf-8"), maxsplit=2, flags=re.MULTILINE)
    return yaml.load(head, Loader=yaml.BaseLoader), body.strip()


def csv_rows(path):
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252")
    first = text.split("\n", 1)[0]
    separator = max(";,\t", key=first.count)
    return list(csv.DictReader(io.StringIO(text), delimiter=separator))


def ods_rows(path):
    root = xml.etree.ElementTree.fromstring(zipfile.ZipFile(path).read("content.xml"))
    table = next(root.iter(f"{{{ODS['t']}}}table"))
    lines = []
    for row in table.iter(f"{{{ODS['t']}}}table-row"):
        cells = []
        for cell in row.findall("t:table-cell", ODS):
            text = "\n".join("".join(p.itertext()) for p in cell.findall("x:p", ODS))
            times = int(cell.get(f"{{{ODS['t']}}}number-columns-repeated", "1"))
            cells += [text] * min(times, 64)
        lines.append(cells)
    head = lines[0]
    return [dict(zip(head, line)) for line in lines[1:] if any(line)]


def table(folder, stem):
    """The rows of folder/stem in whichever format it is kept, columns named as slugs; nothing if it is not there."""
    rows = []
    if (folder / f"{stem}.csv").exists():
        rows = csv_rows(folder / f"{stem}.csv")
    elif (folder / f"{stem}.ods").exists():
        rows = ods_rows(folder / f"{stem}.ods")
    return [{slug(column): value for column, value in row.items()} for row in rows]


def members(authority):
    """{id: "given name family name"}"""
    found = {}
    for row in table(authority, "elus"):
        # Columns of our own, or those of an extract of the national register.
        name = f"{row.get('prenom') or row['prenom-de-l-elu']} {row.get('nom') or row['nom-de-l-elu']}"
        found[row.get("id") or slug(name)] = name
    return found


def commissions(authority):
    """{id: (front matter, body)}"""
    return {path.stem: front_matter(path) for path in sorted((authority / "commissions").glob("*.md"))}


def slug(text):
    plain = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "oe"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def letters(text):
    """What is left to compare when spaces, hyphenation, punctuation, case and Markdown are put aside."""
    text = re.sub(r"\]\([^)]*\)", "", text)  # the target of a Markdown link
    return "".join(c for c in unicodedata.normalize("NFKC", text).lower() if c.isalnum())


def poster_texts(authority, identifier, commission, body):
    """Every text the poster of a commission must carry: [(part, text)]."""
    texts = [("titre", commission["nom"]), ("introduction", body)]
    for mission in commission.get("missions", []):
        texts += [("missions", mission["titre"]), ("missions", mission["texte"])]
        texts += [("missions", mission.get("reference", ""))]
    for figure in commission.get("chiffres", []):
        texts += [("chiffres", str(figure["valeur"])), ("chiffres", figure["libelle"])]
    statements = {s["groupe"]: s["texte"] for s in commission.get("observations", [])}
    for group in read_yaml(authority / "groupes.yaml")["groupes"]:
        texts += [("observations", group["nom"]), ("observations", statements.get(group["id"], "N’a pas transmis"))]
    if "personnel" in commission:
        texts += [("personnel", commission["personnel"]["texte"]), ("personnel", commission["personnel"]["signature"])]
    for seen in commission.get("exterieur", []):
        texts += [("exterieur", seen["auteur"]), ("exterieur", seen["texte"])]
    names = members(authority)
    for row in table(authority / "commissions", "membres"):
        if row["commission"] == identifier:
            texts.append(("membres", names.get(row["membre"], row["membre"])))
    return texts + review_texts(authority, identifier)


def review_texts(authority, identifier):
    path = authority / "bilans" / f"{identifier}.yaml"
    if not path.exists():
        return []
    review = read_yaml(path)
    texts = []
    for project_id in review["fiertes"]:
        project, _ = front_matter(authority / "apercus" / f"{project_id}.md")
        texts += [("reussites", project["nom"]), ("reussites", project["resume"])]
    for challenge in review["defis"]:
        texts += [("defis", challenge["titre"]), ("defis", challenge.get("texte", ""))]
    return texts


def references_to(authority, member):
    """The places that name a member: ["commissions/membres.csv", …], one entry per reference."""
    places = []
    groups = read_yaml(authority / "groupes.yaml")["groupes"]
    places += ["groupes.yaml" for group in groups if group.get("presidence") == member]
    rows = table(authority / "commissions", "membres")
    places += ["commissions/membres.csv" for row in rows if row["membre"] == member]
    for path in sorted((authority / "apercus").glob("*.md")):
        people = front_matter(path)[0].get("personnes", {}).get("elus", [])
        places += [f"apercus/{path.name}"] * people.count(member)
    return sorted(places)


def authorities(content):
    """[folder], in the order of publication.yaml"""
    return [content / name for name in read_yaml(content / "publication.yaml")["collectivites"]]


def source_tree(path):
    """{relative path: bytes} of every file below a folder."""
    path = pathlib.Path(path)
    return {str(p.relative_to(path)): p.read_bytes() for p in sorted(path.rglob("*")) if p.is_file()}
