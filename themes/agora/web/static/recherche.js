// Cherche dans l’index du site, un fichier à la fois : chacun est un script qui se remet lui-même à `recevoir`, ce qu’une
// politique de sécurité stricte et une clef USB permettent. Sans ce script, la page mène aux listes.
(function () {
  "use strict";

  // La lecture des mots : la même que celle qui a fait l’index (tests/search/words.tsv les tient ensemble).
  var ELIDES = ["c", "d", "j", "l", "m", "n", "s", "t", "z", "qu", "jusqu", "lorsqu", "puisqu"];
  var LETTRE = /[\p{L}\p{N}]/u;
  var MUET = /[\p{Mn}\p{Cf}]/u;
  var APOSTROPHE = /['\u2019\u2018\u02BC]/;

  function plier(signe) {
    var minuscule = signe.toLowerCase();
    if (minuscule === "œ") return "oe";
    return minuscule === "æ" ? "ae" : minuscule;
  }

  // Les mots d’un texte sous la forme où on les trouve ; à chacun, où il commence et finit dans le texte.
  function reperer(texte) {
    var mots = [];
    var mot = "";
    var debut = 0;
    function garder(fin) {
      var lettre_seule = mot.length === 1 && !/[0-9]/.test(mot);
      if (mot && !lettre_seule) mots.push({ mot: mot, debut: debut, fin: fin });
      mot = "";
    }
    function lire(signe, place) {
      if (APOSTROPHE.test(signe)) {
        if (ELIDES.indexOf(mot) >= 0) mot = "";
        garder(place);
      } else if (signe.length === 1 && LETTRE.test(signe)) {
        if (!mot) debut = place;
        mot += plier(signe);
      } else if (!MUET.test(signe)) {
        garder(place);
      }
    }
    var place = 0;
    Array.from(texte).forEach(function (signe) {
      Array.from(signe.normalize("NFKD")).forEach(function (morceau) { lire(morceau, place); });
      place += signe.length;
    });
    garder(place);
    return mots;
  }

  function mots_de(texte) {
    return reperer(texte).map(function (repere) { return repere.mot; });
  }

  function racine_de(mot) {
    if (/[0-9]/.test(mot)) return mot;
    if (mot.length >= 6 && /aux$/.test(mot) && !/eaux$/.test(mot)) return mot.slice(0, -2) + "l";
    if (mot.length > 3 && /[sx]$/.test(mot)) mot = mot.slice(0, -1);
    while (mot.length > 3 && mot.slice(-1) === "e") mot = mot.slice(0, -1);
    return mot;
  }

  var attendus = {};
  var recus = {};
  window.mandatureRecherche = {
    recevoir: function (nom, contenu) {
      recus[nom] = contenu;
    },
    mots: mots_de,
    racine: racine_de
  };

  var zone = typeof document === "undefined" ? null : document.getElementById("resultats");
  if (!zone) return;

  var PAR_FOIS = 10;
  var site = zone.dataset.racine;
  var dossier = site + "recherche/";

  function charger(nom) {
    if (!attendus[nom]) {
      attendus[nom] = new Promise(function (fini, rate) {
        var script = document.createElement("script");
        script.src = dossier + nom + ".js";
        script.onload = function () {
          if (nom in recus) fini(recus[nom]);
          else rate(new Error(nom));
        };
        script.onerror = function () { rate(new Error(nom)); };
        document.head.appendChild(script);
      });
    }
    return attendus[nom];
  }

  // Les signes des fichiers de mots : de chacun sont écrits ce qu’il a de commun avec le précédent et le reste.
  function lire_signes(ligne) {
    var avant = "";
    return ligne.split(" ").filter(Boolean).map(function (court) {
      avant = avant.slice(0, parseInt(court[0], 36)) + court.slice(1);
      return avant;
    });
  }

  // Le dernier fichier dont le premier mot n’est pas après `mot`.
  function fichier_de(index, mot) {
    var bas = 0;
    var haut = index.mots.length - 1;
    while (bas < haut) {
      var milieu = Math.ceil((bas + haut) / 2);
      if (index.mots[milieu] <= mot) bas = milieu;
      else haut = milieu - 1;
    }
    return bas;
  }

  // Un mot demandé : sa racine, ou, s’il est le dernier, ce qui commence par lui ; au plus deux fichiers.
  function fichiers_de(index, demande) {
    var fichiers = [fichier_de(index, demande.racine)];
    if (demande.debut) {
      var premier = fichier_de(index, demande.debut);
      [premier, premier + 1].forEach(function (fichier) {
        var utile = fichier === premier || (index.mots[fichier] || "").indexOf(demande.debut) === 0;
        if (utile && fichiers.indexOf(fichier) < 0 && fichiers.length < 2) fichiers.push(fichier);
      });
    }
    return fichiers.filter(function (fichier) { return fichier >= 0 && fichier < index.mots.length; });
  }

  function convient(mot, demande) {
    return mot === demande.racine || (demande.debut !== "" && mot.indexOf(demande.debut) === 0);
  }

  // Ajoute à `pages` celles d’un mot de l’index.
  function compter(index, places, facteur, rang, pages) {
    var nombre = /^=([0-9a-z]+)/.exec(places);
    var motif = /([A-I])([0-9a-z]+)(?:\.([0-9a-z]+))?/g;
    var trouves = [];
    var page = 0;
    for (var place = motif.exec(places); place; place = motif.exec(places)) {
      page += parseInt(place[2], 36);
      trouves.push({ page: page, poids: place[1].charCodeAt(0) - 64, passage: place[3] ? parseInt(place[3], 36) : 0 });
    }
    var rarete = Math.log(1 + index.pages / (nombre ? parseInt(nombre[1], 36) : trouves.length));
    trouves.forEach(function (trouve) {
      var connue = pages.get(trouve.page);
      if (!connue) pages.set(trouve.page, connue = { page: trouve.page, notes: [], passages: [] });
      var note = trouve.poids * rarete * facteur;
      if (note <= (connue.notes[rang] || 0)) return;
      connue.notes[rang] = note;
      connue.passages[rang] = trouve.passage;
    });
    return nombre !== null;
  }

  function somme(notes) {
    return notes.reduce(function (total, note) { return total + (note || 0); }, 0);
  }

  // Le passage que citer : celui du mot le plus rare parmi ceux qui comptent le plus.
  function passage_de(connue) {
    var meilleur = -1;
    connue.notes.forEach(function (note, rang) {
      if (meilleur < 0 || note > connue.notes[meilleur]) meilleur = rang;
    });
    return connue.passages[meilleur];
  }

  // Les pages qui répondent à une question, les meilleures d’abord : d’abord celles où se trouvent le plus de mots, puis
  // celles où ils sont rares et bien placés.
  function trouver(index, demandes) {
    var pages = new Map();
    var inconnus = [];
    var incomplet = false;
    return Promise.all(demandes.map(function (demande) {
      return Promise.all(fichiers_de(index, demande).map(function (fichier) { return charger("mots/" + fichier); }));
    })).then(function (lots) {
      lots.forEach(function (fichiers, rang) {
        var connu = false;
        fichiers.forEach(function (fichier) {
          var morceaux = fichier.split(" ");
          for (var i = 0; i + 1 < morceaux.length; i += 2) {
            if (!convient(morceaux[i], demandes[rang])) continue;
            connu = true;
            var facteur = morceaux[i] === demandes[rang].racine ? 1 : 0.6;
            if (compter(index, morceaux[i + 1], facteur, rang, pages)) incomplet = true;
          }
        });
        if (!connu) inconnus.push(demandes[rang].ecrit);
      });
      var reponses = Array.from(pages.values());
      reponses.forEach(function (connue) {
        connue.combien = connue.notes.filter(Boolean).length;
        connue.total = somme(connue.notes);
      });
      reponses.sort(function (a, b) { return b.combien - a.combien || b.total - a.total || a.page - b.page; });
      var plus = reponses.length ? reponses[0].combien : 0;
      return {
        reponses: reponses.filter(function (connue) { return connue.combien === plus; }),
        inconnus: inconnus,
        manque: plus < demandes.length - inconnus.length,
        incomplet: incomplet,
        vide: demandes.length === 0
      };
    });
  }

  // Les mots d’une question ; les mots vides n’y restent que s’il n’y a qu’eux.
  function demandes_de(index, question) {
    var reperes = reperer(question);
    var dernier = reperes[reperes.length - 1];
    var demandes = reperes.filter(function (repere) { return index.vides.indexOf(repere.mot) < 0; });
    return demandes.map(function (repere) {
      var finit = repere === dernier && repere.fin === question.length && repere.mot.length >= 2;
      return { ecrit: question.slice(repere.debut, repere.fin), racine: racine_de(repere.mot), debut: finit ? repere.mot : "" };
    });
  }

  // De quelle collectivité et de quelle nature est une page : elles se suivent, collectivité par collectivité.
  function plage_de(index, page) {
    var fin = 0;
    for (var c = 0; c < index.collectivites.length; c += 1) {
      var plages = index.collectivites[c][2];
      for (var i = 0; i < plages.length; i += 2) {
        fin += plages[i + 1];
        if (page < fin) return { collectivite: c, nature: plages[i] };
      }
    }
    return null;
  }

  function creer(nom, classe, texte) {
    var element = document.createElement(nom);
    if (classe) element.className = classe;
    if (texte) element.textContent = texte;
    return element;
  }

  // Écrit `texte` dans `element`, les mots demandés marqués.
  function surligner(element, texte, demandes) {
    var fait = 0;
    reperer(texte).forEach(function (repere) {
      var voulu = demandes.some(function (demande) {
        return convient(racine_de(repere.mot), demande) || convient(repere.mot, demande);
      });
      if (!voulu) return;
      element.append(texte.slice(fait, repere.debut), creer("mark", "", texte.slice(repere.debut, repere.fin)));
      fait = repere.fin;
    });
    element.append(texte.slice(fait));
  }

  function ecrire_reponse(index, connue, demandes, liste) {
    var numero = Math.floor(connue.page / index.parPages);
    var ligne = creer("li");
    liste.append(ligne);
    return charger("pages/" + numero).then(function (pages) {
      var page = pages[connue.page - numero * index.parPages];
      var suivante = page[2] + passage_de(connue);
      var plage = plage_de(index, connue.page);
      var lien = creer("a");
      lien.href = site + page[0];
      surligner(lien, page[1], demandes);
      var titre = creer("h3");
      titre.append(lien);
      ligne.append(creer("p", "petit", index.natures[plage.nature] + ", " + index.collectivites[plage.collectivite][1]), titre);
      var fichier = Math.floor(suivante / index.parTextes);
      if (suivante >= index.textes) return null;
      return charger("textes/" + fichier).then(function (textes) {
        var passage = textes[suivante - fichier * index.parTextes];
        if (passage[0]) lien.href = site + page[0] + "#" + passage[0];
        var extrait = creer("p", "passage");
        surligner(extrait, passage[1], demandes);
        ligne.append(extrait);
      });
    });
  }

  function adresse(question, collectivite, nature) {
    var parts = ["q=" + encodeURIComponent(question)];
    if (collectivite) parts.push("collectivite=" + encodeURIComponent(collectivite));
    if (nature) parts.push("nature=" + encodeURIComponent(nature));
    return "?" + parts.join("&");
  }

  // Une liste de liens avec leurs nombres ; celui en cours mène à la question sans lui.
  function ajouter_facette(nav, titre, entrees) {
    if (entrees.length < 2 && !entrees.some(function (entree) { return entree.ici; })) return;
    var liste = creer("ul");
    entrees.forEach(function (entree) {
      var lien = creer("a", "", entree.nom);
      lien.href = entree.adresse;
      if (entree.ici) lien.setAttribute("aria-current", "true");
      var ligne = creer("li");
      ligne.append(lien, creer("span", "", String(entree.nombre)));
      liste.append(ligne);
    });
    nav.append(creer("h3", "h-petit", titre), liste);
    nav.hidden = false;
  }

  function compter_par(reponses, quoi) {
    var nombres = new Map();
    reponses.forEach(function (connue) { nombres.set(connue[quoi], (nombres.get(connue[quoi]) || 0) + 1); });
    return nombres;
  }

  function affiner(index, reponses, etat) {
    var nav = zone.querySelector(".affiner");
    var ici = reponses.filter(function (connue) { return etat.nature < 0 || connue.nature === etat.nature; });
    var par_collectivite = compter_par(ici, "collectivite");
    ajouter_facette(nav, "Collectivité", index.collectivites.map(function (collectivite, rang) {
      var courante = rang === etat.collectivite;
      return { nom: collectivite[1], nombre: par_collectivite.get(rang) || 0, ici: courante,
        adresse: adresse(etat.question, courante ? "" : collectivite[0] || "-", index.natures[etat.nature]) };
    }).filter(function (entree) { return entree.nombre || entree.ici; }));
    var la = reponses.filter(function (connue) {
      return etat.collectivite < 0 || connue.collectivite === etat.collectivite;
    });
    var par_nature = compter_par(la, "nature");
    ajouter_facette(nav, "Nature", index.natures.map(function (nature, rang) {
      var courante = rang === etat.nature;
      return { nom: nature, nombre: par_nature.get(rang) || 0, ici: courante,
        adresse: adresse(etat.question, etat.choisie, courante ? "" : nature) };
    }).filter(function (entree) { return entree.nombre || entree.ici; }));
  }

  function dire(nombre, etat, trouvailles) {
    var titre = document.getElementById("combien");
    var combien = nombre === 0 ? "Aucun résultat" : nombre + (nombre > 1 ? "\u00A0résultats" : "\u00A0résultat");
    if (trouvailles.incomplet) combien = "Plus de " + combien;
    titre.textContent = combien + " pour «\u202F" + etat.question.trim() + "\u202F»";
    var precisions = trouvailles.inconnus.map(function (mot) { return "«\u202F" + mot + "\u202F» n’est nulle part."; });
    if (trouvailles.manque) precisions.push("Aucune page n’a tous ces mots\u202F; voici celles qui en ont le plus.");
    if (trouvailles.incomplet) precisions.push("Ce mot est presque partout\u202F: ajoutez-en un autre.");
    if (trouvailles.vide) precisions.push("Ces mots sont trop courants pour être cherchés.");
    if (!nombre) precisions.push("Essayez un mot plus court, ou les listes ci-dessous.");
    document.getElementById("precisions").textContent = precisions.join(" ");
  }

  function montrer(index, trouvailles, demandes, etat) {
    trouvailles.reponses.forEach(function (connue) { Object.assign(connue, plage_de(index, connue.page)); });
    var gardees = trouvailles.reponses.filter(function (connue) {
      return (etat.collectivite < 0 || connue.collectivite === etat.collectivite) &&
        (etat.nature < 0 || connue.nature === etat.nature);
    });
    dire(gardees.length, etat, trouvailles);
    affiner(index, trouvailles.reponses, etat);
    var liste = document.getElementById("reponses");
    var encore = document.getElementById("encore");
    var montrees = 0;
    function suite() {
      var lot = gardees.slice(montrees, montrees + PAR_FOIS);
      montrees += lot.length;
      encore.hidden = montrees >= gardees.length;
      // La première d’abord : elle n’attend pas les fichiers des autres.
      return lot.reduce(function (avant, connue) {
        return avant.then(function () { return ecrire_reponse(index, connue, demandes, liste); });
      }, Promise.resolve());
    }
    encore.addEventListener("click", function () {
      var premiere = liste.children.length;
      suite().then(function () { liste.children[premiere].querySelector("a").focus(); });
    });
    return suite();
  }

  function commencer() {
    var parametres = new URLSearchParams(window.location.search);
    var choisie = parametres.get("collectivite") || "";
    var question = parametres.get("q") || "";
    document.getElementById("q").value = question;
    var ou = document.getElementById("ou");
    if (ou) ou.value = choisie;
    if (ou && ou.selectedIndex < 0) ou.value = "";
    if (!question.trim()) return;
    zone.hidden = false;
    document.title = question.trim() + " - " + document.title;
    charger("index").then(function (recu) {
      var index = Object.assign({}, recu, { mots: lire_signes(recu.mots) });
      var etat = { question: question, choisie: choisie, collectivite: -1, nature: index.natures.indexOf(parametres.get("nature")) };
      index.collectivites.forEach(function (collectivite, rang) {
        if (choisie && (collectivite[0] || "-") === choisie) etat.collectivite = rang;
      });
      var demandes = demandes_de(index, question);
      return trouver(index, demandes).then(function (trouvailles) { return montrer(index, trouvailles, demandes, etat); });
    }).catch(function () {
      document.getElementById("combien").textContent = "La recherche n’est pas disponible";
      document.getElementById("precisions").textContent = "Un fichier de l’index manque. Les listes ci-dessous mènent à toutes les pages.";
    });
  }

  commencer();
})();
