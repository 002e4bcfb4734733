#!/usr/bin/env python3
"""Pictures of the site from hostile or careless files: what is private stays at home, what is broken is told once at its
place, and the same content gives the same bytes with one thread or two.

usage: site_pictures_test.py PROGRAM SOURCES
"""
import hashlib
import pathlib
import shutil
import struct
import sys
import tempfile
import unittest
import zlib

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "support")]

import counted
import program as programs

PROGRAM = programs.Program(sys.argv.pop(1), sys.argv[1])
SOUND = pathlib.Path(sys.argv.pop(1)).resolve() / "tests/invalid/sound"
PICTURE = "bourg/medias/salle.jpg"
SECRETS = (b"48.8583", b"Appareil de Paule", b"Exif\0\0", b"http://ns.adobe.com/xap/", b"<x:xmpmeta", b"GPS")


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, rows):
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def sound_png(width=40, height=30):
    row = b"\0" + b"".join(bytes((x * 6 % 256, x * 13 % 256, x * 29 % 256)) for x in range(width))
    return png(width, height, zlib.compress(row * height))


def tiff_with_gps():
    """An Exif block: who made the camera, and a GPS directory with a latitude."""
    camera = b"Appareil de Paule\0"
    first = struct.pack("<2sHIH", b"II", 42, 8, 2)
    gps_at = 8 + 2 + 2 * 12 + 4
    data_at = gps_at + 2 + 2 * 12 + 4
    first += struct.pack("<HHII", 0x010F, 2, len(camera), data_at) + struct.pack("<HHII", 0x8825, 4, 1, gps_at)
    gps = struct.pack("<IH", 0, 2) + struct.pack("<HHI4s", 1, 2, 2, b"N\0") + struct.pack(
        "<HHII", 2, 5, 3, data_at + len(camera)) + struct.pack("<I", 0)
    return first + gps + camera + struct.pack("<6I", 48, 1, 51, 1, 2988, 100) + b"48.8583"


def segment(marker, data):
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(data) + 2) + data


def jpeg_with_gps(plain):
    xmp = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'>GPS 48.8583</x:xmpmeta>"
    return plain[:2] + segment(0xE1, b"Exif\0\0" + tiff_with_gps()) + segment(0xE1, xmp) + plain[2:]


def png_with_gps(plain):
    after_head = 8 + 25
    return plain[:after_head] + chunk(b"eXIf", tiff_with_gps()) + chunk(
        b"tEXt", b"XML:com.adobe.xmp\0<x:xmpmeta>GPS 48.8583</x:xmpmeta>") + plain[after_head:]


class Pictures(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="mandature-pictures-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.content = self.folder / "content"
        shutil.copytree(SOUND, self.content)

    def put(self, path, data):
        target = self.content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)

    def show(self, path=PICTURE):
        with open(self.content / "bourg/apercus/cantine.md", "a", encoding="utf-8") as sheet:
            sheet.write(f"\n## Bilan\n\n![La salle, vide](../medias/{pathlib.Path(path).name})\n")

    def site(self, output="output"):
        return {p.relative_to(self.folder / output).as_posix(): p.read_bytes()
                for p in sorted((self.folder / output / "site").rglob("*")) if p.is_file()}

    def plain_jpeg(self):
        return next((SOUND.parents[2] / "content").rglob("*.jpg")).read_bytes()

    def build(self, *arguments, output="output"):
        run = PROGRAM.build(self.folder, "--diagnostics", "short", *arguments, output=output)
        self.assertEqual(0, run.status, run.errors)
        return run

    def test_where_a_picture_was_taken_is_in_no_file_that_is_published(self):
        for path, data in ((PICTURE, jpeg_with_gps(self.plain_jpeg())), ("bourg/medias/plan.png", png_with_gps(sound_png()))):
            for secret in (b"48.8583", b"GPS", b"Appareil de Paule"):
                self.assertIn(secret, data)
            self.put(path, data)
            self.show(path)
        self.build()
        site = self.site()
        self.assertTrue([p for p in site if "/images/salle" in p and p.endswith(".avif")])
        self.assertTrue([p for p in site if "/images/plan" in p and p.endswith(".webp")])
        self.assertIn("site/bourg/index.png", site)
        for path, data in site.items():
            if not path.endswith((".jpg", ".png", ".webp", ".avif")):
                continue
            for secret in SECRETS:
                self.assertFalse(secret in data, f"{path}: {secret}")

    def told_once(self, path, data):
        self.put(path, data)
        self.show(path)
        for run in (PROGRAM.check(self.folder, "--diagnostics", "short"),
                    PROGRAM.build(self.folder, "--diagnostics", "short")):
            self.assertEqual(1, run.status, run.errors)
            errors = [line for line in run.errors.splitlines() if ": error: " in line]
            self.assertEqual(1, len(errors), errors)
            self.assertIn(pathlib.Path(path).name, errors[0])
        self.assertFalse((self.folder / "output/site").exists())
        return errors[0]

    def test_a_picture_made_to_fill_the_memory_is_refused_by_its_head(self):
        self.assertIn("pixels", self.told_once("bourg/medias/bombe.png", png(30000, 30000, zlib.compress(b"\0" * 1000))))

    def test_a_photograph_cut_short_is_told(self):
        whole = self.plain_jpeg()
        self.told_once(PICTURE, whole[:len(whole) // 2])

    def test_a_file_of_another_kind_than_its_name_says_is_told(self):
        self.told_once(PICTURE, b"%PDF-1.7\n")

    def test_a_film_that_does_not_exist_is_told(self):
        self.put("bourg/instances.yaml", """instances:
  - {id: conseil-ecole, nom: "Conseil d’école", type: école, forme: anneau, sieges: {total: 10, elus: 2}, resume: "L’école."}
""".encode())
        self.put("bourg/temoignages/paule.md", """---
titre: "On apprend."
personne: {nom: "Paule Exemple", role: "élue"}
instance: conseil-ecole
date: 2025-06-01
video: {fichier: ../medias/paule.mp4, largeur: 640, hauteur: 360}
consentement: {signe_le: 2025-06-02, supports: [site]}
---
""".encode())
        run = PROGRAM.check(self.folder, "--diagnostics", "short")
        errors = [line for line in run.errors.splitlines() if "paule.mp4" in line]
        self.assertEqual(1, len(errors), run.errors)
        self.assertRegex(errors[0], r"paule\.md:6:\d+: error: ")

    def test_one_thread_and_two_make_the_same_bytes_and_a_second_run_codes_nothing(self):
        self.put(PICTURE, jpeg_with_gps(self.plain_jpeg()))
        self.show()
        self.build("--jobs", "1", output="one")
        self.build("--jobs", "2", output="two")
        def digest(output):
            return {path: hashlib.sha256(data).hexdigest() for path, data in self.site(output).items()}
        self.assertEqual(digest("one"), digest("two"))
        cache = self.folder / "one/.cache"
        kept = {p.name: p.stat().st_mtime_ns for p in cache.iterdir()}
        self.assertTrue(kept)
        self.build("--jobs", "2", output="one")
        self.assertEqual(kept, {p.name: p.stat().st_mtime_ns for p in cache.iterdir()})
        self.assertEqual(digest("one"), digest("two"))


if __name__ == "__main__":
    counted.main()
