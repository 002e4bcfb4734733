#!/usr/bin/env python3
"""Fabrique les matériaux inventés des évaluations de démonstration : deux sons et un petit film muet.

    python3 content/atelier/materiaux.py

Rien n'est enregistré nulle part : les sons sont des bruits de synthèse, le film est une suite de dessins.
Bibliothèque standard ; rsvg-convert et ffmpeg. Mêmes versions, mêmes octets.
"""

import pathlib
import subprocess
import tempfile

CONTENT = pathlib.Path(__file__).resolve().parent.parent
BUS = CONTENT / "val-de-brune/evaluations/samedi-gratuit/materiaux"
CANTINE = CONTENT / "valbrune/evaluations/cantines/materiaux"
FFMPEG = ["ffmpeg", "-hide_banner", "-loglevel", "error", "-threads", "1", "-y"]
EXACT = ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact"]


def sound(path: pathlib.Path, seconds: int, graph: str) -> None:
    subprocess.run([*FFMPEG, "-filter_complex", graph, "-map", "[son]", "-t", str(seconds), "-ac", "1", "-ar", "22050",
                    "-c:a", "aac", "-b:a", "40k", *EXACT, str(path)], check=True)


def seat(x: float, y: float, state: str) -> str:
    fill = {"avant": "#6a2c6b", "gratuit": "#b2e0ca", "vide": "none"}[state]
    return f'<circle cx="{x}" cy="{y}" r="13" fill="{fill}" stroke="#16211d" stroke-width="2"/>'


def frame(title: str, boarded: int, before: int) -> str:
    seats = []
    for number in range(48):
        column, row = divmod(number, 4)
        state = "vide" if number >= boarded else "avant" if number < before else "gratuit"
        seats.append(seat(92 + column * 42, 150 + row * 34 + (20 if row > 1 else 0), state))
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360" fill="#fff"/>'
            f'<rect x="56" y="116" width="528" height="184" rx="28" fill="none" stroke="#16211d" stroke-width="3"/>'
            f'<path d="M{60 + 12 * 42 + 6} 150V266" stroke="#16211d" stroke-width="3"/>{"".join(seats)}'
            f'<text x="56" y="64" font-family="Vollkorn" font-weight="600" font-size="30" fill="#16211d">{title}</text>'
            f'<text x="56" y="96" font-family="Inter" font-size="19" fill="#47564f">{boarded} passagers à bord</text></svg>')


def film(path: pathlib.Path, poster: pathlib.Path) -> None:
    steps = [("2 septembre 2022, payant", min(n, 19), 19) for n in range(0, 24, 2)] + \
            [("2 septembre 2023, gratuit", min(n, 47), 19) for n in range(0, 56, 3)]
    with tempfile.TemporaryDirectory() as folder:
        for number, step in enumerate(steps):
            drawing = pathlib.Path(folder, f"{number:03}.svg")
            drawing.write_text(frame(*step), encoding="utf-8")
            subprocess.run(["rsvg-convert", "-o", str(drawing.with_suffix(".png")), str(drawing)], check=True)
        subprocess.run([*FFMPEG, "-framerate", "3", "-i", f"{folder}/%03d.png", "-c:v", "libx264", "-preset", "slow",
                        "-crf", "30", "-pix_fmt", "yuv420p", "-movflags", "+faststart", *EXACT, str(path)], check=True)
        subprocess.run([*FFMPEG, "-i", f"{folder}/{len(steps) - 1:03}.png", "-q:v", "6", *EXACT, str(poster)], check=True)


def main() -> None:
    # Un moteur, la rumeur des voix, une cloche d'arrêt.
    sound(BUS / "son-ligne-2.m4a", 20,
          "anoisesrc=d=20:c=brown:a=0.5:seed=2,lowpass=f=180[moteur];"
          "anoisesrc=d=20:c=pink:a=0.35:seed=7,bandpass=f=700:w=500,tremolo=f=3.1:d=0.6[voix];"
          "sine=f=1046:d=20,volume='0.22*between(mod(t,9),6,6.25)':eval=frame[cloche];"
          "[moteur][voix][cloche]amix=inputs=3:normalize=0,afade=t=in:d=1,afade=t=out:st=19:d=1[son]")
    # Une salle pleine : la rumeur, les couverts.
    sound(CANTINE / "son-second-service.m4a", 15,
          "anoisesrc=d=15:c=pink:a=0.6:seed=11,bandpass=f=900:w=900,tremolo=f=4.3:d=0.5[rumeur];"
          "anoisesrc=d=15:c=white:a=0.25:seed=5,highpass=f=5000,tremolo=f=1.7:d=0.98[couverts];"
          "[rumeur][couverts]amix=inputs=2:normalize=0,afade=t=in:d=1,afade=t=out:st=14:d=1[son]")
    film(BUS / "ligne-2-se-remplit.mp4", BUS / "ligne-2-se-remplit.jpg")


if __name__ == "__main__":
    main()
