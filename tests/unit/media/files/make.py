#!/usr/bin/env python3
"""Makes the pictures of this folder: 32 × 24 pixels, a colour in each quarter.

PNG files are written here, byte by byte, so that what reads them is not tested against itself. The others need
libvips (libvips42); the files are kept, so that no test depends on it.
"""
import ctypes, pathlib, struct, zlib

HERE = pathlib.Path(__file__).resolve().parent
WIDTH, HEIGHT = 32, 24
RED, GREEN, BLUE, GREY = (200, 40, 40), (40, 160, 60), (40, 60, 200), (240, 240, 240)
QUARTERS = ((RED, GREEN), (BLUE, GREY))
ADAM7 = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))


def colour(x, y):
    return QUARTERS[y * 2 // HEIGHT][x * 2 // WIDTH]


def opacity(x, y):
    return 0 if x < 4 else 128 if x < 8 else 255


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(name, kind, depth, sample, interlaced=False, extra=b"", size=(WIDTH, HEIGHT)):
    """`sample(x, y)`: the bytes of one pixel, or its bits when the depth is below eight."""
    def rows(xs, ys):
        for y in ys:
            pixels = [sample(x, y) for x in xs]
            if depth >= 8:
                yield b"\0" + b"".join(pixels)
            else:
                bits = "".join(format(p, f"0{depth}b") for p in pixels)
                bits += "0" * (-len(bits) % 8)
                yield b"\0" + int(bits, 2).to_bytes(len(bits) // 8, "big")
    passes = ADAM7 if interlaced else ((0, 0, 1, 1),)
    data = b"".join(row for x0, y0, dx, dy in passes for row in rows(range(x0, WIDTH, dx), range(y0, HEIGHT, dy)))
    head = struct.pack(">IIBBBBB", *size, depth, kind, 0, 0, 1 if interlaced else 0)
    (HERE / name).write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + extra +
                              chunk(b"IDAT", zlib.compress(data, 9)) + chunk(b"IEND", b""))


def write_png_files():
    table = [RED, GREEN, BLUE, GREY]
    luminance = lambda x, y: table.index(colour(x, y)) * 80
    png("rgb.png", 2, 8, lambda x, y: bytes(colour(x, y)))
    png("rgb16.png", 2, 16, lambda x, y: b"".join(bytes((c, c)) for c in colour(x, y)))
    png("interlaced-alpha.png", 6, 8, lambda x, y: bytes((*colour(x, y), opacity(x, y))), interlaced=True)
    png("palette.png", 3, 2, lambda x, y: table.index(colour(x, y)),
        extra=chunk(b"PLTE", bytes(c for entry in table for c in entry)))
    png("palette-alpha.png", 3, 8, lambda x, y: bytes((table.index(colour(x, y)),)),
        extra=chunk(b"PLTE", bytes(c for entry in table for c in entry)) + chunk(b"tRNS", bytes((0, 128))))
    png("grey-alpha.png", 4, 8, lambda x, y: bytes((luminance(x, y), opacity(x, y))))
    png("one-bit.png", 0, 1, lambda x, y: 1 if y < HEIGHT // 2 else 0)
    png("bomb.png", 2, 8, lambda x, y: bytes(colour(x, y)), size=(60000, 60000))
    png("interlaced-bomb.png", 6, 16, lambda x, y: bytes(8), interlaced=True, size=(10000, 10000))


class Vips:
    def __init__(self):
        self.library = ctypes.CDLL("libvips.so.42")
        self.library.vips_init(b"make")
        self.library.vips_image_new_from_memory_copy.restype = ctypes.c_void_p

    def image(self, samples, bands):
        return ctypes.c_void_p(self.library.vips_image_new_from_memory_copy(
            samples, ctypes.c_size_t(len(samples)), WIDTH, HEIGHT, bands, 0))

    def call(self, name, image, *rest):
        out = ctypes.c_void_p()
        assert self.library[name](image, ctypes.byref(out), *rest, None) == 0, name
        return out

    def save(self, image, name):
        assert self.library.vips_image_write_to_file(image, str(HERE / name).encode(), None) == 0, name


def write_other_files():
    vips = Vips()
    samples = bytes(c for y in range(HEIGHT) for x in range(WIDTH) for c in colour(x, y))
    rgb = vips.call("vips_copy", vips.image(samples, 3), b"interpretation", 22)
    vips.save(rgb, "quarters.jpg[Q=95,strip,subsample_mode=off]")
    vips.save(rgb, "progressive.jpg[Q=95,strip,interlace,subsample_mode=off]")
    vips.save(rgb, "quarters.webp[lossless,strip]")
    vips.save(vips.call("vips_icc_transform", rgb, b"p3", b"input_profile", b"srgb"), "p3.jpg[Q=95,subsample_mode=off]")
    grey = bytes(80 * (2 * (y * 2 // HEIGHT) + x * 2 // WIDTH) for y in range(HEIGHT) for x in range(WIDTH))
    vips.save(vips.call("vips_copy", vips.image(grey, 1), b"interpretation", 1), "grey.jpg[Q=95,strip]")
    inks = {RED: (0, 255, 255, 0), GREEN: (255, 0, 255, 0), BLUE: (255, 255, 0, 0), GREY: (0, 0, 0, 255)}
    cmyk = bytes(c for y in range(HEIGHT) for x in range(WIDTH) for c in inks[colour(x, y)])
    vips.save(vips.call("vips_copy", vips.image(cmyk, 4), b"interpretation", 15), "cmyk.jpg[Q=95,strip]")


if __name__ == "__main__":
    write_png_files()
    write_other_files()
