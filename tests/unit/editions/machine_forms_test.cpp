#include <doctest/doctest.h>

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "editions/address.h"
#include "editions/feeds.h"
#include "editions/share_cards.h"
#include "editions/site.h"
#include "village.h"

using namespace mandature;

namespace {

std::map<std::string, std::string> files_of(const editions::Outputs& outputs) {
  std::map<std::string, std::string> files;
  for (const auto* jobs : {&outputs.files, &outputs.beside}) {
    for (const editions::FileJob& job : *jobs)
      files.emplace(job.path, job.compose({{"village/medias/ada.m4a", 1234}}));
  }
  return files;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

model::Testimonial interview(const std::string& id, support::Date filmed_on) {
  model::Testimonial testimonial;
  testimonial.id = {id};
  testimonial.title = "Mot de " + id;
  testimonial.person = {"Personne " + id, "directrice", {}, {}};
  testimonial.body = {"ecole"};
  testimonial.filmed_on = filmed_on;
  testimonial.consent.media = {"site"};
  testimonial.captions = "village/medias/" + id + ".vtt";
  return testimonial;
}

// A publication of one village where Ada can be heard, Bob only be read, and Cid withdrew his consent.
struct Heard {
  model::Publication publication;
  theme::Theme theme = theme_of_keys();

  Heard() {
    publication.base_url = "https://exemple.fr";
    publication.frozen_on = {2025, 8, 31};
    model::Authority village = test::village();
    village.siren = "219900123";
    village.testimonials = {interview("ada", {2025, 5, 1}), interview("bob", {2025, 6, 1}),
                            interview("cid", {2025, 7, 1})};
    village.testimonials[0].audio = "village/medias/ada.m4a";
    village.testimonials[0].chapters = {{0, "Début"}};
    village.testimonials[2].audio = "village/medias/cid.m4a";
    village.testimonials[2].consent.withdrawn_on = support::Date{2025, 8, 1};
    model::Evaluation evaluation;
    evaluation.id = {"bus"};
    evaluation.title = "Le bus";
    evaluation.date = {2025, 4, 1};
    evaluation.corrections = {{{2025, 6, 15}, "Un chiffre."}};
    village.evaluations = {evaluation};
    publication.authorities = {village};
  }

  std::map<std::string, std::string> files() const {
    const editions::Context context{publication,
                                    theme,
                                    {2025, 9, 1},
                                    support::Language("fr"),
                                    editions::sort_interviews(publication, {2025, 9, 1})};
    editions::Outputs outputs;
    editions::add_machine_forms(context, {}, outputs);
    return files_of(outputs);
  }
};

}  // namespace

TEST_CASE("feeds list what is new by its last change, without what may not be shown") {
  const auto files = Heard().files();
  for (const std::string path : {"flux.xml", "village/flux.xml"}) {
    const std::string& feed = files.at(path);
    CHECK(count(feed, "<entry>") == 3);
    CHECK(feed.find("Personne cid") == std::string::npos);
    CHECK(feed.find("Le bus") < feed.find("Personne bob"));
    CHECK(feed.find("Personne bob") < feed.find("Personne ada"));
    CHECK(count(feed, "<updated>2025-06-15T00:00:00Z</updated>") == 2);  // of the entry and of the feed
  }
}

TEST_CASE("entries keep their names when the site moves") {
  Heard heard;
  const std::string before = heard.files().at("village/flux.xml");
  heard.publication.base_url = "https://ailleurs.fr";
  const std::string after = heard.files().at("village/flux.xml");
  const auto id_of_entry = [](const std::string& feed) {
    return feed.substr(feed.find("<id>", feed.find("<entry>")), 60);
  };
  CHECK(before != after);
  CHECK(id_of_entry(before) == id_of_entry(after));
}

TEST_CASE("a podcast holds the interviews that can be heard, with the weight of their files") {
  Heard heard;
  const std::string podcast = heard.files().at("village/temoignages/balado.xml");
  CHECK(count(podcast, "<item>") == 1);
  CHECK(count(podcast, "url=\"https://exemple.fr/village/medias/ada.m4a\" length=\"1234\"") == 1);
  CHECK(count(podcast, "https://exemple.fr/village/temoignages/ada.chapitres.json") == 1);
  heard.publication.authorities[0].testimonials[0].audio.clear();
  CHECK(heard.files().count("village/temoignages/balado.xml") == 0);
}

TEST_CASE("a podcast that lost its last interview may not stay") {
  Heard heard;
  heard.publication.authorities[0].testimonials[0].consent.media = {"affiche"};
  const model::Withheld withheld = model::take_out_withheld(heard.publication, {2025, 9, 1});
  const editions::Context context{heard.publication,
                                  heard.theme,
                                  {2025, 9, 1},
                                  support::Language("fr"),
                                  editions::sort_interviews(heard.publication, {2025, 9, 1})};
  const auto paths = editions::withheld_paths(context, withheld);
  for (const std::string path : {"village/temoignages/balado.xml", "village/temoignages/balado.png",
                                 "village/temoignages/ada.chapitres.json", "village/temoignages/ada.png"})
    CHECK(std::find(paths.begin(), paths.end(), path) != paths.end());
}

TEST_CASE(
    "a page shows its own card where people share it, or that of its authority, or that of the portal") {
  const Heard heard;
  const model::Authority& village = heard.publication.authorities[0];
  CHECK(editions::share_card_path(&village, "village/temoignages/ada.html") == "village/temoignages/ada.png");
  CHECK(editions::share_card_path(&village, "village/temoignages/index.html") == "village/index.png");
  CHECK(editions::share_card_path(nullptr, "mentions.html") == "index.png");
}

TEST_CASE("every card that pages may show is made, and none of whom withdrew") {
  Heard heard;
  model::take_out_withheld(heard.publication, {2025, 9, 1});
  const editions::Context context{heard.publication,
                                  heard.theme,
                                  {2025, 9, 1},
                                  support::Language("fr"),
                                  editions::sort_interviews(heard.publication, {2025, 9, 1})};
  std::map<std::string, std::string> made;
  for (const editions::ShareCard& card : editions::share_cards(context))
    made.emplace(card.path, document::plain_text(card.compose().find("ligne")->blocks));
  CHECK(made.at("village/temoignages/ada.png").find("Personne ada") == 0);
  CHECK(made.count("index.png") == 1);
  CHECK(made.count("village/index.png") == 1);
  CHECK(made.count("village/temoignages/balado.png") == 1);
  CHECK(made.count("village/temoignages/cid.png") == 0);
}

TEST_CASE("weaknesses are told to the contact of the notices, or where it stands") {
  Heard heard;
  const auto contact = [&heard](const std::string& text) {
    heard.publication.notices.contact = text;
    const std::string file = heard.files().at(".well-known/security.txt");
    return file.substr(0, file.find('\n'));
  };
  CHECK(contact("atlas@exemple.fr") == "Contact: mailto:atlas@exemple.fr");
  CHECK(contact("https://exemple.fr/contact") == "Contact: https://exemple.fr/contact");
  CHECK(contact("Mairie, 1 place du Marché") == "Contact: https://exemple.fr/mentions.html#contact");
  CHECK(contact("a@exemple.fr\nContact: b@exemple.fr") ==
        "Contact: https://exemple.fr/mentions.html#contact");
}

TEST_CASE("a site of more pages than one list holds has a list of lists") {
  std::vector<std::string> pages = {"404.html", "index.html"};
  for (int i = 0; i < 50001; ++i) pages.push_back(fmt::format("village/page-{}.html", i));
  const editions::Context context = test::context();
  editions::Outputs outputs;
  editions::add_machine_forms(context, pages, outputs);
  const auto files = files_of(outputs);
  CHECK(count(files.at("sitemap-1.xml"), "<loc>") == 50000);
  CHECK(count(files.at("sitemap-2.xml"), "<loc>") == 2);
  CHECK(files.at("sitemap-1.xml").find("/404.html") == std::string::npos);
  CHECK(count(files.at("sitemap.xml"), "<loc>https://exemple.fr/sitemap-2.xml</loc>") == 1);
  CHECK(files.at("robots.txt").ends_with("Sitemap: https://exemple.fr/sitemap.xml\n"));
}
