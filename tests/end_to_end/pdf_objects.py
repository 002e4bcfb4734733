"""The objects of a PDF as qpdf tells them, and the operators of its pages, without any code of the program."""
import base64
import json
import re
import subprocess
import zlib

TOKEN = re.compile(rb"""
    (?P<space>[\s\0]+|%[^\r\n]*)
  | (?P<open><<|\[) | (?P<close>>>|\])
  | <(?P<hex>[0-9A-Fa-f\s]*)>
  | \((?P<string>(?:[^()\\]|\\.)*)\)
  | /(?P<name>[^\s()<>\[\]{}/%]*)
  | (?P<number>[+-]?(?:\d+\.?\d*|\.\d+)(?![^\s()<>\[\]{}/%]))
  | (?P<operator>[^\s()<>\[\]{}/%]+)
""", re.VERBOSE | re.DOTALL)
REFERENCE = re.compile(r"\d+ \d+ R")


class Unreadable(Exception):
    pass


class Pdf:
    def __init__(self, path):
        self.raw = path.read_bytes()
        done = subprocess.run(["qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=none", path],
                              capture_output=True, check=False)
        if done.returncode not in (0, 3) or not done.stdout:
            raise Unreadable(done.stderr.decode(errors="replace").strip())
        self.warnings = done.stderr.decode(errors="replace").strip()
        header, objects = json.loads(done.stdout)["qpdf"]
        self.version = header["pdfversion"]
        self.objects = {name.removeprefix("obj:"): value for name, value in objects.items()}
        self.trailer = self.objects.pop("trailer")["value"]
        self.root = self.get(self.trailer["/Root"])
        self.pages = list(self._leaves(self.root["/Pages"]))
        self._operations = {}

    def get(self, value):
        """What a reference leads to; for a stream its dictionary."""
        while isinstance(value, str) and REFERENCE.fullmatch(value):
            found = self.objects.get(value, {"value": None})
            value = found["stream"]["dict"] if "stream" in found else found["value"]
        return value

    def entry(self, dictionary, *keys):
        """The value at the end of a path of keys; None where it breaks off."""
        value = self.get(dictionary)
        for key in keys:
            value = self.get(value.get(key)) if isinstance(value, dict) else None
        return value

    def is_stream(self, reference):
        return isinstance(reference, str) and "stream" in self.objects.get(reference, {})

    def data(self, reference):
        """The unpacked bytes of a stream."""
        stream = self.objects[reference]["stream"]
        data = base64.b64decode(stream["data"])
        filters = self.get(stream["dict"].get("/Filter"))
        for name in [filters] if isinstance(filters, str) else filters or []:
            if name != "/FlateDecode":
                raise Unreadable(f"{reference}: {name}")
            data = zlib.decompress(data)
        return data

    def streams(self):
        return [(name, value["stream"]["dict"]) for name, value in self.objects.items() if "stream" in value]

    def dictionaries(self):
        """Every dictionary of the file, those inside others too, with the name of the object that holds it."""
        for name, value in self.objects.items():
            pending = [value["stream"]["dict"] if "stream" in value else value["value"]]
            while pending:
                each = pending.pop()
                if isinstance(each, dict):
                    yield name, each
                    pending += each.values()
                elif isinstance(each, list):
                    pending += each

    def page(self, number):
        return self.get(self.pages[number])

    def operations(self, number):
        """[(operator, operands)] of a page."""
        if number not in self._operations:
            contents = self.get(self.pages[number]).get("/Contents")
            references = [contents] if self.is_stream(contents) else self.get(contents) or []
            self._operations[number] = list(operations(b"\n".join(self.data(each) for each in references)))
        return self._operations[number]

    def _leaves(self, reference, inherited=None):
        node = self.get(reference)
        passed = {**(inherited or {}), **{k: node[k] for k in ("/Resources", "/MediaBox", "/CropBox") if k in node}}
        if node.get("/Type") == "/Pages":
            for kid in self.get(node["/Kids"]):
                yield from self._leaves(kid, passed)
        else:
            node.update({key: value for key, value in passed.items() if key not in node})
            yield reference


def text(value):
    """A string of qpdf's JSON: "u:…" or "b:…" with hexadecimal digits."""
    if not isinstance(value, str):
        return ""
    return bytes.fromhex(value[2:]).decode("latin-1") if value.startswith("b:") else value.removeprefix("u:")


def operations(content):
    """The operators of a content stream with their operands: names as "/X", strings as bytes."""
    stack, operands, at = [], [], 0
    while at < len(content):
        found = TOKEN.match(content, at)
        if found is None:
            raise Unreadable(f"content stream, byte {at}: {content[at:at + 20]!r}")
        at, kind = found.end(), found.lastgroup
        if kind == "space":
            continue
        if kind == "open":
            stack.append(operands)
            operands = []
        elif kind == "close":
            if not stack:
                raise Unreadable("content stream: unbalanced brackets")
            inner, operands = operands, stack.pop()
            operands.append(inner if found["close"] == b"]" else dict(zip(inner[::2], inner[1::2])))
        elif kind == "operator" and not stack:
            yield found["operator"].decode("latin-1"), operands
            operands = []
        else:
            operands.append(value_of(kind, found[kind]))


def value_of(kind, token):
    if kind == "hex":
        return bytes.fromhex(token.decode())
    if kind == "string":
        return token
    if kind == "name":
        return "/" + token.decode("latin-1")
    return float(token) if kind == "number" else token.decode("latin-1")
