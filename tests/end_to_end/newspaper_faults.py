"""Faults planted in the account of a sound newspaper, one for each bar: what the checks must find to be worth anything."""
import newspaper_checks as checks
from newspaper import holds


def page_with_columns(paper):
    """The first page after the front that has running text in two columns."""
    return next(page for page in paper.pages[1:] if sum(frame["role"] == "chapitre" for frame in page["frames"]) > 1)


def lines_in(paper, page, role="chapitre"):
    return [run for run in page["lines"] if "source" in run and run["node"] >= 0 and run["size"] == 10
            and (column := paper.column(page, run)) is not None and page["frames"][column]["role"] == role]


def take_a_page_out(paper):
    del paper.pages[-1]


def leave_something_over(paper):
    paper.dump["overset"].append({"role": "chapitre", "page": 2, "signs": 120})


def lose_a_line(paper):
    page = page_with_columns(paper)
    page["lines"].remove(lines_in(paper, page)[3])


def show_a_line_twice(paper):
    page = page_with_columns(paper)
    page["lines"].append(dict(lines_in(paper, page)[3], baseline=300))


def put_a_line_on_another(paper):
    first, *_, other = lines_in(paper, page_with_columns(paper))
    first["x"], first["baseline"] = other["x"] + 5, other["baseline"] + 1.2


def widen_a_part(paper):
    page = page_with_columns(paper)
    frames = [frame for frame in page["frames"] if frame["role"] == "chapitre"]
    frames[0]["box"][2] += 10


def put_a_picture_on_words(paper):
    page = page_with_columns(paper)
    run = lines_in(paper, page)[0]
    page.setdefault("images", []).append({"path": "planted.jpg", "box": [run["x"], run["baseline"] - 2, 30, 20]})


def move_words_to_the_edge(paper):
    paper.pages[1]["lines"][0]["x"] = 2


def move_a_part_out(paper):
    paper.pages[1]["frames"][0]["box"][1] = paper.height - 3


def leave_a_hole(paper):
    paper.pages[2]["frames"][0]["need"] = 0
    paper.pages[2]["frames"][0]["box"][3] += 100


def make_a_ladder(paper):
    seen = {}
    for run in lines_in(paper, page_with_columns(paper)):
        seen.setdefault(run["source"][0], []).append(run)
    for run in max(seen.values(), key=len)[:3]:
        run["text"] = run["text"].rstrip() + checks.SOFT_HYPHEN


def part_a_line_from_its_text(paper):
    """The last line of a text goes to the column of its right."""
    page = page_with_columns(paper)
    left, right = [frame["box"] for frame in page["frames"] if frame["role"] == "chapitre"][:2]
    texts = {}
    for run in lines_in(paper, page):
        if left[0] - 1 <= run["x"] < left[0] + left[2] / 2:
            texts.setdefault(run["source"][0], []).append(run)
    run = max(texts.values(), key=len)[-1]
    run["x"], run["baseline"] = right[0], right[1] + 0.1


def leave_a_heading_at_the_foot(paper):
    page = page_with_columns(paper)
    run = max(lines_in(paper, page)[:8], key=lambda one: one["baseline"])
    paper.dump["structure"][run["node"]]["role"] = "H3"
    page["lines"] = [other for other in page["lines"]
                     if other is run or other["x"] > run["x"] + 10 or other["baseline"] <= run["baseline"]]


def leave_a_head_alone(paper):
    """Nothing but the heads is left of the third page."""
    page = paper.pages[2]
    page["lines"] = [run for run in page["lines"] if run["node"] < 0 or paper.role(run["node"]) in ("H1", "H2")]


def wipe_half_a_page(paper):
    list(checks.large_holes(paper))
    rows = paper.printed[3]
    rows[len(rows) // 2:] = [b"\xff" * len(row) for row in rows[len(rows) // 2:]]


def name_another_page(paper):
    for run in paper.pages[0]["lines"]:
        run["text"] = run["text"].replace("Suite page 2", "Suite page 3")


def jump_from_within(paper):
    paper.pages[2]["lines"][0]["text"] = "Suite page 4"


def number_the_contents_anew(paper):
    for run in paper.pages[0]["lines"]:
        if run["text"].strip() == "3":
            run["text"] = "7"


def read_a_part_too_late(paper):
    """Words of the second page change places, in the tree, with words of the last one."""
    first, last = paper.pages[1], paper.pages[-1]
    a = next(run for run in first["lines"] if run["node"] > 0)
    b = next(run for run in last["lines"] if run["node"] > 0)
    for run in [run for run in first["lines"] if run["node"] == a["node"]]:
        run["node"] = b["node"]
    nodes = paper.dump["structure"]
    nodes.append({"role": "Sect", "parent": 0})
    nodes.append({"role": "P", "parent": len(nodes) - 1})
    next(run for run in paper.pages[2]["lines"] if run["node"] > 0)["node"] = len(nodes) - 1


def turn_two_columns_round(paper):
    page = page_with_columns(paper)
    left, right = [frame["box"] for frame in page["frames"] if frame["role"] == "chapitre"][:2]
    for run in page["lines"]:
        inside = [box for box in (left, right) if holds(box, run["x"], run["baseline"])]
        if inside:
            run["x"] += right[0] - left[0] if inside[0] is left else left[0] - right[0]


def open_the_spaces(paper):
    paper._gaps = [[gap * (3 if number % 20 == 0 else 1) for gap in gaps] for number, gaps in enumerate(paper.gaps())]


FAULTS = [
    (checks.whole_sheets, take_a_page_out),
    (checks.overset, leave_something_over),
    (checks.complete, lose_a_line),
    (checks.complete, show_a_line_twice),
    (checks.lines_over_lines, put_a_line_on_another),
    (checks.boxes_over_boxes, widen_a_part),
    (checks.boxes_over_boxes, put_a_picture_on_words),
    (checks.within_the_page, move_words_to_the_edge),
    (checks.within_the_page, move_a_part_out),
    (checks.ladders, make_a_ladder),
    (checks.widows_and_orphans, part_a_line_from_its_text),
    (checks.stranded_headings, leave_a_heading_at_the_foot),
    (checks.heads_without_text, leave_a_head_alone),
    (checks.large_holes, wipe_half_a_page),
    (checks.jumps, name_another_page),
    (checks.jumps, jump_from_within),
    (checks.contents, number_the_contents_anew),
    (checks.tag_order, read_a_part_too_late),
    (checks.column_order, turn_two_columns_round),
    (checks.gapes, open_the_spaces),
]
