"""How much ink Ghostscript, which shares no code with the program, lays on the pages of a PDF."""
import collections
import subprocess

RESOLUTION = 50  # dots per inch: an area of half a millimetre is seen


def pages(path):
    """For each page, {(cyan, magenta, yellow, black): pixels}, inks from 0 to 255."""
    done = subprocess.run(["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pamcmyk32", f"-r{RESOLUTION}",
                           "-sOutputFile=-", path], capture_output=True, check=True).stdout
    while done:
        head, _, done = done.partition(b"ENDHDR\n")
        size = dict(line.split(b" ", 1) for line in head.splitlines() if b" " in line)
        length = int(size[b"WIDTH"]) * int(size[b"HEIGHT"]) * 4
        pixels = collections.Counter(memoryview(done[:length]).cast("I"))
        yield {tuple(pixel.to_bytes(4, "little")): count for pixel, count in pixels.items()}
        done = done[length:]


def most_ink(page):
    """The largest sum of inks on a page, per cent."""
    return max(sum(inks) for inks in page) / 2.55
