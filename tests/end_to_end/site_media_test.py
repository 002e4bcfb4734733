#!/usr/bin/env python3
"""The pictures and fonts of the site, read by Python and fontTools: sizes, metadata, what is offered and what is there.

usage: site_media_test.py PROGRAM SOURCES
"""
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import unittest

from fontTools.ttLib import TTFont

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "support")]

import counted
import program as programs

PROGRAM, SOURCES = (pathlib.Path(sys.argv.pop(1)).resolve() for _ in range(2))
CONTENT, THEME = SOURCES / "content", SOURCES / "themes/agora"
BASE = re.search(r'^adresse: "?([^"\n]*?)/?"?$', (CONTENT / "publication.yaml").read_text(encoding="utf-8"), re.M)[1] + "/"
PRIVATE = (b"Exif\0\0", b"http://ns.adobe.com/xap/", b"GPSLatitude", b"<x:xmpmeta", b"Photoshop 3.0")


def png_size(path):
    """Width and height as its head says them."""
    head = path.read_bytes()[:24]
    assert head.startswith(b"\x89PNG"), path
    return struct.unpack(">II", head[16:24])


def build(output):
    return subprocess.run([PROGRAM, "build", CONTENT, "-o", output, "--theme", THEME, "--at", programs.TODAY, "--edition", "site",
                           "--timings"],
                          capture_output=True, text=True, check=True).stderr


class SiteMedia(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="mandature-media-")
        cls.output = pathlib.Path(cls.folder.name, "output")
        cls.said = build(cls.output)
        cls.site = cls.output / "site"
        cls.pages = {p: p.read_text(encoding="utf-8") for p in cls.site.rglob("*.html")}

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_no_picture_tells_where_or_with_what_it_was_taken(self):
        pictures = [p for p in self.site.rglob("*") if p.suffix in (".jpg", ".png", ".webp", ".avif")]
        self.assertTrue(pictures)
        for path in pictures:
            for mark in PRIVATE:
                self.assertFalse(mark in path.read_bytes(), f"{path}: {mark}")

    def test_no_drawing_can_act(self):
        for path in self.site.rglob("*.svg"):
            self.assertNotRegex(path.read_text(encoding="utf-8"), r"(?i)<script|\son\w+=|javascript:", path)

    def test_every_picture_has_its_proportions_and_every_file_offered_is_there(self):
        for page, html in self.pages.items():
            for tag in re.findall(r"<img [^>]*>", html):
                self.assertRegex(tag, r' width="[1-9]\d*" height="[1-9]\d*"', page)
            sets = re.findall(r'srcset="([^"]*)"', html)
            names = [part.split()[0] for one in sets for part in one.split(",")]
            names += re.findall(r'<img src="([^"]*)"', html) + re.findall(r'poster="([^"]*)"', html)
            for name in names:
                self.assertTrue((page.parent / name).is_file(), f"{page}: {name}")

    def test_a_photograph_comes_in_three_kinds(self):
        offered = [html for html in self.pages.values() if "<picture>" in html]
        self.assertTrue(offered)
        for html in offered:
            self.assertIn('<source type="image/avif"', html)
            self.assertIn('<source type="image/webp"', html)

    def test_every_page_has_a_picture_for_who_shares_it_and_records_have_their_own(self):
        shown = {}
        for page, html in self.pages.items():
            if page.name == "integrer.html":  # made to stand in a page of somebody else
                continue
            address = re.findall(r'<meta property="og:image" content="([^"]*)">', html)
            self.assertEqual(len(address), 1, page)
            picture = self.site / address[0].removeprefix(BASE)
            self.assertEqual(png_size(picture), (1200, 630), page)
            self.assertLess(picture.stat().st_size, 300_000, picture)
            shown[page.relative_to(self.site).as_posix()] = picture
        for record in ("atlas", "instances", "temoignages", "evaluations"):
            own = [page for page in shown if re.fullmatch(rf"[^/]+/{record}/(?!index)[^/]+\.html", page)
                   and shown[page] == (self.site / page).with_suffix(".png")]
            self.assertTrue(own, record)
        different = {picture.read_bytes() for picture in set(shown.values())}
        self.assertEqual(len(different), len(set(shown.values())))

    def test_a_film_is_shown_to_search_engines_with_a_picture_that_is_there(self):
        found = 0
        for page, html in self.pages.items():
            for address in re.findall(r'"thumbnailUrl": ?"([^"]*)"', html):
                found += 1
                self.assertTrue(address.endswith("/" + page.with_suffix(".png").name), address)
                self.assertTrue(page.with_suffix(".png").is_file())
        self.assertTrue(found)

    def test_a_podcast_has_a_square_cover(self):
        feeds = list(self.site.rglob("balado.xml"))
        self.assertTrue(feeds)
        for feed in feeds:
            address = re.findall(r'<itunes:image href="([^"]*)"', feed.read_text(encoding="utf-8"))
            self.assertEqual(len(address), 1)
            self.assertTrue(address[0].endswith("/balado.png"))
            self.assertEqual(png_size(feed.with_suffix(".png")), (1400, 1400))

    def test_fonts_are_woff2_with_the_signs_of_french(self):
        fonts = sorted((self.site / "statique/polices").glob("*.woff2"))
        self.assertEqual(len(fonts), 4)
        self.assertLess(sum(f.stat().st_size for f in fonts), 130_000)
        for path in fonts:
            font = TTFont(path)
            self.assertEqual(font.flavor, "woff2")
            for sign in "éÈœŒŸç«»’ …–€":
                self.assertIn(ord(sign), font.getBestCmap(), f"{path.name}: {sign}")
        sheet = (self.site / "statique/polices.css").read_text(encoding="utf-8")
        for name in re.findall(r'url\("([^"]*)"\)', sheet):
            self.assertTrue((self.site / "statique" / name).is_file(), name)

    def test_a_second_build_makes_nothing_anew_and_the_cache_is_not_published(self):
        cache = self.output / ".cache"
        before = {p.name: p.stat().st_mtime_ns for p in cache.iterdir()}
        self.assertTrue(before)
        build(self.output)
        self.assertEqual({p.name: p.stat().st_mtime_ns for p in cache.iterdir()}, before)
        self.assertNotIn(".cache", (self.output / "manifest.json").read_text(encoding="utf-8"))

    def test_the_library_of_fonts_says_nothing_on_the_terminal(self):
        self.assertNotIn("Compressed", self.said)


if __name__ == "__main__":
    counted.main()
