"""How much ink Ghostscript, which shares no code with the program, lays on the pages of PDF files."""
import subprocess

import pdf_reader

RESOLUTION = 50  # dots per inch: an area of half a millimetre is seen
TOGETHER = 12  # files read by one Ghostscript, which takes longer to start than to paint a page


def most_ink(paths):
    """The largest sum of inks on any page of each file, per cent: [(path, 298.4), …]."""
    paths = list(paths)
    for start in range(0, len(paths), TOGETHER):
        some = paths[start:start + TOGETHER]
        pages = list(most_ink_of_pages(some))
        for path in some:
            count = int(pdf_reader.information(path)["Pages"])
            own, pages = pages[:count], pages[count:]
            assert len(own) == count, f"{path}: Ghostscript does not paint all pages"
            yield path, max(own)
        assert not pages, f"{some}: Ghostscript paints pages that are not there"


def most_ink_of_pages(paths):
    """The same for each page of files painted one after the other."""
    done = subprocess.run(["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pamcmyk32", f"-r{RESOLUTION}",
                           "-sOutputFile=-", *paths], capture_output=True, check=True).stdout
    rest = memoryview(done)
    while rest:
        end = bytes(rest[:500]).index(b"ENDHDR\n") + len(b"ENDHDR\n")
        size = dict(line.split(b" ", 1) for line in bytes(rest[:end]).splitlines() if b" " in line)
        length = int(size[b"WIDTH"]) * int(size[b"HEIGHT"]) * 4
        yield max(map(sum, mixtures(bytes(rest[end:end + length])))) / 2.55
        rest = rest[end + length:]


def mixtures(page):
    """The mixtures of cyan, magenta, yellow and black on a page, as four bytes each."""
    return {pixel.to_bytes(4, "little") for pixel in set(memoryview(page).cast("I"))}
