#!/usr/bin/env python3
"""Dessine les images des évaluations de démonstration.

  illustrations.py     abribus-saint-aubin.jpg et refectoire-jean-mace.svg dans <collectivité>/medias/

Bibliothèque standard ; rsvg-convert et ffmpeg. Mêmes versions, mêmes octets.
"""
import pathlib, random, subprocess, tempfile

CONTENU = pathlib.Path(__file__).resolve().parent.parent

# ---------------------------------------------------------------- un matin de février à Saint-Aubin

def degrade(nom, *couleurs):
    pas = "".join(f'<stop offset="{i / (len(couleurs) - 1):.3f}" stop-color="{c}"/>' for i, c in enumerate(couleurs))
    return f'<linearGradient id="{nom}" x1="0" y1="0" x2="0" y2="1">{pas}</linearGradient>'

def peuplier(x, pied, haut, hasard):
    """Un arbre d'hiver : un tronc et des branches fines."""
    traits = [f"M{x} {pied}V{pied - haut}"]
    for i in range(16):
        y = pied - haut * (0.22 + 0.047 * i)
        cote = 1 if i % 2 else -1
        longueur = haut * (0.20 - 0.009 * i) * hasard.uniform(0.7, 1.1)
        traits.append(f"M{x} {y:.0f}q{cote * longueur * 0.45:.0f} {-longueur * 0.5:.0f} {cote * longueur * 0.6:.0f} {-longueur * 1.5:.0f}")
    return f'<path d="{"".join(traits)}" fill="none" stroke="#6B6760" stroke-width="3" stroke-linecap="round" opacity=".75"/>'

def matin():
    hasard = random.Random(8)
    s = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1500 1000"><defs>',
         degrade("ciel", "#9FB4C6", "#C9D3D6", "#F2E3CF"), degrade("loin", "#A9B4B2", "#B9BFB4"),
         degrade("pre", "#8E9A78", "#77855F"), degrade("route", "#8B8F92", "#6E7276"),
         degrade("vitre", "#D9E4E8", "#B9C8CC"), degrade("banc", "#B98A58", "#8F6639"), "</defs>",
         '<rect width="1500" height="1000" fill="url(#ciel)"/><circle cx="1180" cy="470" r="46" fill="#FFF4DC"/>',
         '<path d="M0 560Q240 470 520 540T1060 520T1500 545V720H0Z" fill="url(#loin)"/>',
         '<path d="M0 640Q380 575 760 628T1500 610V800H0Z" fill="#93A084"/>']
    s += [peuplier(x, 640 + 6 * (i % 2), 250 + 26 * (i % 3), hasard) for i, x in enumerate((60, 128, 196, 264, 1330, 1404, 1470))]
    # Le village : trois toits et un clocher.
    s += ['<path d="M980 600V560L1018 536L1056 560V600ZM1050 604V572L1092 548L1134 572V604ZM1132 606V578L1166 556L1200 578V606Z" fill="#C9B79C"/>',
          '<path d="M972 562L1018 532L1064 562L1056 566L1018 542L980 566ZM1042 574L1092 544L1142 574L1134 578L1092 554L1050 578Z" fill="#8A5A4A"/>',
          '<path d="M1086 556V488L1100 446L1114 488V556Z" fill="#B7A88F"/>']
    s += ['<path d="M0 690Q700 650 1500 690V1000H0Z" fill="url(#pre)"/>',
          '<path d="M0 845L1500 800V960L0 1000Z" fill="url(#route)"/><path d="M0 838L1500 793V806L0 852Z" fill="#C8C6BE"/>',
          '<path d="M60 922L300 912M480 905L720 895M900 888L1140 878M1320 871L1500 863" stroke="#E9E6DA" stroke-width="9" fill="none"/>']
    # La gelée sur l'herbe.
    for _ in range(420):
        x, y = hasard.uniform(0, 1500), hasard.uniform(700, 830)
        s.append(f'<path d="M{x:.0f} {y:.0f}l{hasard.uniform(-4, 4):.0f} {-hasard.uniform(6, 15):.0f}" stroke="#DDE3D3" stroke-width="2" opacity=".5"/>')
    # L'abribus : dalle, poteaux, vitres, toit, banc.
    s += ['<path d="M300 838L1010 816L1040 846L318 868Z" fill="#BDBBB3"/>',
          '<path d="M352 470H936V822H352Z" fill="url(#vitre)" opacity=".78"/>',
          '<path d="M352 470L470 470L352 640ZM620 470H700L430 822H352V812Z" fill="#FFFFFF" opacity=".28"/>',
          '<path d="M340 452H356V840H340ZM640 452H652V832H640ZM932 452H948V822H932Z" fill="#2F3A44"/>',
          '<path d="M352 640H936V646H352Z" fill="#2F3A44" opacity=".55"/>',
          '<path d="M296 424L978 408L1004 440L310 460Z" fill="#39454F"/><path d="M310 460L1004 440V450L310 472Z" fill="#232C34"/>',
          '<path d="M392 744L800 734V752L392 763ZM392 700L800 691V704L392 714Z" fill="url(#banc)"/>',
          '<path d="M424 762V826M770 752V818M424 700V744M770 692V735" stroke="#2F3A44" stroke-width="9"/>']
    # Le cadre des horaires, vide, et son ombre.
    s += ['<path d="M838 522H916V650H838Z" fill="#26303A"/><path d="M846 530H908V642H846Z" fill="#F7F5EE"/>',
          '<path d="M846 530H908V538H854V642H846Z" fill="#DAD6C8"/>',
          '<path d="M1096 402H1106V820H1096Z" fill="#55606A"/><circle cx="1101" cy="396" r="44" fill="#6A2C6B"/><circle cx="1101" cy="396" r="34" fill="#F7F5EE"/>',
          '<path d="M1079 382H1123V404H1079ZM1086 404H1094V411H1086ZM1108 404H1116V411H1108Z" fill="#6A2C6B"/>',
          '<path d="M320 868L1040 846L1320 862L640 892Z" fill="#3A3F38" opacity=".22"/>', "</svg>"]
    return "".join(s)

def photographie(svg, vers):
    """L'image en points, avec un grain léger : ce qu'un appareil en aurait fait."""
    with tempfile.TemporaryDirectory() as d:
        dessin, points = pathlib.Path(d, "a.svg"), pathlib.Path(d, "a.png")
        dessin.write_text(svg, encoding="utf-8")
        subprocess.run(["rsvg-convert", "-w", "1500", "-h", "1000", "-o", str(points), str(dessin)], check=True)
        subprocess.run(["ffmpeg", "-hide_banner", "-loglevel", "error", "-threads", "1", "-i", str(points), "-vf", "noise=alls=5:all_seed=8",
                        "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-q:v", "4", "-pix_fmt", "yuvj420p", "-y", str(vers)], check=True)

# ---------------------------------------------------------------- le réfectoire vu de dessus

def table(x, y, couverts, couleur):
    largeur = 62 if couverts == 6 else 84
    places = couverts // 2
    s = [f'<rect x="{x}" y="{y}" width="{largeur}" height="30" rx="4" fill="{couleur}"/>']
    for i in range(places):
        cx = x + largeur * (i + 0.5) / places
        s += [f'<circle cx="{cx:.1f}" cy="{y - 9}" r="6.5"/>', f'<circle cx="{cx:.1f}" cy="{y + 39}" r="6.5"/>']
    return "".join(s)

def refectoire():
    """À gauche, 2021 : douze tables de six. À droite, 2025 : quinze, et des bouts de table à huit."""
    s = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 340">',
         '<g fill="none" stroke="#1b2320" stroke-width="4"><path d="M250 328H362V12H12V328H180M636 328H748V12H398V328H566"/></g>',
         '<g fill="#d9c9a8"><rect x="20" y="20" width="334" height="22"/><rect x="406" y="20" width="334" height="22"/></g>',
         '<g fill="#31435e">']
    s += [table(44 + 104 * c, 84 + 62 * r, 6, "#c98f3a") for r in range(4) for c in range(3)]
    s += ['</g><g fill="#31435e">']
    s += [table(416 + 82 * c, 78 + 62 * r, 6, "#c98f3a") for r in range(3) for c in range(4)]
    s += [table(420 + 108 * c, 264, 8, "#c2542d") for c in range(3)]
    return "".join(s) + "</g></svg>\n"

if __name__ == "__main__":
    photographie(matin(), CONTENU / "val-de-brune" / "medias" / "abribus-saint-aubin.jpg")
    (CONTENU / "valbrune" / "medias" / "refectoire-jean-mace.svg").write_text(refectoire(), encoding="utf-8")
