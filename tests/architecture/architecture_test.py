#!/usr/bin/env python3
"""The house obeys its rules, and a house that breaks them is caught.

usage: architecture_test.py SOURCE_FOLDER BUILD_FOLDER
"""
import json
import pathlib
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "support")]

import counted
import cpp_source
import rules

SOURCE, BUILD = pathlib.Path(sys.argv.pop(1)), pathlib.Path(sys.argv.pop(1))

SOUND = {
    "ground/stone.h": "#pragma once\n#include <string>\nnamespace house::ground {}\n",
    "ground/stone.cpp": '#include "ground/stone.h"\n#include <fmt/format.h>\nnamespace house::ground {}\n',
    "left/wall.h": '#pragma once\n#include "ground/stone.h"\nnamespace house::left {}\n',
    "right/wall.h": "#pragma once\nnamespace house::right {}\n",
    "roof/tile.h": '#pragma once\n#include "left/wall.h"\nnamespace house::roof {}\n',
}
ROOMS = "ground 0\nleft 1 ground\nright 1 ground\nroof 2 left\n"


class TheHouse(unittest.TestCase):
    maxDiff = None

    def test_obeys_its_rules(self):
        rooms = rules.read_rooms((BUILD / "rooms.txt").read_text())
        self.assertEqual("", "\n".join(rules.check_house(SOURCE / "generator", rooms)))

    def test_compiles_every_source(self):
        rooms = rules.read_rooms((BUILD / "rooms.txt").read_text())
        commands = json.loads((BUILD / "compile_commands.json").read_text())
        found = rules.check_sources(SOURCE / "generator", rooms, [command["file"] for command in commands])
        self.assertEqual("", "\n".join(found))


class AHouseThatBreaksTheRules(unittest.TestCase):
    def violations(self, files, rooms=ROOMS):
        with tempfile.TemporaryDirectory() as folder:
            house = pathlib.Path(folder)
            for name, text in (SOUND | files).items():
                (house / name).parent.mkdir(parents=True, exist_ok=True)
                (house / name).write_text(text.replace("namespace house::", "namespace mandature::"))
            return rules.check_house(house, rules.read_rooms(rooms))

    def assert_caught(self, words, files, rooms=ROOMS):
        found = self.violations(files, rooms)
        self.assertEqual(1, len(found), found)
        self.assertIn(words, found[0])

    def header(self, room, include):
        return {f"{room}/planted.h": f"#pragma once\n#include {include}\nnamespace house::{room} {{}}\n"}

    def test_a_sound_house_passes(self):
        self.assertEqual([], self.violations({}))

    def test_an_upward_include_is_caught(self):
        self.assert_caught("upward include", self.header("ground", '"roof/tile.h"'))

    def test_a_sideways_include_is_caught(self):
        self.assert_caught("sideways include", self.header("left", '"right/wall.h"'))

    def test_an_undeclared_include_is_caught(self):
        self.assert_caught("does not declare", self.header("roof", '"ground/stone.h"'))

    def test_a_missing_header_is_caught(self):
        self.assert_caught("does not exist", self.header("roof", '"left/door.h"'))

    def test_an_include_without_its_room_is_caught(self):
        self.assert_caught("written with its room", self.header("left", '"wall.h"'))

    def test_a_library_of_another_room_is_caught(self):
        self.assert_caught("belongs to sources", self.header("left", "<yaml-cpp/yaml.h>"))

    def test_an_unknown_library_is_caught(self):
        self.assert_caught("not a library of this house", self.header("left", "<boost/asio.hpp>"))

    def test_a_system_header_is_caught(self):
        self.assert_caught("speak to the system", self.header("left", "<unistd.h>"))

    def test_the_namespace_of_another_room_is_caught(self):
        text = "#pragma once\nnamespace house::left {}\nnamespace house::right {}\n"
        self.assert_caught("namespace mandature::right in", {"left/planted.h": text})

    def test_a_file_outside_every_namespace_is_caught(self):
        self.assert_caught("declares nothing in namespace", {"left/planted.cpp": "int x = 0;\n"})

    def test_a_folder_without_declaration_is_caught(self):
        self.assert_caught("not declared", {"shed/tool.h": "#pragma once\nnamespace house::shed {}\n"})

    def test_a_room_resting_on_its_own_floor_is_caught(self):
        self.assert_caught("rests on right", {}, ROOMS.replace("left 1 ground", "left 1 ground right"))

    def test_a_header_without_guard_is_caught(self):
        self.assert_caught("#pragma once", {"left/planted.h": "namespace house::left {}\n"})

    def test_a_source_that_hides_its_header_is_caught(self):
        text = '#include <string>\n#include "left/wall.h"\nnamespace house::left {}\n'
        self.assert_caught("own header first", {"left/wall.cpp": text})

    def test_a_file_too_long_is_caught(self):
        self.assert_caught("at most 500", {"left/wall.h": SOUND["left/wall.h"] + "// more\n" * 500})

    def test_a_source_that_nothing_compiles_is_caught(self):
        with tempfile.TemporaryDirectory() as folder:
            source = pathlib.Path(folder, "left/forgotten.cpp")
            source.parent.mkdir()
            source.write_text("")
            found = rules.check_sources(pathlib.Path(folder), {}, ["/elsewhere/left/forgotten.cpp"])
            self.assertEqual(["left/forgotten.cpp: is compiled by no room"], found)


class ReadingSources(unittest.TestCase):
    def test_an_include_in_a_comment_does_not_count(self):
        self.assertEqual([(2, "a/b.h", False)], cpp_source.includes('// #include "c/d.h"\n#include "a/b.h"\n'))

    def test_neighbouring_literals_are_one_text(self):
        found = cpp_source.strings('tr("one "\n   "two", x)')
        self.assertEqual([(1, "tr(", "one two")], found)

    def test_thousands_separators_are_no_character_literals(self):
        self.assertEqual(["a"], [value for _, _, value in cpp_source.strings("x = 1'000'000; f(\"a\"); c = '\"';")])


if __name__ == "__main__":
    counted.main()
