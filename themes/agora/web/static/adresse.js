// Une page qui a changé d’adresse : l’ancre demandée est gardée dans le lien vers la nouvelle. Sans ce script, le lien mène à
// la page entière.
(function () {
  "use strict";
  var lien = document.getElementById("nouvelle-adresse");
  if (lien && lien.hash === "" && location.hash !== "") lien.hash = location.hash;
})();
