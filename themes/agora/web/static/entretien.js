// Relie la transcription au film : une heure touchée y conduit, le passage entendu est montré. Sans ce script, la page se
// lit tout entière et les heures restent des liens.
(function () {
  "use strict";
  // Le lecteur d'un autre serveur n'est demandé qu'au clic ; sans ce script, le lien y mène.
  var ailleurs = document.querySelector("a[data-lecteur]");
  if (ailleurs) {
    ailleurs.addEventListener("click", function (evenement) {
      if (evenement.ctrlKey || evenement.metaKey || evenement.shiftKey) return;
      evenement.preventDefault();
      var cadre = document.createElement("iframe");
      cadre.src = ailleurs.dataset.lecteur;
      cadre.title = ailleurs.dataset.titre;
      cadre.allow = "autoplay; fullscreen";
      cadre.allowFullscreen = true;
      cadre.referrerPolicy = "no-referrer";
      ailleurs.closest(".ecran").replaceChildren(cadre);
      cadre.focus();
    });
  }
  var film = document.getElementById("film");
  var tours = Array.prototype.slice.call(document.querySelectorAll(".tour[data-debut]"));
  if (!film || tours.length === 0) return;

  var chapitres = Array.prototype.slice.call(document.querySelectorAll(".chapitres a"));
  var debuts = tours.map(function (tour) { return Number(tour.dataset.debut); });
  var actuel = -1;

  function debut_de(ancre) {
    var tour = document.getElementById(ancre);
    return tour && tour.dataset.debut !== undefined ? Number(tour.dataset.debut) : null;
  }

  function aller(evenement) {
    var lien = evenement.target.closest(".quand, .chapitres a");
    if (!lien) return;
    var secondes = debut_de(lien.getAttribute("href").slice(1));
    if (secondes === null) return;
    evenement.preventDefault();
    film.currentTime = secondes;
    film.play();
  }

  function montrer_chapitre() {
    var courant = null;
    chapitres.forEach(function (lien) {
      var secondes = debut_de(lien.getAttribute("href").slice(1));
      if (secondes !== null && secondes <= film.currentTime + 0.2) courant = lien;
    });
    chapitres.forEach(function (lien) {
      if (lien === courant) lien.setAttribute("aria-current", "true");
      else lien.removeAttribute("aria-current");
    });
  }

  function suivre() {
    var place = -1;
    for (var i = 0; i < debuts.length && debuts[i] <= film.currentTime + 0.2; i += 1) place = i;
    if (place === actuel) return;
    if (actuel >= 0) tours[actuel].classList.remove("encours");
    if (place >= 0) tours[place].classList.add("encours");
    actuel = place;
    montrer_chapitre();
  }

  document.addEventListener("click", aller);
  film.addEventListener("timeupdate", suivre);
})();
