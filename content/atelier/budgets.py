#!/usr/bin/env python3
"""Budgets de démonstration au format SCDL 0.8.3, tels qu'ils sont réellement publiés.

    python3 budgets.py <dossier content>

écrit <dossier>/<collectivité>/budgets/<année>-ca.csv (comptes administratifs) et 2025-bp.csv
(budget primitif). Tout est inventé et déterministe : deux exécutions donnent les mêmes octets.
Une collectivité = une entrée de COLLECTIVITES ; ajouter une entrée suffit pour en écrire une autre.
Montants en centimes (entiers) d'un bout à l'autre, pour que les sommes tombent juste.
"""
import csv
import pathlib
import sys
import zlib

COLONNES = ("BGT_NATDEC BGT_ANNEE BGT_SIRET BGT_NOM BGT_CONTNAT BGT_CONTNAT_LABEL BGT_NATURE BGT_NATURE_LABEL "
            "BGT_FONCTION BGT_FONCTION_LABEL BGT_OPERATION BGT_SECTION BGT_OPBUDG BGT_CODRD BGT_MTREAL "
            "BGT_MTBUDGPREC BGT_MTRARPREC BGT_MTPROPNOUV BGT_MTPREV BGT_CREDOUV BGT_MTRAR3112 BGT_ARTSPE").split()


def table(texte):
    """« code|libellé M14|libellé M57 » par ligne ; troisième colonne absente = même libellé."""
    lus = {}
    for ligne in texte.strip().splitlines():
        code, *noms = ligne.strip().split("|")
        lus[code] = {"M14": noms[0], "M57": noms[-1]}
    return lus


# Libellés officiels (plans de comptes M14 2023 et M57 2024).
CHAPITRES = table("""
001|Solde d'exécution de la section d'investissement reporté
002|Résultat de fonctionnement reporté
011|Charges à caractère général
012|Charges de personnel et frais assimilés
014|Atténuations de produits
65|Autres charges de gestion courante
66|Charges financières
67|Charges exceptionnelles|Charges spécifiques
70|Produits des services, du domaine et ventes diverses
73|Impôts et taxes
731|Impôts locaux|Fiscalité locale
74|Dotations et participations
75|Autres produits de gestion courante
021|Virement de la section de fonctionnement
023|Virement à la section d'investissement
040|Opérations d'ordre de transfert entre sections
042|Opérations d'ordre de transfert entre sections
10|Dotations, fonds divers et réserves
13|Subventions d'investissement
16|Emprunts et dettes assimilées
20|Immobilisations incorporelles
204|Subventions d'équipement versées
21|Immobilisations corporelles
23|Immobilisations en cours
""")

COMPTES = table("""
001|Solde d'exécution de la section d'investissement reporté
002|Résultat de fonctionnement reporté
021|Virement de la section de fonctionnement
023|Virement à la section d'investissement
10222|FCTVA
1068|Excédents de fonctionnement capitalisés
1321|Etat et établissements nationaux
1322|Régions
1323|Départements
13251|GFP de rattachement
1328|Autres
1341|Dotation d'équipement des territoires ruraux
13461|Dotation d'équipement des territoires ruraux
1641|Emprunts en euros
2031|Frais d'études
204182|Bâtiments et installations
20422|Bâtiments et installations
2051|Concessions et droits similaires
2111|Terrains nus
2115|Terrains bâtis
2121|Plantations d'arbres et d'arbustes
2128|Autres agencements et aménagements
2131|Bâtiments publics
21311|Hôtel de ville|Bâtiments administratifs
21312|Bâtiments scolaires
21314|Bâtiments culturels et sportifs
21316|Equipements du cimetière
21318|Autres bâtiments publics
2132|Immeubles de rapport
21321|Immeubles de rapport
2135|Installations générales, agencements, aménagements des constructions
21351|Bâtiments publics
2151|Réseaux de voirie
2152|Installations de voirie
21534|Réseaux d'électrification
21538|Autres réseaux
2158|Autres installations, matériel et outillage techniques
2182|Matériel de transport
21828|Autres matériels de transport
2183|Matériel de bureau et matériel informatique
21838|Autre matériel informatique
2188|Autres immobilisations corporelles|Autres
231|Immobilisations corporelles en cours
2312|Agencements et aménagements de terrains
2313|Constructions
2315|Installations, matériel et outillage techniques
28131|Bâtiments publics
281318|Autres bâtiments publics
28188|Autres immobilisations corporelles|Autres
6042|Achats de prestations de services (autres que terrains à aménager)
60611|Eau et assainissement
60612|Energie - Electricité
60613|Chauffage urbain
60621|Combustibles
60622|Carburants
60623|Alimentation
60632|Fournitures de petit équipement
60633|Fournitures de voirie
6064|Fournitures administratives
6065|Livres, disques, cassettes, ... (bibliothèques et médiathèques)|Livres, disques, cassettes... (bibliothèques et médiathèques)
6067|Fournitures scolaires
6068|Autres matières et fournitures
611|Contrats de prestations de services
6132|Locations immobilières
615221|Bâtiments publics
615231|Voiries
615232|Réseaux
6156|Maintenance
6161|Multirisques
617|Etudes et recherches
6184|Versements à des organismes de formation
6226|Honoraires
62268|Autres honoraires, conseils
623|Publicité, publications, relations publiques
6232|Fêtes et cérémonies
6236|Catalogues et imprimés
6247|Transports collectifs|Transports collectifs du personnel
6248|Divers
6262|Frais de télécommunications
6283|Frais de nettoyage des locaux
63512|Taxes foncières
6411|Personnel titulaire
64111|Rémunération principale
64131|Rémunérations
6413|Personnel non titulaire
6450|Charges de sécurité sociale et de prévoyance
6451|Cotisations à l'U.R.S.S.A.F.
6453|Cotisations aux caisses de retraites
6531|Indemnités
65311|Indemnités de fonction
6541|Créances admises en non-valeur
6553|Service d'incendie
65548|Autres contributions
65568|Autres contributions
657348|Autres communes
657362|CCAS
657363|CCAS/CIAS
6574|Subventions de fonctionnement aux associations et autres personnes de droit privé
65748|Autres personnes de droit privé
65738|Autres organismes publics
657381|Autres établissements publics locaux
66111|Intérêts réglés à l'échéance
673|Titres annulés (sur exercices antérieurs)
681|Dotations aux amortissements, aux dépréciations et aux provisions - Charges de fonctionnement
6811|Dotations aux amortissements des immobilisations incorporelles et corporelles
70311|Concession dans les cimetières (produit net)
70323|Redevance d'occupation du domaine public communal|Redevance d'occupation du domaine public
70611|Redevances d'enlèvement des ordures ménagères
7062|Redevances et droits des services à caractère culturel
70632|Redevances et droits des services à caractère de loisirs|A caractère de loisirs
7066|Redevances et droits des services à caractère social
7067|Redevances et droits des services périscolaires et d'enseignement
70876|par le GFP de rattachement
70878|par d'autres redevables|par des tiers
73111|Impôts directs locaux
73112|Cotisation sur la Valeur Ajoutée des Entreprises|Cotisation sur la valeur ajoutée des entreprises
73113|Taxe sur les Surfaces Commerciales|Taxe sur les surfaces commerciales
73123|Taxe communale additionnelle aux droits de mutation ou à la taxe de publicité foncière
73133|Taxe d'enlèvement des ordures ménagères et assimilées
73141|Taxe sur la consommation finale d'électricité
73174|Taxe locale sur la publicité extérieure
73211|Attribution de compensation
73212|Dotation de solidarité communautaire
73221|FNGIR
73223|Fonds départemental des DMTO pour les communes de moins de 5 000 habitants
73224|Fonds départemental des DMTO pour les communes de moins de 5 000 habitants
7331|Taxe d'enlèvement des ordures ménagères et assimilés
7342|Versement mobilité
73156|Versement mobilité
7351|Taxe sur la consommation finale d'électricité
7368|Taxes locales sur la publicité extérieure
7381|Taxes additionnelles aux droits de mutation ou à la taxe de publicité foncière
739211|Attributions de compensation|Attribution de compensation
739223|Fonds de péréquation des ressources communales et intercommunales
7392221|Fonds de péréquation des ressources communales et intercommunales
7411|Dotation forfaitaire
74111|Dotation forfaitaire des communes
74121|Dotation de solidarité rurale
741121|Dotation de solidarité rurale (DSR) des communes
741124|Dotation d'intercommunalité des EPCI
741126|Dotation de compensation des EPCI
74124|Dotation d'intercommunalité
74126|Dotation de compensation des groupements de communes
74123|Dotation de solidarité urbaine
741123|Dotation de solidarité urbaine (DSU) des communes
74127|Dotation nationale de péréquation
741127|Dotation nationale de péréquation (DNP) des communes
74718|Autres
7472|Régions
7478|Autres organismes
747888|Autres
74834|Etat - Compensation au titre des exonérations des taxes foncières|Etat - Compensation au titre des exonérations de taxe d'habitation
752|Revenus des immeubles
7588|Autres produits divers de gestion courante
75888|Autres
""")

FONCTIONS = {"M14": {}, "M57": {}}
for nomenclature, texte in (("M14", """
01|Opérations non ventilables
020|Administration générale de la collectivité
021|Assemblée locale
023|Information, communication, publicité
024|Fêtes et cérémonies
025|Aides aux associations (non classées ailleurs)
026|Cimetières et pompes funèbres
112|Police municipale
113|Pompiers, incendies et secours
12|Hygiène et salubrité publique
20|Services communs
211|Ecoles maternelles
212|Ecoles primaires
251|Hébergement et restauration scolaire
255|Classes de découverte et autres services annexes de l'enseignement
311|Expression musicale, lyrique et chorégraphique
313|Théâtres
321|Bibliothèques et médiathèques
322|Musées
323|Archives
33|Action culturelle
411|Salles de sport, gymnases
412|Stades
413|Piscines
40|Services communs
421|Centres de loisirs
512|Actions de prévention sanitaire
511|Dispensaires et autres établissements sanitaires
520|Services communs
521|Services à caractère social pour handicapés et inadaptés
523|Actions en faveur des personnes en difficulté
61|Services en faveur des personnes âgées
64|Crèches et garderies
70|Services communs
71|Parc privé de la ville
72|Aide au secteur locatif
811|Eau et assainissement
812|Collecte et traitement des ordures ménagères
813|Propreté urbaine
814|Eclairage public
815|Transports urbains
820|Services communs
821|Equipements de voirie
822|Voirie communale et routes
823|Espaces verts urbains
824|Autres opérations d'aménagement urbain
831|Aménagement des eaux
833|Préservation du milieu naturel
90|Interventions économiques
91|Foires et marchés
94|Aides au commerce et aux services marchands
95|Aides au tourisme
"""), ("M57", """
01|Opérations non ventilables
020|Administration générale de la collectivité
022|Information, communication, publicité
023|Fêtes et cérémonies
024|Aide aux associations (non classées ailleurs)
025|Cimetières et pompes funèbres
031|Assemblée délibérante
11|Police, sécurité, justice
12|Incendie et secours
13|Hygiène et salubrité publique
201|Services communs
211|Ecoles maternelles
212|Ecoles primaires
281|Hébergement et restauration scolaires
288|Autres services annexes de l'enseignement
30|Services communs
311|Activités artistiques, actions et manifestations culturelles
313|Bibliothèques, médiathèques
314|Musées
315|Services d'archives
316|Théâtres et spectacles vivants
321|Salles de sport, gymnases
322|Stades
323|Piscines
331|Centres de loisirs
412|Prévention et éducation pour la santé
414|Dispensaires et autres établissements sanitaires
420|Services communs
4221|Crèches et garderies
4238|Autres actions en faveur des personnes âgées
424|Personnes en difficulté
425|Personnes handicapées
501|Services communs
511|Espaces verts urbains
512|Eclairage public
515|Opérations d'aménagement
518|Autres actions d'aménagement urbain
551|Parc privé de la collectivité
552|Aide au secteur locatif
555|Logement social
554|Aire d'accueil des gens du voyage
61|Interventions économiques transversales
632|Industrie, commerce et artisanat
633|Développement touristique
65|Insertion économique et économie sociale et solidaire
67|Recherche et innovation
70|Services communs
7212|Collecte des déchets
7213|Tri, valorisation et traitement des déchets
7222|Action en matière de propreté urbaine et de nettoiement
732|Eau potable
733|Assainissement
735|Lutte contre les inondations
75|Politique de l'énergie
76|Préservation du patrimoine naturel et gestion des risques technologiques
81|Transports scolaires
821|Transport sur route
845|Voirie communale
847|Equipements de voirie
87|Circulations douces
""")):
    for ligne in texte.strip().splitlines():
        code, nom = ligne.split("|")
        FONCTIONS[nomenclature][code] = nom

# ---------------------------------------------------------------------------------------------
# Données. Une ligne : section, chapitre, compte M14, compte M57, fonction M14, fonction M57, poids.
# « = » : même code dans les deux nomenclatures ; « - » : sans fonction. Les poids sont relatifs, par section.

VALBRUNE = {
    "ressources": """
        F 012 64111 = 020 020 31
        F 012 6453 = 020 020 14
        F 012 64131 = 020 020 9
        F 65 6531 65311 021 031 3.6
        F 011 6156 = 020 020 5.2
        F 011 6161 = 020 020 2.6
        F 011 60612 = 020 020 4.2
        F 011 6236 = 023 022 1.6
        F 011 615221 = 026 025 1.1
        F 012 64111 = 112 11 12.2
        F 012 6453 = 112 11 4.8
        F 65 6553 = 113 12 10.7
        I 20 2051 = 020 020 24
        I 21 2183 21838 020 020 30
        I 21 21311 = 020 020 30
        I 21 21316 = 026 025 8
        I 21 2188 = 112 11 8""",
    "education": """
        F 012 64111 = 211 211 17
        F 012 6453 = 211 211 7
        F 012 64111 = 212 212 13
        F 011 60612 = 212 212 5
        F 011 6067 = 212 212 2.2
        F 012 64111 = 251 281 8.4
        F 011 60623 = 251 281 8.6
        F 012 6453 = 251 281 3.6
        F 012 64111 = 64 4221 14
        F 012 6453 = 64 4221 6.2
        F 65 6574 65748 64 4221 2.1
        F 012 64131 = 421 331 6.3
        F 011 6042 = 255 288 2.4
        I 23 2313 = 212 212 56
        I 21 21312 = 211 211 26
        I 23 2313 = 64 4221 12
        I 21 2188 = 251 281 3""",
    "solidarites": """
        F 65 657362 657363 520 420 38
        F 012 64111 = 520 420 15
        F 012 6453 = 520 420 6.4
        F 65 6574 65748 523 424 9.2
        F 012 64111 = 61 4238 8.4
        F 011 60623 = 61 4238 5.8
        F 65 6574 65748 521 425 3.4
        F 011 611 = 512 412 4.1
        F 012 64111 = 12 13 7.3
        F 012 6453 = 12 13 2.4
        I 23 2313 = 511 414 66
        I 21 2188 = 61 4238 18
        I 204 20422 = 523 424 16""",
    "amenagement": """
        F 012 64111 = 820 501 17
        F 012 6453 = 820 501 7.2
        F 012 64111 = 813 7222 25
        F 012 6453 = 813 7222 10.6
        F 011 611 = 813 7222 12.5
        F 011 60612 = 814 512 15
        F 011 617 = 824 515 3.2
        F 011 615221 = 71 551 3.5
        F 65 6574 65748 70 555 6
        I 23 2312 = 824 515 33
        I 23 2313 = 824 518 20
        I 21 2115 = 824 515 14
        I 21 21538 = 814 512 13
        I 204 20422 = 72 555 14
        I 21 2132 21321 71 551 6""",
    "mobilites": """
        F 012 64111 = 822 845 34
        F 012 6453 = 822 845 14
        F 011 615231 = 822 845 27
        F 011 60633 = 822 845 9
        F 011 60622 = 822 845 5
        F 011 611 = 815 821 7
        F 011 6132 = 821 847 4
        I 23 2315 = 822 845 52
        I 21 2151 = 822 87 22
        I 21 2152 = 821 847 20
        I 21 2182 21828 822 845 6""",
    "environnement": """
        F 012 64111 = 823 511 43
        F 012 6453 = 823 511 18
        F 011 6068 = 823 511 12
        F 011 60611 = 823 511 7
        F 011 611 = 833 76 11
        F 65 65548 65568 831 735 9
        I 21 2121 = 823 511 30
        I 23 2312 = 823 511 42
        I 21 2158 = 833 75 28""",
    "culture": """
        F 012 64111 = 321 313 18
        F 012 6453 = 321 313 7.4
        F 011 6065 = 321 313 2.6
        F 012 64111 = 311 311 13
        F 65 6574 65748 313 316 8
        F 012 64111 = 322 314 5
        F 012 64111 = 323 315 2
        F 012 64111 = 413 323 9.4
        F 011 60612 = 413 323 5.2
        F 012 64111 = 411 321 9
        F 65 6574 65748 40 30 8.6
        F 65 6574 65748 025 024 5.4
        F 011 6232 = 024 023 2.4
        I 23 2313 = 411 321 46
        I 21 2188 = 321 313 14
        I 23 2313 = 322 314 26
        I 23 2312 = 412 322 14""",
    "economie": """
        F 012 64111 = 90 61 26
        F 012 6453 = 90 61 10
        F 65 6574 65748 94 632 14
        F 65 6574 65748 90 65 16
        F 011 6132 = 94 632 8
        F 011 60632 = 91 632 7
        F 65 6574 65748 95 633 19
        I 204 20422 = 94 632 42
        I 23 2313 = 90 61 58""",
    "": """
        F 66 66111 = 01 01 52
        F 014 739223 7392221 01 01 41
        F 65 6541 = 01 01 4
        F 67 673 = 01 01 3
        I 16 1641 = 01 01 100""",
}

VALBRUNE_RECETTES = """
        F 731 73111 = 01 01 45
        F 73 73211 = 01 01 16.5
        F 731 7381 73123 01 01 3.6
        F 731 7351 73141 01 01 1.3
        F 731 7368 73174 01 01 0.5
        F 73 73212 = 01 01 1.4
        F 74 7411 74111 01 01 8.2
        F 74 74123 741123 01 01 5.1
        F 74 74127 741127 01 01 0.9
        F 74 74834 = 01 01 2.4
        F 74 74718 = 212 212 0.9
        F 74 7478 747888 64 4221 3.9
        F 74 7472 = 511 414 0.2
        F 70 7067 = 251 281 3.6
        F 70 7066 = 64 4221 2.2
        F 70 70632 = 413 323 0.9
        F 70 7062 = 311 311 0.5
        F 70 70323 = 822 845 0.8
        F 70 70311 = 026 025 0.2
        F 75 752 = 71 551 1.2
        F 75 7588 75888 020 020 0.7
        I 13 1321 = 212 212 34
        I 13 1322 = 511 414 14
        I 13 1323 = 411 321 12
        I 13 13251 = 822 845 24
        I 13 1328 = 824 515 16"""

VAL_DE_BRUNE = {
    "mobilites": """
        F 65 65738 657381 815 821 30
        F 011 611 = 815 821 44
        F 012 64111 = 815 821 8
        F 011 6247 = 815 81 12
        F 011 6132 = 815 821 6
        I 21 2182 21828 815 821 52
        I 23 2315 = 815 87 30
        I 23 2313 = 815 821 18""",
    "eau-dechets": """
        F 012 64111 = 812 7212 27
        F 012 6453 = 812 7212 11
        F 011 611 = 812 7213 38
        F 011 60622 = 812 7212 7
        F 65 65548 65568 831 735 9
        F 011 617 = 811 733 3
        F 012 64111 = 833 76 5
        I 21 2182 21828 812 7212 34
        I 23 2313 = 812 7213 38
        I 23 2315 = 831 735 28""",
    "developpement": """
        F 012 64111 = 90 61 24
        F 012 6453 = 90 61 9
        F 65 6574 65748 94 65 27
        F 65 65738 657381 95 633 24
        F 65 6574 65748 90 67 16
        I 23 2312 = 90 61 44
        I 23 2313 = 90 61 34
        I 204 20422 = 90 632 22""",
    "habitat": """
        F 012 64111 = 820 501 30
        F 012 6453 = 820 501 12
        F 011 617 = 820 501 12
        F 65 6574 65748 70 555 28
        F 011 611 = 70 554 18
        I 204 20422 = 72 552 38
        I 204 204182 = 72 555 40
        I 21 2111 = 824 515 22""",
    "ressources": """
        F 012 64111 = 020 020 44
        F 012 6453 = 020 020 18
        F 65 6531 65311 021 031 8
        F 011 6156 = 020 020 14
        F 011 6161 = 020 020 4
        F 65 6553 = 113 12 42
        I 21 2183 21838 020 020 40
        I 21 21318 = 020 020 60""",
    "": """
        F 014 739211 = 01 01 88
        F 014 739223 7392221 01 01 5
        F 66 66111 = 01 01 7
        I 16 1641 = 01 01 100""",
}

VAL_DE_BRUNE_RECETTES = """
        F 731 73111 = 01 01 34
        F 731 73112 = 01 01 10
        F 731 73113 = 01 01 2
        F 731 7331 73133 812 7212 17
        F 73 73221 = 01 01 2
        F 74 74124 741124 01 01 6
        F 74 74126 741126 01 01 9
        F 731 7342 73156 815 821 14
        F 74 7472 = 815 81 3
        F 70 70878 = 812 7213 2
        F 75 752 = 90 61 1
        I 13 1321 = 815 821 40
        I 13 1322 = 812 7213 30
        I 13 1328 = 90 61 30"""

SAINTE_YLENE = {
    "": """
        F 012 6411 = - - 25
        F 012 6413 = - - 7
        F 012 6451 6450 - - 13
        F 011 60612 = - - 5.2
        F 011 60621 = - - 2.6
        F 011 60623 = - - 2.9
        F 011 60633 = - - 1.8
        F 011 6067 = - - 1.1
        F 011 615231 = - - 5.4
        F 011 615221 = - - 3.3
        F 011 6156 = - - 1.7
        F 011 6161 = - - 1.3
        F 011 6232 623 - - 0.9
        F 65 6531 65311 - - 5.2
        F 65 6553 = - - 3.4
        F 65 65548 65568 - - 6.2
        F 65 6574 65748 - - 1.1
        F 66 66111 = - - 0.9
        I 16 1641 = - - 14
        I 21 2151 = - - 31
        I 21 21312 2131 - - 12
        I 21 2188 = - - 6
        I 23 2313 231 - - 37""",
}

SAINTE_YLENE_RECETTES = """
        F 731 73111 = - - 41
        F 73 73211 = - - 8
        F 73 73224 73223 - - 4
        F 74 7411 74111 - - 17
        F 74 74121 741121 - - 11
        F 74 74834 = - - 3
        F 70 7067 = - - 4
        F 70 70311 = - - 0.3
        F 75 752 = - - 9
        F 75 7588 75888 - - 0.7
        I 13 1341 13461 - - 55
        I 13 1323 = - - 45"""

COLLECTIVITES = {
    "valbrune": dict(
        nom="VILLE DE VALBRUNE", siret="21990012300015", annees=(2008, 2025), m57_depuis=2024,
        depenses=VALBRUNE, recettes=VALBRUNE_RECETTES, epargne=0.185, amortissement=0.055,
        # Par mandat : dépenses réelles en M€ par commission ("" = non attribué, fonction 01).
        mandats={
            (2008, 2013): {"ressources": 71.7, "education": 96.2, "solidarites": 54.3, "amenagement": 104.8,
                           "mobilites": 52.9, "environnement": 13.3, "culture": 42.4, "economie": 13.3, "": 27.4},
            (2014, 2019): {"ressources": 74.6, "education": 109.7, "solidarites": 62.0, "amenagement": 109.1,
                           "mobilites": 48.2, "environnement": 20.0, "culture": 49.2, "economie": 13.8, "": 25.8},
            (2020, 2025): {"ressources": 71.9, "education": 124.1, "solidarites": 71.3, "amenagement": 89.8,
                           "mobilites": 52.8, "environnement": 31.7, "culture": 47.5, "economie": 14.8, "": 24.2},
        },
        # Part de l'investissement dans chaque commission.
        investissement={"ressources": .08, "education": .22, "solidarites": .075, "amenagement": .50, "mobilites": .46,
                        "environnement": .38, "culture": .20, "economie": .22, "": .74},
        # Dépenses par habitant imposées (euros) : première et dernière valeur exactes, le reste suit le total du mandat.
        par_habitant={"solidarites": (196, 201, 206, 211, 216, 219, 223, 227, 231, 235, 239, 243,
                                      257, 261, 263, 266, 268.6, 271)},
        population=(43112, 43260, 43395, 43548, 43702, 43871, 44020, 44155, 44302, 44431, 44560, 44702,
                    44861, 44893, 44930, 44957, 44988, 45012)),
    "val-de-brune": dict(
        nom="CA DU VAL DE BRUNE", siret="24990007700010", annees=(2014, 2025), m57_depuis=2020,
        depenses=VAL_DE_BRUNE, recettes=VAL_DE_BRUNE_RECETTES, epargne=0.105, amortissement=0.045,
        mandats={
            (2014, 2019): {"mobilites": 129.6, "eau-dechets": 136.8, "developpement": 62.4, "habitat": 46.2,
                           "ressources": 58.2, "": 119.4},
            (2020, 2025): {"mobilites": 147.9, "eau-dechets": 144.6, "developpement": 58.8, "habitat": 53.1,
                           "ressources": 57.0, "": 110.4},
        },
        investissement={"mobilites": .24, "eau-dechets": .16, "developpement": .38, "habitat": .48, "ressources": .07, "": .06}),
    "sainte-ylene": dict(
        nom="COMMUNE DE SAINTE YLENE DES BOIS", siret="21990041200012", annees=(2020, 2025), m57_depuis=2024,
        depenses=SAINTE_YLENE, recettes=SAINTE_YLENE_RECETTES, epargne=0.16, amortissement=0.02,
        mandats={(2020, 2025): {"": 5.412}}, investissement={"": .29}),
}

# Cycle d'un mandat : le fonctionnement croît, l'équipement culmine la quatrième ou cinquième année.
CROISSANCE = 0.018
CYCLE = (0.74, 0.82, 1.00, 1.22, 1.24, 0.98)


# ---------------------------------------------------------------------------------------------
def alea(*cle):
    """Nombre déterministe de [-1, 1] tiré de la clé."""
    return (zlib.crc32("/".join(map(str, cle)).encode()) % 20001) / 10000 - 1


def arrondi(x, pas):
    return int(round(x / pas)) * pas


def repartir(total, poids, pas=1):
    """Partage un total (centimes) selon des poids ; la part la plus forte reçoit le reste."""
    somme = sum(poids)
    parts = [arrondi(total * p / somme, pas) for p in poids]
    parts[parts.index(max(parts))] += total - sum(parts)
    return parts


def lire(texte):
    lignes = []
    for ligne in texte.strip().splitlines():
        section, chapitre, c14, c57, f14, f57, poids = ligne.split()
        lignes.append(dict(section=section, chapitre={"M14": "73" if chapitre == "731" else chapitre, "M57": chapitre},
                           compte={"M14": c14, "M57": c14 if c57 == "=" else c57},
                           fonction={"M14": "" if f14 == "-" else f14, "M57": "" if f57 == "-" else f57},
                           poids=float(poids)))
    return lignes


def totaux_annuels(c, commission):
    """{année: (fonctionnement, investissement)} en centimes ; la somme d'un mandat est exactement celle de la table."""
    resultat = {}
    for (debut, fin), parts in c["mandats"].items():
        annees = range(debut, fin + 1)
        total = round(parts[commission] * 100_000_000)
        part_i = c["investissement"][commission]
        cycle = [v * (1 + 0.10 * alea("cycle", commission, debut, i)) for i, v in enumerate(CYCLE)]
        if commission == "" and len(c["depenses"]) > 1:  # annuité de la dette : pas de cycle
            cycle = [1 + 0.01 * i for i in range(6)]
        croissance = [(1 + CROISSANCE) ** i * (1 + 0.006 * alea("f", commission, debut, i)) for i in range(6)]
        imposes = c.get("par_habitant", {}).get(commission)
        if imposes:  # euros par habitant : les années intermédiaires absorbent l'écart d'arrondi
            rang = debut - c["annees"][0]
            sommes = [arrondi(imposes[rang + i] * c["population"][rang + i] * 100, 1000) for i in range(6)]
            libres = [i for i in range(6) if rang + i not in (0, len(imposes) - 1)]
            ecart = repartir(total - sum(sommes), [1] * len(libres))
            for i, e in zip(libres, ecart):
                sommes[i] += e
        else:
            f = repartir(round(total * (1 - part_i)), croissance)
            sommes = [a + b for a, b in zip(f, repartir(total - sum(f), cycle))]
            sommes[5] += (reste := arrondi(sommes[5], 1000) - sommes[5])  # la dernière année est votée en euros ronds
            sommes[4] -= reste
        for i, annee in enumerate(annees):
            inv = arrondi(sommes[i] * min(0.95, part_i * cycle[i] * 6 / sum(cycle)), 1000)
            resultat[annee] = (sommes[i] - inv, inv)
    return resultat


def montants_depenses(c, annee, annuels, nomenclature, pas):
    """Lignes de dépenses réelles d'une année."""
    lignes = []
    for commission, texte in c["depenses"].items():
        for section, total in zip("FI", annuels[commission][annee]):
            choix = [l for l in lire(texte) if l["section"] == section]
            poids = [l["poids"] * (1 + (0.05 if section == "F" else 0.35) * alea(l["compte"]["M14"], l["fonction"]["M14"], annee))
                     for l in choix]
            for l, montant in zip(choix, repartir(total, poids, pas)):
                lignes.append(ligne(l, nomenclature, "dépense", montant))
    return lignes


def ligne(l, nomenclature, sens, montant, ordre=False, sans_chapitre=False):
    compte, chapitre, fonction = (l[k][nomenclature] for k in ("compte", "chapitre", "fonction"))
    return dict(section=l["section"], chapitre="" if sans_chapitre else chapitre, compte=compte, fonction=fonction,
                sens=sens, ordre=ordre, montant=montant, prevu=None)


def simple(section, chapitre, compte, sens, montant, fonction="", **options):
    meme = lambda x: {"M14": x, "M57": x}
    return ligne(dict(section=section, chapitre=meme(chapitre), compte=meme(compte), fonction=meme(fonction)),
                 "M14", sens, montant, **options)


def exercice(c, annee, annuels, report, derniere):
    """Toutes les lignes d'un exercice, et les résultats à reporter (fonctionnement, investissement)."""
    nomenclature = "M57" if annee >= c["m57_depuis"] else "M14"
    pas = 1000 if derniere else 1
    avec_fonctions = "01" if any(k for k in c["depenses"]) else ""
    lignes = montants_depenses(c, annee, annuels, nomenclature, pas)
    depenses = {s: sum(l["montant"] for l in lignes if l["section"] == s) for s in "FI"}
    dette = sum(l["montant"] for l in lignes if l["chapitre"] == "16")
    equipement = depenses["I"] - dette
    petit = 10_000_00 if depenses["F"] > 10_000_000_00 else 1_000_00  # pas des montants décidés (emprunt, affectation)

    # Recettes réelles : fonctionnement = dépenses + épargne ; investissement = subventions, FCTVA, affectation, emprunt.
    # Un budget primitif compte ses recettes avec prudence : épargne et subventions ne sont pas encore toutes acquises.
    epargne, aides = (c["epargne"] * 0.75, 0.09) if derniere else (c["epargne"], 0.20)
    recettes_f = arrondi(depenses["F"] * (1 + epargne * (1 + 0.12 * alea("epargne", annee))), pas)
    subventions = arrondi(equipement * (aides + 0.03 * alea("sub", annee)), pas)
    modele = lire(c["recettes"])
    for section, total in (("F", recettes_f), ("I", subventions)):
        choix = [l for l in modele if l["section"] == section]
        poids = [l["poids"] * (1 + (0.03 if section == "F" else 0.4) * alea("r", l["compte"]["M14"], annee)) for l in choix]
        for l, montant in zip(choix, repartir(total, poids, pas)):
            lignes.append(ligne(l, nomenclature, "recette", montant))
    fctva = arrondi(equipement * 0.145, pas)
    amortissement = arrondi(depenses["F"] * c["amortissement"], pas)
    resultat_f, resultat_i = report
    affecte = max(0, arrondi(resultat_f * 0.8, petit))
    lignes += [
        simple("F", "002", "002", "recette", resultat_f - affecte, sans_chapitre=True),
        simple("I", "001", "001", "recette", resultat_i, sans_chapitre=True),
        simple("I", "10", "10222", "recette", fctva, avec_fonctions),
        simple("I", "10", "1068", "recette", affecte, avec_fonctions),
    ]
    abrege = nomenclature == "M57" and not avec_fonctions  # plan de comptes abrégé des petites communes
    ordre = [("F", "042", "681" if abrege else "6811", "dépense", amortissement)]
    batiments = "28131" if abrege else "281318"
    for compte, part in zip((batiments, "28188"), repartir(amortissement, (6, 4), pas)):
        ordre.append(("I", "040", compte, "recette", part))
    besoin = depenses["I"] - fctva - subventions - affecte - amortissement - resultat_i
    solde_f = resultat_f - affecte + recettes_f - depenses["F"] - amortissement
    if derniere:  # budget voté : virement de section à section, emprunt d'équilibre
        emprunt = max(0, besoin - solde_f)
        virement = min(solde_f, besoin) if not emprunt else solde_f  # sans emprunt, l'excédent reste en fonctionnement
    else:
        emprunt = max(0, -(-(besoin + 15 * petit) // petit) * petit)
        virement = None
    lignes.append(simple("I", "16", "1641", "recette", emprunt, avec_fonctions))
    lignes += [simple(*o, fonction=avec_fonctions, ordre=True) for o in ordre]
    voter(lignes, derniere)

    def prevu(section, sens):
        return sum(l["prevu"] for l in lignes if l["section"] == section and l["sens"] == sens)
    if not derniere:  # équilibre des prévisions
        virement = max(0, prevu("F", "recette") - prevu("F", "dépense"))
        ecart = prevu("I", "dépense") - prevu("I", "recette") - virement
        emprunts = next(l for l in lignes if l["compte"] == "1641" and l["sens"] == "recette")
        emprunts["prevu"] = max(emprunts["montant"], emprunts["prevu"] + ecart)
    for section, compte, sens in (("F", "023", "dépense"), ("I", "021", "recette")):
        l = simple(section, compte, compte, sens, 0, ordre=True, sans_chapitre=True)
        l["prevu"] = virement
        lignes.append(l)
    reports = (solde_f, emprunt - besoin)
    return nomenclature, lignes, reports


def voter(lignes, derniere):
    """Crédits prévus : le vote lui-même, ou un peu plus que ce qui a été dépensé, et un peu moins que ce qui a été reçu."""
    for l in lignes:
        fixe = derniere or l["ordre"] or l["compte"] in ("001", "002", "1068", "1641")
        if fixe:
            l["prevu"] = l["montant"]
            continue
        taux = (0.98 if l["section"] == "F" else 0.84) + 0.02 * alea("taux", l["compte"], l["fonction"], l["montant"])
        if l["sens"] == "recette":
            taux = 1.012
        l["prevu"] = arrondi(l["montant"] / taux, 10000)


def ecrire(chemin, c, annee, nomenclature, lignes, derniere):
    euros = lambda n: f"{n // 100}.{n % 100:02d}" if n >= 0 else f"-{-n // 100}.{-n % 100:02d}"
    with open(chemin, "w", encoding="utf-8", newline="") as fichier:
        sortie = csv.writer(fichier, lineterminator="\n")
        sortie.writerow(COLONNES)
        for l in lignes:
            if not (l["montant"] or l["prevu"]):
                continue
            section = "" if not l["chapitre"] else {"F": "fonctionnement", "I": "investissement"}[l["section"]]
            real = "" if derniere or l["compte"] in ("021", "023") else euros(l["montant"])
            # restes à réaliser : les deux tiers des crédits d'équipement non consommés
            equipement = l["section"] == "I" and l["sens"] == "dépense" and l["chapitre"] in ("20", "204", "21", "23")
            rar = euros(arrondi((l["prevu"] - l["montant"]) * 0.66, 1)) if equipement and not derniere else ""
            sortie.writerow([
                "Budget primitif" if derniere else "Compte administratif", annee, c["siret"], c["nom"],
                l["chapitre"], CHAPITRES[l["chapitre"]][nomenclature] if l["chapitre"] else "",
                l["compte"], COMPTES[l["compte"]][nomenclature],
                l["fonction"], FONCTIONS[nomenclature].get(l["fonction"], "") if l["fonction"] else "",
                "", section, "ordre" if l["ordre"] else "réel", l["sens"],
                real, "", "", euros(l["prevu"]), euros(l["prevu"]), "" if derniere else euros(l["prevu"]), rar,
                "non spécialisé"])


def vote(annee, lignes, derniere):
    """Ligne de totaux.csv : les dépenses réelles de chaque section, comme la délibération les donne."""
    total = {"F": 0, "I": 0}
    for l in lignes:
        if l["sens"] == "dépense" and not l["ordre"] and l["compte"] not in ("001", "002"):
            total[l["section"]] += l["montant"]
    document = "budget primitif" if derniere else "compte administratif"
    return [annee, *(f"{n // 100}.{n % 100:02d}" for n in total.values()),
            f"Délibération d’adoption du {document} {annee}"]


def produire(dossier, nom, c):
    cible = pathlib.Path(dossier) / nom / "budgets"
    cible.mkdir(parents=True, exist_ok=True)
    annuels = {commission: totaux_annuels(c, commission) for commission in c["depenses"]}
    premiere, fin = c["annees"]
    report = None
    votes = []
    for annee in range(premiere, fin + 1):
        derniere = annee == fin
        if report is None:  # résultats hérités de l'exercice précédent le premier
            volume = sum(annuels[k][annee][0] for k in annuels)
            report = (arrondi(volume * 0.07, 1), arrondi(volume * 0.006, 1))
        nomenclature, lignes, report = exercice(c, annee, annuels, report, derniere)
        ecrire(cible / f"{annee}-{'bp' if derniere else 'ca'}.csv", c, annee, nomenclature, lignes, derniere)
        votes.append(vote(annee, lignes, derniere))
    with open(cible / "totaux.csv", "w", encoding="utf-8", newline="") as fichier:
        sortie = csv.writer(fichier, delimiter=";", lineterminator="\n")
        sortie.writerows([["exercice", "fonctionnement", "investissement", "source"], *votes])


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    for nom, collectivite in COLLECTIVITES.items():
        produire(sys.argv[1], nom, collectivite)
