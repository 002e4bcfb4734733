"""A strict reader of the pages the program writes: elements must be closed, in order, and links must lead somewhere."""
import html.parser
import pathlib
import posixpath
import re
import urllib.parse

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
LINKS = {"href", "src", "poster", "data"}


class Page(html.parser.HTMLParser):
    """What a page holds. `mistakes`: what is not well-formed."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.mistakes, self.ids, self.links, self.images = [], [], [], []
        self.language, self.titles, self.headings = None, [], []
        self.words = []
        self._open = []
        if not text.lower().startswith("<!doctype html>"):
            self.mistakes.append("no <!doctype html>")
        self.feed(text)
        self.close()
        self.mistakes += [f"<{tag}> is never closed" for tag in self._open]

    def mistake(self, words):
        self.mistakes.append(f"line {self.getpos()[0]}: {words}")

    def handle_starttag(self, tag, attributes):
        self.element(tag, attributes)
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.element(tag, attributes)
        if tag not in VOID and "svg" not in self._open and tag != "svg":
            self.mistake(f"<{tag}/> does not close itself in HTML")

    def element(self, tag, attributes):
        names = [name for name, _ in attributes]
        for name in {n for n in names if names.count(n) > 1}:
            self.mistake(f"<{tag}> has {name} twice")
        values = dict(attributes)
        if "id" in values:
            if values["id"] in self.ids:
                self.mistake(f"id {values['id']} is used twice")
            self.ids.append(values["id"])
        if tag == "html":
            self.language = values.get("lang")
        if tag == "img" and "alt" not in values:
            self.mistake("<img> without alt")
        if tag == "title" and "svg" not in self._open:
            self.titles.append("")
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        self.links += [values[name] for name in LINKS if values.get(name) is not None]
        self.links += [part.split()[0] for part in values.get("srcset", "").split(",") if part.strip()]

    def handle_endtag(self, tag):
        if tag in VOID:
            self.mistake(f"</{tag}> closes what has no content")
        elif not self._open or self._open[-1] != tag:
            self.mistake(f"</{tag}> where <{self._open[-1] if self._open else 'nothing'}> is open")
            if tag in self._open:
                while self._open.pop() != tag:
                    pass
        else:
            self._open.pop()

    def handle_data(self, data):
        if self._open and self._open[-1] == "title" and "svg" not in self._open:
            self.titles[-1] += data
        if not self._open or self._open[-1] not in ("script", "style"):
            self.words.append(data)

    @property
    def text(self):
        return " ".join(self.words)


def target_of(page, link, base):
    """(path below the root, fragment) a link leads to; None for what is outside the site."""
    if link.startswith(base + "/") or link == base:
        link = link[len(base):] or "/"
    parts = urllib.parse.urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    path = urllib.parse.unquote(parts.path)
    if not path:
        target = page
    elif path.startswith("/"):
        target = path.lstrip("/")
    else:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    if path.endswith("/") or target in ("", "."):
        target = posixpath.join("" if target in ("", ".") else target, "index.html")
    return target, urllib.parse.unquote(parts.fragment)


class Site:
    """Every page of a web root, read."""

    def __init__(self, root, base):
        self.root, self.base = pathlib.Path(root), base
        self.pages = {str(p.relative_to(root)): Page(p.read_text(encoding="utf-8"))
                      for p in sorted(self.root.rglob("*.html"))}

    def broken_links(self):
        found = []
        for name, page in self.pages.items():
            for link in page.links:
                target = target_of(name, link, self.base)
                if target is None:
                    continue
                path, fragment = target
                if not (self.root / path).is_file():
                    found.append(f"{name}: {link} leads nowhere")
                elif fragment and path in self.pages and not re.match(r"t=\d", fragment) \
                        and fragment not in self.pages[path].ids:
                    found.append(f"{name}: {link}: no such anchor")
        return found + self.broken_style_links()

    def broken_style_links(self):
        found = []
        for sheet in self.root.rglob("*.css"):
            name = str(sheet.relative_to(self.root))
            for link in re.findall(r"url\(\s*['\"]?([^'\")]+)", sheet.read_text(encoding="utf-8")):
                target = target_of(name, link, self.base)
                if target and not (self.root / target[0]).is_file():
                    found.append(f"{name}: {link} leads nowhere")
        return found
