"""Just enough of the C++ grammar to look at sources: comments, string literals and includes."""
import ast
import re

TOKEN = re.compile(
    r'(?P<comment>//[^\n]*|/\*.*?\*/)'
    r'|(?P<raw>R"(?P<fence>[^()\\\s]{0,16})\((?P<body>.*?)\)(?P=fence)")'
    r'|(?P<string>"(?:\\.|[^"\\\n])*")'
    r"|(?P<character>(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+')",
    re.DOTALL)


def without_comments(text):
    """The text with each comment replaced by as many line ends as it holds."""
    return TOKEN.sub(lambda m: "\n" * m[0].count("\n") if m["comment"] else m[0], text)


def code_only(text):
    """The text without comments and with empty string and character literals."""
    def blank(match):
        if match["comment"]:
            return "\n" * match[0].count("\n")
        return '""' if match["raw"] or match["string"] else "''"
    return TOKEN.sub(blank, text)


def includes(text):
    """[(line number, name, system?)] of every #include."""
    found = []
    for number, line in enumerate(without_comments(text).split("\n"), 1):
        match = re.match(r'\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', line)
        if match:
            found.append((number, match[1] or match[2], match[2] is not None))
    return found


def value_of(literal):
    """The UTF-8 text an ordinary string literal stands for."""
    return ast.literal_eval(literal) if "\\" in literal else literal[1:-1]


def strings(text):
    """[(line number, text before on the same statement, value)] of string literals, neighbours joined as C++ does."""
    text = without_comments(text)
    found = []
    previous_end = None
    for match in TOKEN.finditer(text):
        if match["character"]:
            continue
        value = match["body"] if match["raw"] else value_of(match["string"])
        if previous_end is not None and not text[previous_end:match.start()].strip():
            number, before, start = found[-1]
            found[-1] = (number, before, start + value)
        else:
            found.append((text.count("\n", 0, match.start()) + 1, text[max(0, match.start() - 40):match.start()], value))
        previous_end = match.end()
    return found
