"""White as an eye sees it: the largest empty rectangle of each printed page, from the picture poppler makes of it. The account
of the layout knows how high a part is; that a chart leaves the right half of its room empty, only ink can tell."""
import re
import subprocess

RESOLUTION = 18  # points per inch: lines of type close, gutters stay open
PIXEL = 25.4 / RESOLUTION  # millimetres
LIGHT = 150  # and lighter is ground, white or tinted
TOP = 10  # millimetres, the least margin
LEAST_SIDE = 20  # millimetres; narrower is a gutter, or the room between two lines to write on
HEADER = re.compile(rb"P5\s+(\d+)\s+(\d+)\s+255\s")


def rasters(pdf):
    """[rows] of every page, in grey."""
    data = subprocess.run(["pdftoppm", "-gray", "-r", str(RESOLUTION), pdf], capture_output=True, check=True).stdout
    pages, at = [], 0
    while at < len(data):
        header = HEADER.match(data, at)
        width, height, at = int(header[1]), int(header[2]), header.end()
        pages.append([data[at + row * width:at + (row + 1) * width] for row in range(height)])
        at += width * height
    return pages


def empty_rows(page, rows):
    """Which pixels have no ink; photographs are ink wherever they are light."""
    empty = [[grey >= LIGHT for grey in row] for row in rows]
    for image in page.get("images", []):
        left, top, across, down = (round(side / PIXEL) for side in image.get("clip") or image["box"])
        for row in empty[top:top + down + 1]:
            row[left:left + across + 1] = [False] * len(row[left:left + across + 1])
    return empty


def largest(empty, left, right):
    """(pixels, left, top, width, height) of the largest empty rectangle between two columns of pixels."""
    side, best = LEAST_SIDE / PIXEL, (0, 0, 0, 0, 0)
    heights = [0] * (right - left + 1)  # the last one stays 0 and closes every run
    for number, row in enumerate(empty):
        heights[:-1] = [height + 1 if free else 0 for height, free in zip(heights, row[left:right])]
        runs = []  # (begin, height), ever higher
        for column, height in enumerate(heights):
            begin = column
            while runs and runs[-1][1] >= height:
                begin, high = runs.pop()
                across = column - begin
                if across >= side and high >= side:
                    best = max(best, (across * high, left + begin, number - high + 1, across, high))
            runs.append((begin, height))
    return best


def holes(paper, margin=14):
    """For every page (share of the page between its margins, left, top, width, height in millimetres) of its largest hole."""
    inset = round(margin / PIXEL)
    if paper.printed is None:
        paper.printed = rasters(paper.pdf)
    found = []
    for page, rows in zip(paper.pages, paper.printed):
        empty = empty_rows(page, rows)[round(TOP / PIXEL):len(rows) - inset]
        width = len(rows[0])
        pixels, left, top, across, down = largest(empty, inset, width - inset)
        found.append((pixels / ((width - 2 * inset) * len(empty)),
                      *(round(side * PIXEL) for side in (left, top + TOP / PIXEL, across, down))))
    return found
