#!/usr/bin/env python3
"""Turns the list of vague link texts into lines of C++: compile_vague_links.py LIST OUTPUT"""
import json
import pathlib
import sys


def main(source, target):
    lines = pathlib.Path(source).read_text(encoding="utf-8").splitlines()
    texts = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    if len(set(texts)) != len(texts):
        sys.exit(f"{source}: a text stands twice")
    pathlib.Path(target).write_text("".join(f"{json.dumps(text, ensure_ascii=False)},\n" for text in texts),
                                    encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:3])
