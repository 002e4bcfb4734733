"""Clause by clause: PDF/UA-1 (ISO 14289-1, numbered as the Matterhorn Protocol 1.1 does), PDF/A-3a (ISO 19005-3) and
PDF/X-4 (ISO 15930-7). Each check is a function registered under its clause; it yields what is wrong.

    check_screen(path), check_press(path) → ["UA 13-004: Figure 41 0 R has no alternative", …]
"""
import functools

from pdf_objects import Pdf, Unreadable, text

SCREEN, PRESS = [], []


def clause(name, *lists):
    """Registers a check: clause("UA 13-004", SCREEN)."""
    def register(check):
        @functools.wraps(check)
        def named(pdf):
            return [f"{name}: {found}" for found in check(pdf)]
        for each in lists:
            each.append(named)
        return check
    return register


def check_screen(path):
    return run(path, SCREEN)


def check_press(path):
    return run(path, PRESS)


def paper_of(path):
    """The name of the paper a file for the press is made for."""
    pdf = Pdf(path)
    return text(pdf.entry(pdf.entry(pdf.root, "/OutputIntents")[0], "/OutputCondition"))


def run(path, checks):
    try:
        pdf = Pdf(path)
        return [f"{path.name}: {found}" for check in checks for found in check(pdf)]
    except (Unreadable, KeyError, TypeError, ValueError, IndexError, AttributeError) as trouble:
        return [f"{path.name}: cannot be read: {trouble!r}"]


# The clauses stand in files of their own and register themselves.
import pdf_clauses_file  # noqa: E402, F401
import pdf_clauses_fonts  # noqa: E402, F401
import pdf_clauses_metadata  # noqa: E402, F401
import pdf_clauses_press  # noqa: E402, F401
import pdf_clauses_structure  # noqa: E402, F401
import pdf_clauses_tags  # noqa: E402, F401
