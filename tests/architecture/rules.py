"""The rules of the house, as functions that return what breaks them: ["generator/model/x.cpp:3: …"].

Rooms, floors and what each room rests on are those declared with mandature_room(), as CMake wrote them in rooms.txt:
one line per room, "name floor below…".
"""
import pathlib
import re

import cpp_source

# Which room may include the headers of an outside library. An empty set: every room.
OUTSIDE_LIBRARIES = [
    (r"fmt/", set()),
    (r"unicode/", {"support"}),
    (r"openssl/", {"support"}),
    (r"nlohmann/", {"diagnostics", "interchange", "layout", "publishing"}),
    (r"pugixml", {"graphics"}),
    (r"qrencode\.h", {"graphics"}),
    (r"hb.*\.h|harfbuzz/", {"typesetting"}),
    (r"hyphen\.h", {"typesetting"}),
    (r"woff2/", {"typesetting"}),
    (r"yaml-cpp/", {"sources"}),
    (r"zlib\.h|expat\.h", {"sources"}),
    (r"cmark", {"sources"}),
    (r"vips/", {"media"}),
    (r"ctemplate/", {"html"}),
    (r"hpdf", {"pdf"}),
    (r"qpdf/", {"pdf"}),
    (r"poppler-", {"pdf"}),
    (r"libdeflate\.h", {"pdf"}),
    (r"lcms2\.h", {"pdf"}),
    (r"tbb/|oneapi/", {"publishing"}),
    (r"CLI/", {"cli"}),
]
# Headers of the system itself: the disk belongs to support; publishing swaps folders; cli knows the terminal.
SYSTEM_HEADERS = r"(sys/|netinet/|arpa/)?(unistd|fcntl|stat|types|file|mman|ioctl|socket|in|inet|poll|signal)\.h"
SYSTEM_ROOMS = {"support", "publishing", "cli"}

LONGEST_FILE = 500  # lines


class Room:
    def __init__(self, name, floor, below):
        self.name, self.floor, self.below = name, floor, below


def read_rooms(text):
    rooms = {}
    for line in text.splitlines():
        if line.strip():
            name, floor, *below = line.split()
            rooms[name] = Room(name, int(floor), below)
    return rooms


def source_files(house):
    return sorted(p for p in house.rglob("*") if p.suffix in (".h", ".cpp", ".inc"))


def check_house(house, rooms):
    """Everything in `house` (the folder generator/) that breaks a rule."""
    found = check_rooms(house, rooms)
    for path in source_files(house):
        relative = path.relative_to(house)
        text = path.read_text(encoding="utf-8")
        found += check_length(relative, text)
        if len(relative.parts) == 1:
            continue  # generator/main.cpp stands above every floor
        room = rooms.get(relative.parts[0])
        if room is None:
            found.append(f"{relative}: the folder is not declared with mandature_room()")
            continue
        found += check_includes(house, relative, text, room, rooms)
        if path.suffix != ".inc":
            found += check_namespace(relative, text)
            found += check_head(house, relative, text)
    return found


def check_rooms(house, rooms):
    found = []
    for room in rooms.values():
        for below in room.below:
            if rooms[below].floor >= room.floor:
                found.append(f"room {room.name} (floor {room.floor}) rests on {below} (floor {rooms[below].floor})")
        if not (house / room.name).is_dir():
            found.append(f"room {room.name} has no folder")
    return found


def check_length(relative, text):
    lines = text.count("\n")
    return [f"{relative}: {lines} lines; at most {LONGEST_FILE}"] if lines > LONGEST_FILE else []


def check_includes(house, relative, text, room, rooms):
    found = []
    for number, name, system in cpp_source.includes(text):
        place = f"{relative}:{number}"
        reason = (outside_include(name, room) if system else inside_include(house, name, room, rooms))
        if reason:
            found.append(f"{place}: {reason}")
    return found


def inside_include(house, name, room, rooms):
    """Why a room may not include a header of the house; None if it may."""
    if "/" not in name:
        # A table made by the build, or one that stands beside the file, never a header.
        return None if name.endswith(".inc") else f'"{name}" should be written with its room'
    target = name.split("/")[0]
    if not (house / name).is_file():
        return f'"{name}" does not exist'
    if target == room.name or target in room.below:
        return None
    if target not in rooms:
        return f'"{name}" belongs to no room'
    if rooms[target].floor == room.floor:
        return f'sideways include of "{name}": {room.name} and {target} share floor {room.floor}'
    if rooms[target].floor > room.floor:
        return f'upward include of "{name}": {room.name} is on floor {room.floor}, {target} on {rooms[target].floor}'
    return f'"{name}": room {room.name} does not declare that it RESTS_ON {target}'


def outside_include(name, room):
    """Why a room may not include a header from outside; None if it may."""
    if re.fullmatch(r"[a-z0-9_]+", name):
        return None  # the standard library
    if re.fullmatch(SYSTEM_HEADERS, name):
        return None if room.name in SYSTEM_ROOMS else f"<{name}>: only {', '.join(sorted(SYSTEM_ROOMS))} speak to the system"
    for pattern, owners in OUTSIDE_LIBRARIES:
        if re.match(pattern, name):
            if not owners or room.name in owners:
                return None
            return f"<{name}>: this library belongs to {', '.join(sorted(owners))}"
    return f"<{name}>: not a library of this house (tests/architecture/rules.py)"


def check_namespace(relative, text):
    code = cpp_source.code_only(text)
    if re.search(r"\bint main\(", code):
        return []
    wanted = f"mandature::{relative.parts[0]}"
    names = re.findall(r"\bnamespace\s+([\w:]+)\s*\{", code)
    if wanted not in names:
        return [f"{relative}: declares nothing in namespace {wanted}"]
    return [f"{relative}: namespace {name} in the folder of {wanted}"
            for name in names if name.startswith("mandature") and not re.match(rf"{wanted}(::|$)", name)]


def check_head(house, relative, text):
    """Headers start with #pragma once; a source includes its own header first, which proves it self-contained."""
    if relative.suffix == ".h":
        first = next((line for line in cpp_source.without_comments(text).splitlines() if line.strip()), "")
        return [] if first.strip() == "#pragma once" else [f"{relative}: does not start with #pragma once"]
    own = relative.with_suffix(".h")
    if not (house / own).is_file():
        return []
    found = cpp_source.includes(text)
    if not found or found[0][1] != own.as_posix():
        return [f"{relative}: does not include its own header first"]
    return []


def check_sources(house, rooms, compiled):
    """Source files that nothing compiles. `compiled`: the absolute paths in the compilation database."""
    compiled = {str(pathlib.Path(path).resolve()) for path in compiled}
    return [f"{path.relative_to(house)}: is compiled by no room"
            for path in source_files(house) if path.suffix == ".cpp" and str(path.resolve()) not in compiled]
