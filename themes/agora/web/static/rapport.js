// Sur un rapport : copie l'adresse d'un passage, et trie le plan d'action. Sans ce script, le signe § reste un lien que l'on
// copie comme un autre, et le plan se lit tout entier.
(function () {
  "use strict";

  var annonce = document.querySelector(".copie");

  function annoncer() {
    annonce.hidden = false;
    window.setTimeout(function () { annonce.hidden = true; }, 2500);
  }

  document.addEventListener("click", function (evenement) {
    var lien = evenement.target.closest(".ancre");
    if (!lien || !annonce || !navigator.clipboard) return;
    navigator.clipboard.writeText(lien.href).then(annoncer, function () {});
  });

  var plan = document.getElementById("plan-d-action");
  if (!plan) return;
  var lignes = Array.prototype.slice.call(plan.tBodies[0].rows);

  function texte(ligne, colonne) { return ligne.cells[colonne].textContent.trim(); }

  function valeurs(colonne) {
    var vues = [];
    lignes.forEach(function (ligne) {
      var valeur = texte(ligne, colonne);
      if (vues.indexOf(valeur) < 0) vues.push(valeur);
    });
    return vues.sort(function (a, b) { return a.localeCompare(b, "fr", { numeric: true }); });
  }

  function choix(nom, colonne) {
    var etiquette = document.createElement("label");
    var liste = document.createElement("select");
    liste.dataset.colonne = colonne;
    liste.add(new Option("tous", ""));
    valeurs(colonne).forEach(function (valeur) { liste.add(new Option(valeur, valeur)); });
    etiquette.append(nom + " ", liste);
    return etiquette;
  }

  var formulaire = document.createElement("form");
  formulaire.className = "filtre";
  formulaire.setAttribute("aria-label", "Trier les actions");
  var compte = document.createElement("p");
  compte.setAttribute("role", "status");
  formulaire.append(choix("État", 4), choix("Qui", 2), choix("Constat", 1), compte);

  function trier() {
    var listes = Array.prototype.slice.call(formulaire.querySelectorAll("select"));
    var montrees = 0;
    lignes.forEach(function (ligne) {
      var garde = listes.every(function (liste) {
        return liste.value === "" || texte(ligne, Number(liste.dataset.colonne)) === liste.value;
      });
      ligne.hidden = !garde;
      if (garde) montrees += 1;
    });
    compte.textContent = montrees + " sur " + lignes.length;
  }

  formulaire.addEventListener("change", trier);
  formulaire.addEventListener("submit", function (evenement) { evenement.preventDefault(); });
  // Une adresse d'action mène à sa ligne, même triée.
  window.addEventListener("hashchange", function () {
    var visee = document.getElementById(location.hash.slice(1));
    if (!visee || lignes.indexOf(visee) < 0 || !visee.hidden) return;
    formulaire.reset();
    trier();
    visee.scrollIntoView();
  });
  plan.before(formulaire);
  trier();
})();
