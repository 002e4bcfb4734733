"""Baseline JPEG files made of plain bytes: a sky, a ground and what stands between, in flat squares of eight pixels."""
import random
import struct

ZIGZAG_ONES = bytes([8] * 64)  # every coefficient is quantised by 8: a square's mean is then written as it is
# The usual code lengths of the means (ITU T.81, table K.3), and one code for "no other coefficient".
MEAN_BITS = bytes([0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0])
MEAN_SIZES = bytes(range(12))


def mean_codes():
    codes, code, sizes = {}, 0, iter(MEAN_SIZES)
    for length, count in enumerate(MEAN_BITS, 1):
        for _ in range(count):
            codes[next(sizes)] = (code, length)
            code += 1
        code <<= 1
    return codes


class Bits:
    def __init__(self):
        self.value, self.count, self.bytes = 0, 0, bytearray()

    def put(self, value, count):
        self.value, self.count = self.value << count | value, self.count + count
        while self.count >= 8:
            byte = self.value >> (self.count - 8) & 255
            self.bytes += bytes([byte, 0]) if byte == 255 else bytes([byte])
            self.count -= 8
            self.value &= (1 << self.count) - 1

    def finish(self):
        if self.count:
            self.put((1 << 8 - self.count) - 1, 8 - self.count)
        return bytes(self.bytes)


def segment(marker, data):
    return struct.pack(">BBH", 255, marker, len(data) + 2) + data


def jpeg(columns, rows, colour):
    """`colour(column, row)` gives Y, Cb and Cr, 0 to 255, of each square of eight pixels."""
    codes, bits, last = mean_codes(), Bits(), [0, 0, 0]
    for row in range(rows):
        for column in range(columns):
            for part, value in enumerate(colour(column, row)):
                step = int(value) - 128 - last[part]
                last[part] += step
                size = abs(step).bit_length()
                bits.put(*codes[size])
                if size:
                    bits.put(step if step > 0 else step + (1 << size) - 1, size)
                bits.put(0, 1)  # end of block
    parts = b"".join(bytes([part, 0x11, 0]) for part in (1, 2, 3))
    return b"".join([
        b"\xff\xd8", segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0"), segment(0xDB, b"\0" + ZIGZAG_ONES),
        segment(0xC0, struct.pack(">BHHB", 8, rows * 8, columns * 8, 3) + parts),
        segment(0xC4, b"\x00" + MEAN_BITS + MEAN_SIZES), segment(0xC4, b"\x10" + bytes([1] + [0] * 15) + b"\0"),
        segment(0xDA, b"\3\1\0\2\0\3\0\0\x3f\0"), bits.finish(), b"\xff\xd9"])


def photograph(seed, width, height):
    """A landscape of its own of about so many pixels: light, hills, a few round things."""
    draw = random.Random(seed)
    columns, rows = width // 8, height // 8
    horizon = rows * draw.uniform(0.35, 0.65)
    hills = [(draw.uniform(2, 9), draw.uniform(0, 6), rows * draw.uniform(0.02, 0.08)) for _ in range(3)]
    things = [(draw.uniform(0, columns), draw.uniform(horizon, rows), draw.uniform(rows / 14, rows / 5),
               draw.randint(40, 200), draw.randint(90, 165), draw.randint(90, 165)) for _ in range(draw.randint(2, 6))]
    sky, ground = (draw.randint(118, 142), draw.randint(112, 134)), (draw.randint(105, 125), draw.randint(125, 142))
    edge = [horizon + sum(high * _wave(wave * column / columns + shift) for wave, shift, high in hills)
            for column in range(columns)]

    def colour(column, row):
        for x, y, radius, light, blue, red in things:
            if (column - x) ** 2 + (row - y) ** 2 < radius ** 2:
                return light + 18 * (y - row) / radius, blue, red
        if row < edge[column]:
            return 225 - 60 * row / rows + draw.randint(-3, 3), *sky
        return 120 - 55 * (row - horizon) / rows + draw.randint(-9, 9), *ground

    return jpeg(columns, rows, colour)


def _wave(turns):
    """A smooth wave of period 2, from -1 to 1, without a table of sines."""
    part = turns % 2 - 1
    return 4 * part * (1 - abs(part))
