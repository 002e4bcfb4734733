#!/usr/bin/env python3
"""The program speaks French wherever it speaks English, and a lapse is caught.

usage: messages_test.py SOURCE_FOLDER
"""
import pathlib
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "support")]

import counted
import messages

SOURCE = pathlib.Path(sys.argv.pop(1))


class Messages(unittest.TestCase):
    def test_the_catalogue_is_complete(self):
        self.assertEqual(0, messages.main(SOURCE))

    def test_a_message_without_translation_is_caught(self):
        found = messages.check({"a.cpp": 'error(tr("no such {}", x));'}, [])
        self.assertEqual(["a.cpp:1: message without French translation: no such {}"], found)

    def test_an_entry_left_over_is_caught(self):
        found = messages.check({"a.cpp": ""}, [("gone", "parti")])
        self.assertIn("no code says this any more", found[0])

    def test_values_lost_in_translation_are_caught(self):
        found = messages.check({"a.cpp": 'tr("{} of {:.1f}")'}, [("{} of {:.1f}", "{} sur {}")])
        self.assertIn("values differ", found[0])

    def test_a_message_kept_in_a_table_is_no_left_over(self):
        self.assertEqual([], messages.check({"a.cpp": 'const char* kMessage = "kept";'}, [("kept", "gardé")]))


if __name__ == "__main__":
    counted.main()
