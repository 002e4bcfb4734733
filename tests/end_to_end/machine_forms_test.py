#!/usr/bin/env python3
"""What other programs read of the site, read with other programs: every feed, list, chapter and data block parses, leads
to files that are there, and tells nothing that pages do not show.

usage: machine_forms_test.py PROGRAM SOURCE_FOLDER
"""
import datetime
import email.utils
import json
import pathlib
import re
import shutil
import sys
import unittest
import urllib.parse
import xml.etree.ElementTree as ElementTree

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "support")]

import content_reader as content
import counted
import program as programs

PROGRAM = programs.Program(sys.argv.pop(1), sys.argv[1])
SOURCE = pathlib.Path(sys.argv.pop(1)).resolve()
AUTHORITIES = content.authorities(SOURCE / "content")
BASE = content.read_yaml(SOURCE / "content/publication.yaml")["adresse"].rstrip("/")
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
PODCAST = "{https://podcastindex.org/namespace/1.0}"
DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
WITHDRAWN = "nadia-berkane"


def nodes(value):
    """Every object of a JSON value, at any depth."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from nodes(inner)


class MachineForms(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = programs.working_folder(SOURCE)
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        done = PROGRAM.build(cls.folder, "--edition", "site")
        assert done.status == 0, done.errors
        cls.site = cls.folder / "output/site"
        cls.pages = {p.relative_to(cls.site).as_posix(): p.read_text(encoding="utf-8")
                     for p in sorted(cls.site.rglob("*.html"))
                     if p.name != "integrer.html"}  # figures made to stand in pages of others

    def assert_online(self, address):
        """The address is one of the site's, and its file is there. Returns the file."""
        self.assertTrue(address.startswith(BASE + "/"), address)
        path = self.site / urllib.parse.unquote(address[len(BASE) + 1:].split("#")[0])
        self.assertTrue(path.is_file(), address)
        return path

    def parse(self, path):
        return ElementTree.parse(self.site / path).getroot()

    def test_every_xml_and_json_file_parses(self):
        read = [ElementTree.parse(path) for path in self.site.rglob("*.xml")]
        read += [json.loads(path.read_text(encoding="utf-8")) for path in self.site.rglob("*.json")]
        self.assertGreater(len(read), 2 + len(AUTHORITIES))

    def test_the_sitemap_lists_every_page_but_the_one_for_errors(self):
        listed = [loc.text for loc in self.parse("sitemap.xml").iter(SITEMAP + "loc")]
        pages = {p.relative_to(self.site).as_posix() for p in self.site.rglob("*.html")}
        self.assertEqual(sorted(f"{BASE}/{page}" for page in pages - {"404.html"}), listed)
        self.assertIn(f"Sitemap: {BASE}/sitemap.xml", (self.site / "robots.txt").read_text())

    def test_feeds_hold_what_atom_asks_and_lead_to_pages(self):
        entries = {}
        for path in ["flux.xml"] + [f"{authority.name}/flux.xml" for authority in AUTHORITIES]:
            feed = self.parse(path)
            self.assertEqual(ATOM + "feed", feed.tag)
            own = [link.get("href") for link in feed.findall(ATOM + "link") if link.get("rel") == "self"]
            self.assertEqual([f"{BASE}/{path}"], own)
            self.assertTrue(feed.find(f"{ATOM}author/{ATOM}name").text)
            ids = [one.find(ATOM + "id").text for one in [feed] + feed.findall(ATOM + "entry")]
            self.assertEqual(len(ids), len(set(ids)))
            days = [entry.find(ATOM + "updated").text for entry in feed.findall(ATOM + "entry")]
            self.assertEqual(sorted(days, reverse=True), days)
            self.assertEqual(max(days), feed.find(ATOM + "updated").text)
            for day in days:
                self.assertLessEqual(datetime.datetime.fromisoformat(day.replace("Z", "+00:00")).date().isoformat(),
                                     programs.TODAY)
            for entry in feed.findall(ATOM + "entry"):
                self.assertTrue(entry.find(ATOM + "title").text)
                self.assertRegex(entry.find(ATOM + "id").text, r"^urn:uuid:[0-9a-f-]{36}$")
                self.assert_online(entry.find(ATOM + "link").get("href"))
            entries[path] = {entry.find(ATOM + "id").text for entry in feed.findall(ATOM + "entry")}
        everywhere = entries.pop("flux.xml")
        self.assertEqual(everywhere, set().union(*entries.values()))

    def test_pages_name_their_feed(self):
        for page, text in self.pages.items():
            owner = page.split("/")[0]
            authority = owner if any(owner == one.name for one in AUTHORITIES) else ""
            feeds = re.findall(r'<link rel="alternate" type="application/atom\+xml"[^>]* href="([^"]+)"', text)
            targets = [urllib.parse.urljoin(f"/{page}", feed) for feed in feeds]
            self.assertEqual([f"/{authority}/flux.xml" if authority else "/flux.xml"], targets, page)

    def test_podcasts_weigh_and_describe_their_sound_files(self):
        heard = 0
        for authority in AUTHORITIES:
            interviews = [content.front_matter(path)[0] for path in authority.glob("temoignages/*.md")]
            expected = sum("audio" in interview for interview in interviews)
            path = f"{authority.name}/temoignages/balado.xml"
            self.assertEqual(expected > 0, (self.site / path).is_file(), path)
            if not expected:
                continue
            items = self.parse(path).findall("channel/item")
            self.assertEqual(expected, len(items))
            heard += expected
            for item in items:
                enclosure = item.find("enclosure")
                file = self.assert_online(enclosure.get("url"))
                self.assertEqual(file.stat().st_size, int(enclosure.get("length")))
                self.assertRegex(enclosure.get("type"), r"^audio/")
                self.assertIsNotNone(email.utils.parsedate_to_datetime(item.find("pubDate").text))
                types = [transcript.get("type") for transcript in item.findall(PODCAST + "transcript")]
                self.assertIn("text/vtt", types)
                for transcript in item.findall(PODCAST + "transcript"):
                    self.assert_online(transcript.get("url"))
                for chapters in item.findall(PODCAST + "chapters"):
                    starts = [c["startTime"] for c in json.loads(self.assert_online(chapters.get("url")).read_text())["chapters"]]
                    self.assertTrue(starts)
                    self.assertEqual(sorted(starts), starts)
        self.assertGreater(heard, 1)

    def test_every_page_has_one_data_block_with_the_way_to_it(self):
        kinds = {}
        for page, text in self.pages.items():
            blocks = DATA.findall(text)
            self.assertEqual(1, len(blocks), page)
            self.assertNotRegex(blocks[0], "[<>&]", page)
            data = json.loads(blocks[0])
            self.assertEqual("https://schema.org", data["@context"])
            trail = data["@graph"][0]
            self.assertEqual("BreadcrumbList", trail["@type"])
            self.assertEqual(f"{BASE}/{page}", trail["itemListElement"][-1]["item"])
            for crumb in trail["itemListElement"]:
                self.assert_online(crumb["item"])
            for node in nodes(data):
                kinds.setdefault(node.get("@type"), set()).add(page)
                for key in ("url", "contentUrl", "thumbnailUrl", "@id"):
                    if key in node:
                        self.assert_online(node[key])
                self.assertNotIn("email", node)
        members = {page for page in self.pages if re.fullmatch(r"[^/]+/elus/(?!index).+\.html", page)}
        self.assertEqual(set(), members - kinds["OrganizationRole"])
        spaces = {f"{authority.name}/index.html" for authority in AUTHORITIES}
        self.assertEqual(set(), spaces - kinds["GovernmentOrganization"])
        films = {f"{authority.name}/temoignages/{path.stem}.html" for authority in AUTHORITIES
                 for path in authority.glob("temoignages/*.md") if "video" in content.front_matter(path)[0]}
        self.assertTrue(films)
        self.assertEqual(films, kinds["VideoObject"])

    def test_every_page_describes_itself_to_those_who_share_it(self):
        for page, text in self.pages.items():
            for name in ("title", "description", "type", "url", "site_name", "locale"):
                found = re.findall(rf'<meta property="og:{name}" content="([^"]*)">', text)
                self.assertEqual(1, len(found), f"{page}: og:{name}")
                self.assertTrue(found[0].strip(), f"{page}: og:{name}")
            self.assertRegex(text, r'<meta name="description" content="[^"]+">', page)
            pictures = re.findall(r'<meta property="og:image" content="([^"]*)">', text)
            self.assertEqual(1, len(pictures), f"{page}: og:image")
            self.assert_online(pictures[0])

    def test_pages_hold_nothing_that_the_policy_refuses(self):
        for page, text in self.pages.items():
            text = DATA.sub("", text)
            self.assertNotRegex(text, r"<script(?![^>]* src=)", page)
            self.assertNotRegex(text, r"<style|<[^>]+ style=|<[^>]+ on[a-z]+=", page)
            for address in re.findall(r'<(?:script|img|source|video|track|iframe)[^>]* (?:src|poster)="([^"]+)"', text):
                self.assertNotRegex(address, r"^(?:[a-z]+:|//)", page)

    def test_every_server_is_told_the_same_policy(self):
        policies = set()
        for path in ("site/.htaccess", "site/_headers", "serveur/nginx.conf", "serveur/Caddyfile"):
            policies |= set(re.findall(r"default-src[^\"\n]+", (self.folder / "output" / path).read_text()))
        embedded = {policy for policy in policies if policy.endswith("frame-ancestors *")}
        self.assertEqual(1, len(embedded))
        self.assertTrue(min(embedded).startswith("default-src 'none'; style-src 'self'"))
        policies -= embedded
        self.assertEqual(1, len(policies))
        policy = dict(part.split(" ", 1) for part in policies.pop().split("; "))
        self.assertEqual("'self'", policy["default-src"])
        self.assertEqual("'none'", policy["frame-ancestors"])
        self.assertNotIn("unsafe", " ".join(policy.values()))

    def test_security_txt_is_valid_for_a_year_from_the_data(self):
        lines = (self.site / ".well-known/security.txt").read_text().splitlines()
        fields = dict(line.split(": ", 1) for line in lines)
        publication = content.read_yaml(SOURCE / "content/publication.yaml")
        self.assertEqual("mailto:" + publication["mentions"]["contact"], fields["Contact"])
        expires = datetime.datetime.fromisoformat(fields["Expires"].replace("Z", "+00:00")).date()
        frozen = datetime.date.fromisoformat(str(publication["arrete_au"]))
        self.assertEqual(frozen.replace(year=frozen.year + 1), expires)
        self.assertEqual(f"{BASE}/.well-known/security.txt", fields["Canonical"])

    def test_what_is_withdrawn_leaves_every_form_even_when_only_another_authority_is_built(self):
        folder = programs.working_folder(SOURCE)
        self.addCleanup(shutil.rmtree, folder)
        self.assertEqual(0, PROGRAM.build(folder, "--edition", "site").status)
        site = folder / "output/site"
        forms = lambda: [path for pattern in ("*.xml", "*.json") for path in site.rglob(pattern)]
        self.assertTrue(any(WITHDRAWN in path.read_text(encoding="utf-8") for path in forms()))
        source = folder / f"content/valbrune/temoignages/{WITHDRAWN}.md"
        source.write_text(source.read_text(encoding="utf-8").replace("consentement:\n", "consentement:\n  retrait: 2026-01-15\n"),
                          encoding="utf-8")
        done = PROGRAM.build(folder, "--edition", "site", "--authority", "val-de-brune")
        self.assertEqual(0, done.status, done.errors)
        self.assertEqual([], [str(p) for p in forms() if WITHDRAWN in p.name or WITHDRAWN in p.read_text(encoding="utf-8")])


if __name__ == "__main__":
    counted.main()
