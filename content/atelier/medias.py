#!/usr/bin/env python3
"""Fabrique les médias des entretiens de démonstration.

  medias.py dessins    portraits et affiches (SVG) dans <collectivité>/medias/
  medias.py temps      dit chaque entretien, règle les sous-titres (.vtt) et les chapitres (.md)
  medias.py videos     vidéos et sons des entretiens qui déclarent une vidéo
  medias.py            tout, dans cet ordre

Bibliothèque standard ; espeak-ng, rsvg-convert et ffmpeg. Mêmes versions, mêmes octets.
"""
import array, pathlib, re, subprocess, sys, tempfile, wave

CONTENU = pathlib.Path(__file__).resolve().parent.parent
IMAGES_PAR_SECONDE = 8
VOIX_QUESTION = ("fr+m3", 58, 134)

# ---------------------------------------------------------------- les dessins

PEAU = {"claire": ("#F7DCC8", "#E8C0A4"), "rose": ("#F3CFB3", "#E3B592"), "mate": ("#E2AE84", "#CB9265"),
        "brune": ("#B87A52", "#9C6240"), "noire": ("#7D4E34", "#653C27")}

def trace(d, couleur, largeur=0, extra=""):
    if largeur:
        return f'<path d="{d}" fill="none" stroke="{couleur}" stroke-width="{largeur}"{extra}/>'
    return f'<path d="{d}" fill="{couleur}"/>'

def rond(x, y, r, couleur):
    return f'<circle cx="{x}" cy="{y}" r="{r}" fill="{couleur}"/>'

def bloc(x, y, l, h, couleur, rx=0):
    return f'<rect x="{x}" y="{y}" width="{l}" height="{h}"' + (f' rx="{rx}"' if rx else "") + f' fill="{couleur}"/>'

ARRIERE = {  # cheveux derrière le corps
    "carre": lambda c: trace("M-50 -4C-54 -64 54 -64 50 -4L53 40C44 52 -44 52 -53 40Z", c),
    "long": lambda c: trace("M-50 -8C-54 -66 54 -66 50 -8L56 78C40 92 -40 92 -56 78Z", c),
    "tres-long": lambda c: trace("M-50 -8C-54 -68 54 -68 50 -8L60 122C44 134 -44 134 -60 122Z", c),
    "boule": lambda c: rond(0, -14, 60, c),
    "chignon": lambda c: rond(6, -58, 21, c),
    "boucles": lambda c: "".join(rond(x, y, 17, c) for x, y in (
        (-37.6, 1.7), (-39.9, -14.1), (-36, -29.5), (-26.2, -42.2), (-12.4, -50), (3.5, -51.8), (18.8, -47.3), (31.1, -37.2), (38.5, -23), (39.7, -7.1))),
    "foulard": lambda c: trace("M-52 0C-56 -70 56 -70 52 0C56 44 66 80 40 96L-40 96C-66 80 -56 44 -52 0Z", c),
    "court": lambda c: trace("M-48 6C-58 -70 58 -70 48 6L44 26L-44 26Z", c),
}
DEVANT = {  # cheveux devant le visage
    "raie": lambda c: trace("M-45 6C-50 -62 48 -66 45 6C42 -14 32 -30 12 -36C-4 -22 -34 -22 -45 6Z", c),
    "bandeau": lambda c: trace("M-42 -8C-40 -52 40 -52 42 -8C34 -26 20 -32 0 -32C-20 -32 -34 -26 -42 -8Z", c),
    "tire": lambda c: trace("M-43 0C-46 -62 46 -62 43 0C38 -24 20 -36 0 -36C-20 -36 -38 -24 -43 0Z", c),
    "ras": lambda c: trace("M-43 -2C-50 -66 44 -74 44 -4C40 -22 30 -32 14 -34C-8 -32 -34 -34 -43 -2Z", c),
    "brosse": lambda c: trace("M-43 0C-48 -30 -44 -52 -20 -58C0 -72 40 -62 44 -36C46 -22 44 -10 43 0C40 -12 38 -24 30 -30C8 -24 -22 -24 -34 -30C-40 -20 -42 -10 -43 0Z", c),
    "vague": lambda c: trace("M-46 10C-58 -30 -40 -64 -4 -60C30 -70 58 -34 46 10C46 -14 36 -26 22 -30C4 -40 -16 -22 -30 -26C-40 -20 -44 -8 -46 10Z", c),
    "degarni": lambda c: trace("M-44 6C-50 -20 -40 -34 -34 -38C-38 -20 -40 -8 -38 8ZM44 6C50 -20 40 -34 34 -38C38 -20 40 -8 38 8Z", c),
    "boucles": lambda c: rond(-26, -38, 14, c) + rond(-6, -42, 15, c) + rond(15, -40, 14, c) + rond(30, -32, 11, c),
    "foulard": lambda c: trace("M-47 20C-58 -74 58 -74 47 20C46 -22 28 -40 0 -40C-28 -40 -46 -22 -47 20Z", c),
    "frange": lambda c: trace("M-46 8C-54 -66 54 -66 46 8C44 -10 40 -18 34 -24C10 -16 -20 -18 -36 -28C-42 -16 -44 -6 -46 8Z", c),
    "meche": lambda c: trace("M-46 4C-56 -60 -10 -74 10 -64C46 -66 56 -26 46 4C44 -16 36 -30 24 -36C6 -18 -26 -20 -46 4Z", c),
    "casquette": lambda c: trace("M-45 -14C-48 -70 48 -70 45 -14Z", c) + trace("M-48 -16C-20 -26 24 -26 64 -14C66 -6 60 -4 54 -5C20 -14 -20 -14 -46 -6C-50 -8 -50 -12 -48 -16Z", "#3B423E"),
}
BARBE = {
    "pleine": "M-41 2C-38 14 -26 18 -16 16C-6 12 6 12 16 16C26 18 38 14 41 2C42 40 22 60 0 60C-22 60 -42 40 -41 2Z",
    "courte": "M-40 10C-34 22 -24 20 -16 18C-6 15 6 15 16 18C24 20 34 22 40 10C38 40 20 56 0 56C-20 56 -38 40 -40 10Z",
    "moustache": "M-22 25C-18 15 -6 15 0 19C6 15 18 15 22 25C14 22 6 24 0 24C-6 24 -14 22 -22 25Z",
}
COL = {
    "v": lambda c, peau: trace("M-25 82L0 128L25 82C18 96 -18 96 -25 82Z", peau),
    "chemise": lambda c, peau: trace("M-21 78L-34 90L-12 116L0 98ZM21 78L34 90L12 116L0 98Z", c),
    "rond": lambda c, peau: trace("M-25 82C-22 108 22 108 25 82", c, 6),
    "veste": lambda c, peau: trace("M-22 80L0 150L22 80C14 94 -14 94 -22 80Z", c) + trace("M-26 81L-40 104L-14 122L0 190L14 122L40 104L26 81", "#1B2320", 3, ' stroke-opacity=".28"'),
    "gilet": lambda c, peau: trace("M-66 96L-50 190L-30 190L-44 88ZM66 96L50 190L30 190L44 88Z", c),
    "travail": lambda c, peau: trace("M-24 80L-44 100L0 138L44 100L24 80C16 98 -16 98 -24 80Z", c) + trace("M0 138V190", "#1B2320", 3, ' stroke-opacity=".28"'),
    "echarpe": lambda c, peau: trace("M-34 74C-30 104 30 104 34 74L44 92C36 122 -36 122 -44 92Z", c) + trace("M12 108L34 104L30 176L10 172Z", c),
    "capuche": lambda c, peau: trace("M-46 96C-44 66 44 66 46 96C30 120 -30 120 -46 96Z", c) + trace("M-12 112V140M12 112V140", "#FFF7E6", 4, ' stroke-linecap="round"'),
}
BOUCHE = {
    "sourire": trace("M-12 27Q0 37 13 26", "#8C3B33", 3.6, ' stroke-linecap="round"'),
    "sobre": trace("M-10 29Q0 32 11 28", "#8C3B33", 3.6, ' stroke-linecap="round"'),
    "parle": trace("M-11 26Q0 22 11 26Q8 38 0 38Q-8 38 -11 26Z", "#7A2F2A") + trace("M-8 26.5Q0 24 8 26.5L7 29L-7 29Z", "#fff"),
    "mi-close": trace("M-10 27Q0 25 10 27Q7 33 0 33Q-7 33 -10 27Z", "#7A2F2A"),
}
YEUX = {
    "ouverts": rond(-15, -2, 3.6, "#1B2320") + rond(15, -2, 3.6, "#1B2320"),
    "clos": trace("M-19 -2Q-15 1 -11 -2M11 -2Q15 1 19 -2", "#1B2320", 3, ' stroke-linecap="round"'),
}

def lunettes(couleur, noires=False):
    verres = '<circle cx="-16" cy="-1" r="12.5"/><circle cx="16" cy="-1" r="12.5"/>'
    fond = f'<g fill="{couleur}">{verres}</g>' if noires else ""
    return fond + f'<g fill="none" stroke="{couleur}" stroke-width="3">{verres}<path d="M-4 -3Q0 -6 4 -3M-28 -3L-41 -1M28 -3L41 -1"/></g>'

def personnage(p, bouche=None, yeux="ouverts"):
    peau, ombre = PEAU[p["peau"]]
    cheveux = p["cheveux"]
    foulard = p.get("arriere") == "foulard"
    s = []
    if "arriere" in p: s.append(ARRIERE[p["arriere"]](cheveux))
    s.append(trace("M-112 190C-112 112 -72 94 -24 82L24 82C72 94 112 112 112 190Z", p["habit"]))
    s.append(trace("M-19 30L19 30L19 80C19 100 -19 100 -19 80Z", ombre))
    s.append(COL[p["col"][0]](p["col"][1], peau))
    if foulard:
        s.append(trace("M-40 40C-30 84 30 84 40 40L46 96C20 116 -20 116 -46 96Z", cheveux))
    else:
        s.append(rond(-41, 4, 9, ombre) + rond(41, 4, 9, ombre))
    s.append(trace("M-41 -8C-41 -58 41 -58 41 -8C41 32 22 52 0 52C-22 52 -41 32 -41 -8Z", peau))
    if "barbe" in p: s.append(trace(BARBE[p["barbe"][0]], p["barbe"][1]))
    if "devant" in p: s.append(DEVANT[p["devant"]](cheveux))
    s.append(trace("M-23 -13Q-15 -18 -8 -13M8 -13Q15 -18 23 -13", p["sourcils"], 3.4, ' stroke-linecap="round"'))
    s.append(YEUX[yeux])
    s.append(trace("M-1 0Q-7 14 1 15", ombre, 3.6, ' stroke-linecap="round"'))
    s.append(BOUCHE[bouche or p["bouche"]])
    if "boucles_oreilles" in p: s.append(rond(-42, 14, 4, p["boucles_oreilles"]) + rond(42, 14, 4, p["boucles_oreilles"]))
    if "lunettes" in p: s.append(lunettes(p["lunettes"], p.get("verres_noirs", False)))
    return "".join(s)

def classe(sol, bois):
    craie = ' stroke-opacity=".55"'
    return (bloc(60, 70, 500, 270, "#2F4A40", 6) + f'<rect x="60" y="70" width="500" height="270" rx="6" fill="none" stroke="{bois}" stroke-width="12"/>'
            + trace("M110 140H330M110 180H270M110 220H300", "#E8EFE9", 7, craie + ' stroke-linecap="round"')
            + f'<circle cx="450" cy="200" r="56" fill="none" stroke="#E8EFE9" stroke-opacity=".55" stroke-width="6"/>'
            + trace("M450 200L450 144M450 200L498 228", "#E8EFE9", 6, craie) + bloc(0, 430, 960, 110, sol)
            + bloc(90, 390, 240, 18, bois, 4) + trace("M110 408V540M310 408V540", bois, 12))

def rayons(sol, couleurs):
    s, n = [], 0
    for rang, (depart, bas) in enumerate(((60, 176), (70, 306), (60, 436))):
        for i in range(12):
            n += 1
            if (i + rang * 4) % 6 == 5: continue
            h = 62 + (i * 7 + rang * 5) % 23
            s.append(bloc(depart + 38 * i, bas - h, 24 + (i * 5 + rang) % 9, h, couleurs[(i + rang) % len(couleurs)]))
    return "".join(s) + "".join(bloc(40, y, 500, 12, "#5C4030") for y in (176, 306, 436)) + bloc(0, 470, 960, 70, sol)

def fenetre(ciel, sol):
    return (bloc(90, 60, 340, 330, ciel) + trace("M90 390V250A90 90 0 0 1 288 250V390Z", "#5E8C6A") + trace("M220 390V300A100 100 0 0 1 420 280L430 390Z", "#4B7A5A")
            + bloc(90, 350, 340, 40, "#E9D9B6") + trace("M90 60H430V390H90ZM260 60V390M90 215H430", "#FFFFFF", 14) + bloc(0, 450, 960, 90, sol))

def place(mur, tour):
    vitres = "".join(bloc(x, y, l, h, "#FFF7E6") for x, y, l, h in ((110, 220, 34, 52), (194, 220, 34, 52), (310, 260, 30, 44), (370, 260, 30, 44),
                     (460, 200, 28, 40), (506, 200, 28, 40), (460, 270, 28, 40), (506, 270, 28, 40)))
    return (trace("M60 400V190L170 110L280 190V400ZM280 400V230H430V400Z", mur) + trace("M430 400V160H560V400Z", tour) + vitres
            + bloc(150, 310, 46, 90, tour) + bloc(0, 400, 960, 140, "#D8CDB4") + trace("M0 450H960", "#C5B897", 4))

def usine():
    return (bloc(60, 120, 150, 420, "#7FAFB8", 75) + bloc(250, 190, 150, 350, "#4C8490", 75)
            + trace("M135 330H480V470H600", "#F4EFE2", 26, ' stroke-linejoin="round"') + rond(480, 400, 34, "#F4EFE2") + rond(480, 400, 20, "#C2542D") + bloc(0, 490, 960, 50, "#7FAFB8"))

def bus(caisse="#6A2C6B", bande="#A9DCC3"):
    return (bloc(0, 430, 960, 110, "#8C938F") + bloc(30, 150, 600, 270, caisse, 34) + bloc(62, 186, 536, 110, "#EAF3F5", 14) + trace("M196 186V296M330 186V296M464 186V296", caisse, 12)
            + bloc(30, 326, 600, 20, bande) + "".join(rond(x, 420, 48, "#26302C") + rond(x, 420, 20, "#D6DAD7") for x in (160, 500)))

def salle_du_conseil():
    s = [bloc(90, 70, 420, 120, "#FFFFFF", 6), bloc(90, 70, 420, 26, "#4C8490", 6)]
    for rang, y in enumerate((250, 310, 370)):
        s += [rond(90 + 30 * (rang % 2) + 84 * i, y, 26, "#2E6F63") for i in range(6)]
        s.append(bloc(50, y + 10, 520, 22, "#9A6240", 6))
    return "".join(s) + bloc(0, 440, 960, 100, "#B98D66")

def serre():
    s = [trace("M50 420V220L290 90L530 220V420Z", "#E6F3EE"), trace("M50 420V220L290 90L530 220V420M170 420V155M290 420V90M410 420V155M50 220H530", "#8FB7A4", 10)]
    for i, c in enumerate(("#5E8C6A", "#4B7A5A", "#C2542D", "#5E8C6A", "#F2B531", "#4B7A5A")):
        x = 90 + 76 * i
        s.append(rond(x, 356, 30, c) + trace(f"M{x - 24} 376H{x + 24}L{x + 16} 420H{x - 16}Z", "#B5653F"))
    return "".join(s) + bloc(0, 420, 960, 120, "#C9BE98")

def cour():
    return (bloc(50, 120, 430, 290, "#E8C9A0") + bloc(50, 120, 430, 26, "#8A3A4A") + "".join(bloc(90 + 96 * i, y, 60, 70, "#EAF3F5", 4) for i in range(4) for y in (176, 276))
            + bloc(520, 250, 18, 170, "#5C4030") + rond(529, 220, 70, "#5E8C6A") + rond(575, 256, 46, "#4B7A5A") + bloc(0, 410, 960, 130, "#CDBBA0")
            + trace("M60 500H330", "#FFFFFF", 8) + '<circle cx="195" cy="500" r="44" fill="none" stroke="#FFFFFF" stroke-width="8"/>')

def arret():
    return (bloc(70, 130, 420, 24, "#31435E", 8) + bloc(90, 154, 16, 290, "#31435E") + bloc(454, 154, 16, 290, "#31435E") + bloc(118, 170, 324, 180, "#EAF3F5", 6)
            + bloc(118, 372, 260, 18, "#C98F3A", 6) + bloc(150, 390, 14, 54, "#31435E") + bloc(330, 390, 14, 54, "#31435E")
            + bloc(540, 190, 12, 254, "#5C4030") + rond(546, 170, 40, "#6A2C6B") + rond(546, 170, 22, "#A9DCC3") + bloc(0, 440, 960, 100, "#A7AFAA")
            + "".join(rond(30 + 34 * i, 468, 7, "#F2D14A") for i in range(28)))

def foret():
    s = [bloc(0, 400, 960, 140, "#B7A873")]
    for x, h, c in ((90, 300, "#4B7A5A"), (210, 250, "#5E8C6A"), (330, 320, "#3F6A4D"), (450, 260, "#5E8C6A"), (560, 300, "#4B7A5A")):
        s.append(bloc(x - 9, 330, 18, 96, "#5C4030") + trace(f"M{x} {400 - h}L{x + 66} 350H{x - 66}Z", c))
    return "".join(s) + trace("M-20 540C160 470 260 470 420 430", "#E4D9B4", 34)

G = {"valbrune": "valbrune", "agglo": "val-de-brune", "village": "sainte-ylene"}
# nom court : collectivité, fond, décor, voix (espeak-ng : voix, hauteur, débit), dessin
PERSONNES = {
 "nadia": dict(ou="valbrune", fond="#F6D9C4", decor=classe("#D9A47F", "#9A6240"), voix=("fr+f2", 52, 134), peau="mate", cheveux="#2B1F1C", arriere="carre", devant="raie", habit="#1F4E8C", col=("v", ""), sourcils="#2B1F1C", bouche="parle", boucles_oreilles="#F2B531"),
 "awa": dict(ou="valbrune", fond="#F3DFA8", decor=rayons("#C98F3A", ("#C98F3A", "#31435E", "#8A5A2B", "#C2542D", "#F4EFE2")), voix=("fr+f4", 44, 138), peau="noire", cheveux="#1B1512", arriere="boule", devant="bandeau", habit="#C2542D", col=("rond", "#FBE3B4"), sourcils="#1B1512", bouche="sourire", boucles_oreilles="#F2B531"),
 "tom": dict(ou="valbrune", fond="#D4E4DC", decor=classe("#9DBFA9", "#5C7F6B"), voix=("fr+m2", 52, 144), peau="brune", cheveux="#241A16", arriere="boucles", devant="boucles", habit="#2B6E8F", col=("rond", "#FFFFFF"), sourcils="#241A16", bouche="sourire"),
 "yves": dict(ou="valbrune", fond="#E4DFC6", decor=fenetre("#C9DEE8", "#A88F55"), voix=("fr+m5", 34, 126), peau="claire", cheveux="#D9D5CE", devant="vague", habit="#31435E", col=("veste", "#FFFFFF"), sourcils="#A8A39B", bouche="sobre"),
 "samira": dict(ou="valbrune", fond="#DCE9EC", decor=place("#C8755A", "#8FA9B8"), voix=("fr+f1", 50, 136), peau="mate", cheveux="#2E6F63", arriere="foulard", devant="foulard", habit="#F0D9C0", col=("rond", "#2E6F63"), sourcils="#3A2A22", bouche="sourire"),
 "idriss": dict(ou="valbrune", fond="#CFDCEB", decor=rayons("#5E82B0", ("#5E82B0", "#31435E", "#1F4E8C", "#C2542D", "#F4EFE2")), voix=("fr+m3", 36, 136), peau="noire", cheveux="#15110F", devant="ras", barbe=("pleine", "#15110F"), habit="#F1EDE4", col=("chemise", "#1F4E8C"), sourcils="#15110F", bouche="parle"),
 "lucie": dict(ou="valbrune", fond="#E3D3E6", decor=fenetre("#BFD9E8", "#9A6FA0"), voix=("fr+f3", 58, 140), peau="claire", cheveux="#A4512A", arriere="chignon", devant="tire", habit="#6A2C6B", col=("rond", "#A9DCC3"), sourcils="#A4512A", bouche="parle", lunettes="#6A2C6B"),
 "sylvie": dict(ou="valbrune", fond="#E9E2D2", decor=salle_du_conseil(), voix=("fr+f2", 42, 136), peau="rose", cheveux="#6B4A33", arriere="carre", devant="frange", habit="#3E6B5C", col=("veste", "#F6EDE0"), sourcils="#6B4A33", bouche="sourire", lunettes="#31435E"),
 "denis": dict(ou="valbrune", fond="#DDE8CF", decor=serre(), voix=("fr+m7", 30, 132), peau="rose", cheveux="#8B8680", barbe=("moustache", "#8B8680"), habit="#4F6B3A", col=("travail", "#3C532B"), sourcils="#8B8680", bouche="sobre"),
 "farid": dict(ou="valbrune", fond="#DCE6F0", decor=cour(), voix=("fr+m4", 42, 138), peau="mate", cheveux="#57504C", devant="brosse", barbe=("courte", "#77706B"), habit="#7A2F3E", col=("veste", "#EAF0F6"), sourcils="#3A3431", bouche="sourire"),
 "bruno": dict(ou="agglo", fond="#CFE3E6", decor=usine(), voix=("fr+m1", 32, 132), peau="rose", cheveux="#8B8680", devant="degarni", barbe=("pleine", "#A7A29B"), habit="#3F5A4B", col=("chemise", "#F4EFE2"), sourcils="#77716B", bouche="parle", lunettes="#2A2A2A"),
 "marc": dict(ou="agglo", fond="#D5E9DD", decor=bus(), voix=("fr+m6", 40, 140), peau="rose", cheveux="#4A3226", devant="brosse", barbe=("pleine", "#5B4032"), habit="#E08A1E", col=("gilet", "#E9F06B"), sourcils="#4A3226", bouche="sobre"),
 "pauline": dict(ou="agglo", fond="#E6E9D6", decor=arret(), voix=("fr+f5", 62, 136), peau="claire", cheveux="#D9B45B", arriere="court", devant="meche", habit="#31435E", col=("echarpe", "#E9B93A"), sourcils="#A8853A", bouche="sourire", lunettes="#1B2320", verres_noirs=True),
 "ines": dict(ou="agglo", fond="#F2D9DF", decor=bus("#2B6E8F", "#F7D154"), voix=("fr+f4", 70, 148), peau="mate", cheveux="#1F1A1C", arriere="tres-long", devant="raie", habit="#F2C23E", col=("capuche", "#E0A92B"), sourcils="#1F1A1C", bouche="sourire"),
 "helene": dict(ou="village", fond="#EDE6C4", decor=place("#B5653F", "#8A9A5B"), voix=("fr+f1", 36, 128), peau="rose", cheveux="#C9C3BA", arriere="long", devant="raie", habit="#8A3A1C", col=("v", ""), sourcils="#8F887E", bouche="sourire", lunettes="#8A3A1C"),
 "gilles": dict(ou="village", fond="#DCE5D8", decor=foret(), voix=("fr+m8", 38, 132), peau="rose", cheveux="#6B746F", devant="casquette", barbe=("pleine", "#A8562E"), habit="#6E6A3C", col=("travail", "#565330"), sourcils="#8C4526", bouche="parle"),
}

def portrait(p):
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240" width="240" height="240"><rect width="240" height="240" fill="{p["fond"]}"/><g transform="translate(120 104) scale(1.12)">{personnage(p)}</g></svg>\n'

def affiche(p, **etat):
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 540" width="960" height="540"><rect width="960" height="540" fill="{p["fond"]}"/>{p["decor"]}<g transform="translate(690 236) scale(2)">{personnage(p, **etat)}</g></svg>\n'

# Les portraits dessinés de quelques élus, pour le trombinoscope ; les autres y ont leurs initiales.
ELUS = {
 "elise-garrigues": dict(ou="valbrune", fond="#E6E0D3", peau="claire", cheveux="#5A3A2A", arriere="carre", devant="raie", habit="#31435E", col=("chemise", "#FFFFFF"), sourcils="#5A3A2A", bouche="sourire"),
 "mathias-lacombe": dict(ou="valbrune", fond="#DDE6E8", peau="rose", cheveux="#8B8680", devant="degarni", habit="#3F5A4B", col=("chemise", "#F4EFE2"), sourcils="#77716B", bouche="sobre", lunettes="#2A2A2A"),
 "nadia-ferrand": dict(ou="valbrune", fond="#F0DDD0", peau="mate", cheveux="#2B1F1C", arriere="chignon", devant="tire", habit="#7A2F3E", col=("rond", "#F6EDE0"), sourcils="#2B1F1C", bouche="sourire"),
 "jonas-sauvage": dict(ou="valbrune", fond="#DDE8CF", peau="claire", cheveux="#A4512A", devant="brosse", barbe=("courte", "#A4512A"), habit="#4F6B3A", col=("chemise", "#EAF0F6"), sourcils="#A4512A", bouche="sourire"),
 "aissata-diallo": dict(ou="valbrune", fond="#F3DFA8", peau="noire", cheveux="#15110F", arriere="boule", devant="bandeau", habit="#1F4E8C", col=("rond", "#FBE3B4"), sourcils="#15110F", bouche="parle"),
 "luc-amblard": dict(ou="valbrune", fond="#E4DFC6", peau="rose", cheveux="#D9D5CE", devant="vague", habit="#31435E", col=("chemise", "#FFFFFF"), sourcils="#A8A39B", bouche="sobre", lunettes="#31435E"),
 "maryse-le-goff": dict(ou="valbrune", fond="#E3D3E6", peau="rose", cheveux="#D9B45B", arriere="court", devant="meche", habit="#6A2C6B", col=("rond", "#F0D9C0"), sourcils="#A8853A", bouche="sourire"),
 "olivier-tran": dict(ou="valbrune", fond="#D4E4DC", peau="mate", cheveux="#241A16", devant="ras", habit="#2B6E8F", col=("chemise", "#FFFFFF"), sourcils="#241A16", bouche="sourire", lunettes="#1B2320"),
}

def dessins():
    for nom, p in ELUS.items():
        portraits = CONTENU / G[p["ou"]] / "medias" / "portraits"
        portraits.mkdir(parents=True, exist_ok=True)
        (portraits / f"{nom}.svg").write_text(portrait(p), encoding="utf-8")
    for nom, p in PERSONNES.items():
        medias = CONTENU / G[p["ou"]] / "medias"
        medias.mkdir(parents=True, exist_ok=True)
        (medias / f"portrait-{nom}.svg").write_text(portrait(p), encoding="utf-8")
        (medias / f"affiche-{nom}.svg").write_text(affiche(p), encoding="utf-8")

# ---------------------------------------------------------------- la voix et les temps

def heure(s):
    cs = round(s * 100)
    return f"{cs // 360000:02d}:{cs // 6000 % 60:02d}:{cs // 100 % 60:02d}.{cs % 100:02d}0"

def secondes(texte):
    h, m, s = texte.split(":")
    return int(h) * 3600 + int(m) * 60 + float(s)

def lire_vtt(chemin):
    """[(début, fin, personne, [lignes])]"""
    repliques = []
    for bloc_ in re.split(r"\n\n+", chemin.read_text(encoding="utf-8").strip())[1:]:
        temps, *lignes = bloc_.split("\n")
        debut, fin = temps.split(" --> ")
        qui, premiere = re.match(r"<v ([^>]+)>(.*)", lignes[0]).groups()
        repliques.append((secondes(debut), secondes(fin), qui, [premiere] + lignes[1:]))
    return repliques

def prononcer(texte):
    texte = re.sub(r"(?<=\d) (?=\d{3}\b)", "", texte)
    texte = re.sub(r"(\d+) h (\d\d)", r"\1 heures \2", texte)
    texte = re.sub(r"(\d+) h\b", r"\1 heures", texte)
    return texte.replace("CCAS", "cécéasse").replace("CM1", "cé aime un").replace("’", "'").replace("«", "").replace("»", "")

def dire(texte, voix, dossier):
    """Échantillons 16 bits mono à 22 050 Hz, silences des bords retirés."""
    son = dossier / "mot.wav"
    nom, hauteur, debit = voix
    subprocess.run(["espeak-ng", "-v", nom, "-p", str(hauteur), "-s", str(debit), "-w", str(son), "--", prononcer(texte)], check=True)
    with wave.open(str(son)) as w:
        assert w.getframerate() == 22050 and w.getsampwidth() == 2
        e = array.array("h", w.readframes(w.getnframes()))
    bruit = [i for i in range(0, len(e), 110) if abs(e[i]) > 180]
    return e[max(0, bruit[0] - 660):bruit[-1] + 1320]

def silence(s):
    return array.array("h", bytes(2 * int(22050 * s)))

def jouer(repliques, voix, dossier):
    """Le son entier, et les sous-titres remis à l'heure. Une prise par personne qui parle, partagée entre ses sous-titres."""
    son, sortie, i = silence(0.5), [], 0
    while i < len(repliques):
        qui = repliques[i][2]
        j = i
        while j < len(repliques) and repliques[j][2] == qui: j += 1
        v = VOIX_QUESTION if qui == "Question" else voix
        textes = [" ".join(r[3]) for r in repliques[i:j]]
        prise = dire(" ".join(textes), v, dossier)
        parts = [len(dire(t, v, dossier)) + 2600 for t in textes]
        if i:
            pause = 0.6 if qui == "Question" else 0.4
            son += silence(pause)
            a, b, *reste = sortie[-1]
            sortie[-1] = (a, b + pause, *reste)  # le texte reste à l'écran pendant la pause
        debut, duree, passe = len(son) / 22050, len(prise) / 22050, 0
        for r, part in zip(repliques[i:j], parts):
            a, b = passe / sum(parts), (passe + part) / sum(parts)
            sortie.append((debut + a * duree, debut + b * duree - 0.04, qui, r[3]))
            passe += part
        son += prise
        i = j
    return son + silence(1.0), sortie

def regler(fiche, dossier):
    """Réécrit les temps du .vtt et des chapitres d'un entretien ; rend (nom, son, sous-titres)."""
    tete = fiche.read_text(encoding="utf-8")
    vtt = (fiche.parent / re.search(r"^sous_titres: (\S+)", tete, re.M)[1]).resolve()
    nom = re.search(r"portrait-(\w+)\.svg", tete)[1]
    avant = lire_vtt(vtt)
    son, apres = jouer(avant, PERSONNES[nom]["voix"], dossier)
    vtt.write_text("WEBVTT\n\n" + "\n".join(f"{heure(a)} --> {heure(b)}\n<v {qui}>" + "\n".join(l) + "\n" for a, b, qui, l in apres), encoding="utf-8")
    # Un chapitre commence à la seconde où commence l'un de ses sous-titres.
    minute = lambda s: f"{round(s * 100) // 6000}:{round(s * 100) // 100 % 60:02d}"
    table = {minute(a[0]): minute(b[0]) for a, b in zip(avant, apres)}
    table["0:00"] = "0:00"
    tete = re.sub(r'(\{a: ")(\d+:\d\d)(")', lambda m: m[1] + table[m[2]] + m[3], tete)
    fiche.write_text(tete, encoding="utf-8")
    return nom, son, apres

# ---------------------------------------------------------------- les vidéos

def filmer(fiche, nom, son, sous_titres, dossier):
    p = PERSONNES[nom]
    medias = CONTENU / G[p["ou"]] / "medias"
    with wave.open(str(dossier / "son.wav"), "wb") as w:
        w.setnchannels(1); w.setsampwidth(2); w.setframerate(22050); w.writeframes(son.tobytes())
    bouches, yeux = ("sobre" if p["bouche"] == "sobre" else "sourire", "mi-close", "parle"), ("ouverts", "clos")
    for i, b in enumerate(bouches):
        for j, y in enumerate(yeux):
            svg = dossier / f"e{i}{j}.svg"
            svg.write_text(affiche(p, bouche=b, yeux=y), encoding="utf-8")
            subprocess.run(["rsvg-convert", "-w", "640", "-h", "360", "-o", str(svg.with_suffix(".png")), str(svg)], check=True)
    # La bouche suit le volume de la voix ; les yeux se ferment un instant toutes les quatre secondes.
    pas = 22050 // IMAGES_PAR_SECONDE
    parle = [(a, b) for a, b, qui, _ in sous_titres if qui != "Question"]
    for n in range(len(son) // pas):
        t = n / IMAGES_PAR_SECONDE
        force = sum(abs(e) for e in son[n * pas:(n + 1) * pas:8]) / (pas / 8) if any(a <= t < b for a, b in parle) else 0
        bouche = 2 if force > 2600 else 1 if force > 900 else 0
        (dossier / f"f{n:05d}.png").symlink_to(dossier / f"e{bouche}{1 if n % 33 == 20 else 0}.png")
    exact = ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact", "-threads", "1", "-movflags", "+faststart", "-y"]
    base = ["ffmpeg", "-hide_banner", "-loglevel", "error", "-threads", "1"]
    voix = ["-c:a", "aac", "-b:a", "23k", "-ac", "1", "-ar", "22050"]
    subprocess.run(base + ["-framerate", str(IMAGES_PAR_SECONDE), "-i", str(dossier / "f%05d.png"), "-i", str(dossier / "son.wav"),
                   "-c:v", "libx264", "-preset", "slow", "-tune", "animation", "-crf", "27", "-pix_fmt", "yuv420p", "-g", "80"] + voix + exact + [str(medias / f"{fiche.stem}.mp4")], check=True)
    subprocess.run(base + ["-i", str(dossier / "son.wav")] + voix + exact + [str(medias / f"{fiche.stem}.m4a")], check=True)

def entretiens(videos):
    for fiche in sorted(CONTENU.glob("*/temoignages/*.md")):
        film = re.search(r"^video:", fiche.read_text(encoding="utf-8"), re.M)
        if videos and not film: continue
        with tempfile.TemporaryDirectory() as d:
            dossier = pathlib.Path(d)
            nom, son, sous_titres = regler(fiche, dossier)
            if videos: filmer(fiche, nom, son, sous_titres, dossier)
            print(f"{fiche.stem} : {len(son) / 22050:.1f} s, {len(sous_titres)} sous-titres")

if __name__ == "__main__":
    quoi = sys.argv[1:] or ["dessins", "temps", "videos"]
    if set(quoi) - {"dessins", "temps", "videos"}: sys.exit(__doc__)
    if "dessins" in quoi: dessins()
    if "temps" in quoi: entretiens(videos=False)
    if "videos" in quoi: entretiens(videos=True)
