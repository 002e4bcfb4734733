"""Invented French prose with the grammar, the lengths of words and of sentences, and the signs of a real report: dates,
sums, percentages, guillemets, parentheses, dashes, apostrophes. The same seed gives the same words."""
import random


def phrases(text):
    """Those that bars part, over any number of lines."""
    return [" ".join(part.split()) for part in text.split("|")]


# What a chapter is about: people in the plural, an authority in the singular, things, what is counted, places.
THEMES = {
    "cantine": {
        "people": phrases("""les familles | les agents de restauration | les écoliers | les parents d’élèves | les cuisinières"""),
        "body": phrases("""la cuisine centrale | l’école Pauline-Roland | la régie | le service de l’enfance"""),
        "things": phrases("""un troisième service | le tarif au quotient familial | des légumes d’ici | un réfectoire moins bruyant |
            l’inscription en ligne | la pesée des restes | un menu sans viande"""),
        "counted": phrases("""repas | inscriptions | enfants à table | kilos de restes"""),
        "places": phrases("""à l’école Pauline-Roland | dans les neuf réfectoires | à la cuisine centrale | sous le préau"""),
    },
    "voirie": {
        "people": phrases("""les riverains | les cyclistes | les livreurs | les automobilistes de passage | les piétons"""),
        "body": phrases("""la direction de la voirie | le bureau d’études | le conseil de quartier | l’entreprise retenue"""),
        "things": phrases("""un trottoir continu | la désimperméabilisation de la place | une piste à double sens | quatre arbres | le
            stationnement à la demi-journée | un éclairage moins haut | l’élargissement du carrefour"""),
        "counted": phrases("""passages | véhicules | signalements | mètres de trottoir"""),
        "places": phrases("""rue des Tanneries | sur le pont Neuf | avenue de la Gare | au carrefour de l’Horloge"""),
    },
    "eau": {
        "people": phrases("""les abonnés | les maraîchers | les fontainiers | les propriétaires de puits | les locataires"""),
        "body": phrases("""le syndicat des eaux | l’agence de bassin | la station de Grandchamp | l’intercommunalité"""),
        "things": phrases("""un compteur relevé à distance | la recherche de fuites | une tarification progressive | le captage du
            Vernois | l’interconnexion des réseaux | une réserve d’été | le renouvellement des canalisations"""),
        "counted": phrases("""mètres cubes | abonnements | fuites réparées | analyses conformes"""),
        "places": phrases("""au captage du Vernois | en tête de réseau | dans la vallée | à Roquebelle"""),
    },
    "culture": {
        "people": phrases("""les lectrices | les bénévoles | les musiciens amateurs | les collégiens | les spectateurs du dimanche"""),
        "body": phrases("""la médiathèque | l’école de musique | la compagnie en résidence | le comité des fêtes"""),
        "things": phrases("""l’ouverture du dimanche | un prêt sans carte | une saison gratuite | le bus du retour | un atelier
            d’écriture | la programmation hors les murs | l’accompagnement des associations"""),
        "counted": phrases("""prêts | entrées | heures d’ouverture | nouveaux inscrits"""),
        "places": phrases("""à la médiathèque | dans l’ancienne halle | au théâtre de verdure | en bibliothèque de village"""),
    },
    "santé": {
        "people": phrases("""les infirmières libérales | les patients sans médecin | les aidants | les internes | les retraités isolés"""),
        "body": phrases("""le centre de santé | la maison médicale | l’agence régionale | le service d’aide à domicile"""),
        "things": phrases("""une consultation sans rendez-vous | le transport accompagné | un salariat à mi-temps | la téléconsultation |
            l’intermédiation entre professionnels | un numéro unique | la visite à domicile"""),
        "counted": phrases("""consultations | patients suivis | visites | rendez-vous non honorés"""),
        "places": phrases("""au centre de santé | dans les hameaux | à l’hôpital de Grandchamp | en maison de retraite"""),
    },
    "logement": {
        "people": phrases("""les locataires | les copropriétaires | les jeunes actifs | les bailleurs privés | les demandeurs"""),
        "body": phrases("""l’office de l’habitat | la commission d’attribution | l’opérateur | le guichet de la rénovation"""),
        "things": phrases("""un permis de louer | l’isolation des combles | une avance sans intérêt | la réquisition amiable | la
            transformation de l’ancienne caserne | un diagnostic contradictoire | l’encadrement des locations
            saisonnières"""),
        "counted": phrases("""logements | dossiers déposés | mutations | chantiers achevés"""),
        "places": phrases("""au quartier des Forges | dans le centre ancien | aux Deux-Rives | en lisière du bourg"""),
    },
}
PEOPLE_VERBS = phrases("""attendent | demandent | refusent | contournent | découvrent | réclament | préfèrent | redoutent | racontent |
    utilisent | financent | comparent avec prudence | approuvent sans enthousiasme | mettent en doute | connaissent mal
    | défendent bec et ongles | n’ont jamais vu | s’approprient | auraient voulu | croyaient acquis | espéraient depuis
    longtemps""")
BODY_VERBS = phrases("""promet | retarde | reconnaît | abandonne | généralise | expérimente | justifie | sous-estime | documente | a chiffré
    | a repoussé | n’a pas prévu | prévoit désormais | met à l’étude | a publié, puis retiré | assume | avait annoncé |
    a renégocié | ne mesure pas | instruit lentement""")
TIMES = phrases("""Depuis septembre | Au printemps 2024 | Le 14 mars | Ce matin-là | Pendant l’hiver | Dès le premier mois | À la
    rentrée | Un an plus tard | Entre 2019 et 2024 | Le jour de l’enquête | En février 2025 | Chaque mercredi | Avant
    midi | Au fil des ateliers | Jusqu’en juin | Dans un premier temps | Vers dix-huit heures | Le plus souvent""")
COMPLEMENTS = phrases("""sans l’avoir demandé | parce qu’aucune règle ne l’impose | faute d’information claire | malgré trois relances
    écrites | au prix d’un détour de vingt minutes | quand le temps le permet | comme le prévoyait la délibération du 13
    avril | ce que confirment les relevés | d’après les dix-neuf entretiens menés sur place | à condition que l’horaire
    s’y prête | sauf pendant les vacances scolaires | si l’on en croit les réponses libres | et personne ne s’en étonne
    | à budget constant | dans l’indifférence à peu près générale | pour des raisons qu’il faudra vérifier | contre
    l’avis de l’architecte des bâtiments de France | sans que la dépense augmente | alors que le contraire était attendu
    | faute de mieux | ce qui n’est pas rien | au-delà de ce que le marché public autorisait""")
LINKS = phrases("""mais | tandis que | alors que | et | or | car | pendant que | si bien que | au moment où""")
SHORT = phrases("""Personne ne l’avait prévu. | Le contraire est vrai aussi. | Reste à savoir pourquoi. | C’est peu. | L’écart est net.
    | On l’oublie souvent. | Aucun document ne le dit. | Cela se voit. | La question demeure. | Nous n’avons pas pu le
    vérifier. | Le calcul est simple. | Il y a pire. | L’explication tient en un mot : l’habitude. | Ce n’était écrit
    nulle part. | Un tiers répond oui. | Tout le monde n’est pas d’accord. | C’est un début. | Le résultat surprend. |
    Il faudra recommencer. | Nous avons posé la question deux fois.""")
SPEECH = phrases("""on fait avec ce qu’on a | si c’est pour six mois, autant ne pas commencer | je n’y croyais pas, j’avais tort | au
    moins, quelqu’un répond | c’est mieux qu’avant, et c’est encore trop loin | le papier, je le remplis ; la suite, je
    l’attends | ce n’est pas l’argent, c’est le temps | on nous a demandé notre avis, c’est déjà ça | il aurait suffi
    d’un panneau | je viens à pied, comme tout le monde ici | le jour où ça tombe en panne, on sait qui appeler :
    personne | vous ne verrez jamais ça dans un tableau | j’ai compté, moi aussi, et je ne trouve pas pareil | mes
    collègues diront autre chose | dites-leur surtout de ne rien casser""")
SPEAKERS = phrases("""une habitante du quartier | un agent technique | la directrice | un père de trois enfants | le gardien | une élue de
    l’opposition | un commerçant installé depuis 1998 | la présidente de l’association | un lycéen de seize ans | une
    cheffe d’équipe | le secrétaire de mairie""")
SAYS = phrases("""dit | résume | corrige | soupire | répond | raconte | assure | ajoute | proteste""")
ACTS = phrases("""supprimer le dispositif | l’étendre à tout le territoire | changer de prestataire | revenir aux horaires d’avant |
    publier les comptes ligne par ligne | confier le suivi aux usagers | attendre le prochain budget | regrouper les
    guichets | renoncer à l’institutionnalisation du comité""")
ABSTRACT = phrases("""la confiance | l’entretien | la transparence | l’égalité devant le service | la responsabilisation des opérateurs |
    le coût | l’accessibilité | la lenteur | l’organisation du travail | la proximité | le dimensionnement des équipes |
    l’interprétation des textes""")


def capital(text):
    return text[:1].upper() + text[1:]


class French:
    def __init__(self, seed, theme=None):
        self.random = random.Random(seed)
        self.theme = THEMES[theme or self.random.choice(sorted(THEMES))]

    def about(self, theme):
        """The same sequence of draws, on another subject."""
        self.theme = THEMES[theme]
        return self

    def one(self, choices):
        return self.random.choice(choices)

    def number(self, least=12, most=9800):
        value = self.random.randint(least, most)
        return f"{value:,}".replace(",", " ")

    def share(self):
        return self.one([f"{self.random.randint(3, 97)} %", f"{self.random.randint(2, 9)},{self.random.randint(1, 9)} %"])

    def people_do(self):
        return f"{self.one(self.theme['people'])} {self.one(PEOPLE_VERBS)} {self.one(self.theme['things'])}"

    def body_does(self):
        return f"{self.one(self.theme['body'])} {self.one(BODY_VERBS)} {self.one(self.theme['things'])}"

    def sentence(self):
        forms = [self.short, self.plain, self.plain, self.dated, self.dated, self.opposed, self.opposed, self.counted, self.counted,
                 self.said, self.asked, self.listed, self.bracketed, self.long]
        return self.one(forms)()

    def short(self):
        return self.one(SHORT)

    def plain(self):
        who = capital(self.one([self.people_do, self.body_does])())
        return f"{who} {self.one(self.theme['places'])}, {self.one(COMPLEMENTS)}."

    def dated(self):
        return f"{self.one(TIMES)}, {self.one([self.people_do, self.body_does])()}, {self.one(COMPLEMENTS)}."

    def opposed(self):
        return f"{capital(self.people_do())}, {self.one(LINKS)} {self.body_does()} {self.one(self.theme['places'])}."

    def counted(self):
        what, year = self.one(self.theme["counted"]), self.random.randint(2015, 2025)
        return self.one([
            f"En {year}, on comptait {self.number()} {what}, contre {self.number()} trois ans plus tôt, soit {self.share()} "
            "de plus.",
            f"Sur {self.number(60, 900)} réponses, {self.share()} citent d’abord {self.one(ABSTRACT)} ; {self.share()} n’en "
            "disent rien.",
            f"La dépense atteint {self.number(18000, 912000)} euros, dont {self.share()} pour {self.one(ABSTRACT)}.",
            f"Rapporté aux {what}, le coût passe de {self.random.randint(2, 60)},{self.random.randint(10, 99)} à "
            f"{self.random.randint(2, 60)},10 euros."])

    def said(self):
        return self.one([f"« {capital(self.one(SPEECH))} », {self.one(SAYS)} {self.one(SPEAKERS)}.",
                         f"{capital(self.one(SPEAKERS))} {self.one(SAYS)} : « {capital(self.one(SPEECH))}. »"])

    def asked(self):
        return f"Faut-il pour autant {self.one(ACTS)} ?"

    def listed(self):
        return f"Restent {self.one(ABSTRACT)}, {self.one(ABSTRACT)} et {self.one(self.theme['things'])}."

    def bracketed(self):
        return (f"{capital(self.body_does())} (délibération n° {self.random.randint(1, 240)} du "
                f"{self.random.randint(2, 28)} juin {self.random.randint(2019, 2024)}), {self.one(COMPLEMENTS)}.")

    def long(self):
        return (f"Lorsque {self.people_do()} – et c’est le cas {self.one(self.theme['places'])} –, {self.body_does()}, "
                f"{self.one(COMPLEMENTS)} ; {self.one(ABSTRACT)} n’explique pas tout, {self.one(LINKS)} {self.people_do()}.")

    def paragraph(self, words=70):
        text, count = [], 0
        while count < words:
            text.append(self.sentence())
            count += len(text[-1].split())
        return " ".join(text)

    def title(self):
        return self.one([
            lambda: capital(f"{self.one(self.theme['people'])} et {self.one(self.theme['things'])}"),
            lambda: f"{self.number(40, 999)} {self.one(self.theme['counted'])}, et après ?",
            lambda: capital(f"{self.one(ABSTRACT)} : ce qu’on n’en dit pas"),
            lambda: f"Faut-il {self.one(ACTS)} ?",
            lambda: capital(f"{self.one(self.theme['body'])} {self.one(BODY_VERBS)} {self.one(self.theme['things'])}"),
            lambda: capital(self.one(SPEECH))])()

    def subtitle(self):
        return self.one([lambda: capital(self.one(ABSTRACT)), lambda: capital(self.one(self.theme["things"])),
                         lambda: "Le cas " + self.one(self.theme["people"]).replace("les ", "des ", 1),
                         lambda: f"Et {self.one(ABSTRACT)} ?"])()
