"""What poppler, which shares no code with the program, finds in a PDF."""
import re
import subprocess


def output_of(*command):
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True).stdout


def information(path):
    """{"Pages": "1", "Page size": "841.89 x 1190.55 pts (A3)", …}"""
    lines = output_of("pdfinfo", path).splitlines()
    return {name.strip(): value.strip() for name, _, value in (line.partition(":") for line in lines)}


def page_sizes(path):
    """[(width, height)] of every page, in millimetres."""
    sizes = re.findall(r"^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+) pts", output_of("pdfinfo", "-l", "999", path), re.MULTILINE)
    return [tuple(float(side) * 25.4 / 72 for side in size) for size in sizes]


def fonts_not_embedded(path):
    head, rule, *rows = output_of("pdffonts", path).splitlines()
    column = head.index("emb")
    return [row.split()[0] for row in rows if row[column:column + 3] != "yes"]


def images(path):
    """The pictures of all pages: (width in pixels, colour space, coding, pixels per inch)."""
    rows = [line.split() for line in output_of("pdfimages", "-list", path).splitlines()[2:]]
    return [(int(row[3]), row[5], row[8], int(row[12])) for row in rows if row[2] == "image"]


def pages(path):
    """The words of each page of a PDF, as they were written."""
    return output_of("pdftotext", "-raw", path, "-").split("\f")[:-1]


def texts(path):
    """The words of a PDF in two orders: as they were written, and as they stand on the page."""
    return [output_of("pdftotext", "-raw", path, "-"), output_of("pdftotext", path, "-")]
