#include "sources/captions.h"

#include <doctest/doctest.h>

#include "messages.h"
#include "samples.h"
#include "sources/text_file.h"

using namespace mandature;
using document::Caption;

namespace {

struct Reading {
  explicit Reading(std::string_view bytes, std::string path = "a.vtt")
      : captions(sources::read_captions(sources::add_text_file(files, std::move(path), bytes, diagnostics),
                                        diagnostics)) {}
  std::string messages() const { return said(diagnostics); }

  diagnostics::SourceFiles files;
  diagnostics::Diagnostics diagnostics;
  std::vector<Caption> captions;
};

}  // namespace

TEST_CASE("a WebVTT file with its usual extras is read") {
  const Reading reading(
      "WEBVTT - Entretien\nkind: captions\nlang: fr\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:bas\n\n"
      "NOTE un\n- remarque --\n\nNOTE\n\n"
      "intro\n00:01.500 --> 00:04.000 line:0 align:start\n<v Aline Nom>Bonjour, <i>moi</i> &amp; vous\n\n\n"
      "01:00:00.000 --> 01:00:02.250\ndeux\nlignes\n");
  CHECK(reading.messages().empty());
  REQUIRE(reading.captions.size() == 2);
  CHECK(reading.captions[0].start == 1500);
  CHECK(reading.captions[0].end == 4000);
  CHECK(reading.captions[0].speaker == "Aline Nom");
  CHECK(reading.captions[0].text == "Bonjour, moi & vous");
  CHECK(reading.captions[1].start == 3'600'000);
  CHECK(reading.captions[1].end == 3'602'250);
  CHECK(reading.captions[1].text == "deux lignes");
  CHECK(covered(reading.captions[1].span) == "deux\nlignes");
}

TEST_CASE("a SubRip file with commas, a byte order mark, Windows line ends and dialogue dashes is read") {
  const Reading reading(
      "\xEF\xBB\xBF"
      "1\r\n00:00:01,000 --> 00:00:04,200\r\n{\\an8}<i>Bonjour</i>\r\n\r\n"
      "2\r\n00:00:04,200 --> 00:00:09,000\r\n- Et alors ?\r\n- Rien.\r\n",
      "a.srt");
  CHECK(reading.messages().empty());
  REQUIRE(reading.captions.size() == 2);
  CHECK(reading.captions[0].text == "Bonjour");
  CHECK(reading.captions[0].end == 4200);
  CHECK(reading.captions[1].text == "- Et alors ? - Rien.");
}

TEST_CASE("two voices in one caption become two captions at the same moment") {
  const Reading reading("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Aline>Oui.</v>\n<v.bas Bruno>Non.</v>\n");
  REQUIRE(reading.captions.size() == 2);
  CHECK(reading.captions[0].speaker == "Aline");
  CHECK(reading.captions[0].text == "Oui.");
  CHECK(reading.captions[1].speaker == "Bruno");
  CHECK(reading.captions[1].text == "Non.");
  CHECK(reading.captions[1].start == 1000);
}

TEST_CASE("empty captions are skipped and signs that are not markup are kept") {
  const Reading reading(
      "WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:02.000 --> 00:03.000\n<i></i>\n\n"
      "00:03.000 --> 00:04.000\n3 < 4 & 5 > 2, <00:03.500>A&nbsp;B &#233; &lt;b&gt; &inconnu; "
      "<c.x.y>fin</c>\n");
  REQUIRE(reading.captions.size() == 1);
  CHECK(reading.captions[0].text ==
        "3 < 4 & 5 > 2, A\u00A0"
        "B é <b> &inconnu; fin");
}

TEST_CASE("a caption without the blank line before it is still found") {
  const Reading reading("WEBVTT\n00:01.000 --> 00:02.000\nun\n00:02.000 --> 00:03.000\ndeux\n");
  REQUIRE(reading.captions.size() == 2);
  CHECK(reading.captions[1].text == "deux");
}

TEST_CASE("unreadable times are told at their place and the rest is read") {
  const Reading reading(
      "WEBVTT\n\n00:01.000 --> 00:9x\nun\n\n00:61:00.000 --> 00:62:00.000\ndeux\n\n --> 00:04.000\ntrois\n\n"
      "00:05.000 --> 00:06.000\nquatre\n");
  CHECK(reading.messages() ==
        "a.vtt:3:15: error: \"00:9x\" is not a time (write for example 00:00:04.200)\n"
        "a.vtt:6:1: error: \"00:61:00.000\" is not a time (write for example 00:00:04.200)\n"
        "a.vtt:9:1: error: \"\" is not a time (write for example 00:00:04.200)\n");
  REQUIRE(reading.captions.size() == 1);
  CHECK(reading.captions[0].text == "quatre");
}

TEST_CASE("captions out of order or ending before they begin are told") {
  const Reading reading(
      "WEBVTT\n\n00:05.000 --> 00:04.000\nun\n\n00:05.000 --> 00:06.000\ndeux\n\n00:03.000 --> "
      "00:04.000\ntrois\n");
  CHECK(reading.messages() ==
        "a.vtt:3:15: error: this caption ends before it begins\n"
        "a.vtt:9:1: error: this caption begins before the one above it (put the captions in the order of the "
        "film)\n");
}

TEST_CASE("a block without times is told once") {
  const Reading reading("1\nBonjour\nà tous\n\n2\n00:00:01,000 --> 00:00:02,000\nun\n", "a.srt");
  CHECK(reading.messages() ==
        "a.srt:1:1: error: a line of times is expected here (write for example 00:00:01.000 --> "
        "00:00:04.200)\n");
  CHECK(reading.captions.size() == 1);
}

TEST_CASE("a file without captions is told once") {
  for (const char* bytes : {"", "WEBVTT\n", "Bonjour\n\nà tous\n", "<html></html>"}) {
    CAPTURE(bytes);
    CHECK(Reading(bytes).messages().find("a.vtt:1:1: error: there are no captions in this file") == 0);
  }
}

TEST_CASE("the published sample captions are read") {
  const auto web = sample("video/wwa_captions_fr.vtt");
  const auto chapters = sample("video/wwa_chapters_fr.vtt");
  const auto subrip = sample("synthetiques/entretien_fr.srt");
  if (!web || !chapters || !subrip) {
    MESSAGE("skipped: MANDATURE_SAMPLES is not set");
    return;
  }
  const Reading captions(*web);
  CHECK(captions.messages().empty());
  REQUIRE(captions.captions.size() == 15);
  CHECK(captions.captions[0].text == "[Musique]");
  CHECK(captions.captions[1].speaker == "Narrateur");
  CHECK(captions.captions[1].text == "Vous voulez ces gens.");
  CHECK(Reading(*chapters).messages().empty());
  const Reading interview(*subrip);
  REQUIRE(interview.captions.size() == 2);
  CHECK(interview.captions[1].end == 9000);
}
