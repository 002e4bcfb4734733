#include "editions/transcript.h"

#include <doctest/doctest.h>

using namespace mandature;

namespace {

model::Testimonial interview() {
  model::Testimonial testimonial;
  testimonial.title = "On attend d’eux qu’ils soient là.";
  testimonial.person = {"Nadia", "directrice", "", ""};
  testimonial.cues = {{0, 2000, "Question", "Comment se passe un conseil ?", {}},
                      {2100, 4000, "Nadia", "On est seize.", {}},
                      {4000, 6000, "Nadia", "On pousse les tables.", {}},
                      {9000, 11000, "Nadia", "Puis on vote.", {}},
                      {61500, 63000, "Nadia", "Le reste, c’est écouter.", {}}};
  testimonial.chapters = {{0, "Qui est là"}, {62000, "À quoi sert l’élu"}};
  return testimonial;
}

}  // namespace

TEST_CASE("captions of one voice make one paragraph until it pauses") {
  const auto parts = editions::transcript(interview());
  REQUIRE(parts.size() == 2);
  REQUIRE(parts[0].turns.size() == 3);
  CHECK(parts[0].turns[1].text == "On est seize. On pousse les tables.");
  CHECK(parts[0].turns[2].text == "Puis on vote.");
}

TEST_CASE("a caption that begins just before its chapter belongs to it") {
  const auto parts = editions::transcript(interview());
  CHECK(parts[1].title == "À quoi sert l’élu");
  CHECK(parts[1].turns[0].text == "Le reste, c’est écouter.");
}

TEST_CASE("every caption is in the transcript, once") {
  const auto testimonial = interview();
  const std::string text = editions::transcript_text(testimonial);
  for (const document::Caption& cue : testimonial.cues) {
    const auto at = text.find(cue.text);
    CHECK(at != std::string::npos);
    CHECK(text.find(cue.text, at + 1) == std::string::npos);
  }
}

TEST_CASE("moments are written as people read them") {
  CHECK(editions::moment(48000) == "0:48");
  CHECK(editions::moment(3725000) == "1:02:05");
}

TEST_CASE("question and answer of the same second have anchors of their own") {
  auto testimonial = interview();
  testimonial.cues = {{48000, 48300, "Question", "Oui ?", {}}, {48400, 49000, "Nadia", "Oui.", {}}};
  testimonial.chapters.clear();
  const auto parts = editions::transcript(testimonial);
  REQUIRE(parts[0].turns.size() == 2);
  CHECK(parts[0].turns[0].anchor == "t-0-48");
  CHECK(parts[0].turns[1].anchor == "t-0-48-2");
}
