#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/source_file.h"
#include "support/date.h"

namespace mandature::model {

struct Evaluation;

// A seal that another one replaced, and why.
struct FormerSeal {
  support::Date date;
  std::string fingerprint;
  std::string reason;
};

// What proves that nobody changed the evaluators' text after the steering committee.
struct Seal {
  support::Date date;
  std::string fingerprint;  // the SHA-256 of the canonical text, 64 hexadecimal digits
  std::vector<FormerSeal> former;
  std::string canonical;  // the text that was sealed
  diagnostics::Span where;
};

// Words are read in every edition; data are what they rest on.
enum class SealedNature { kWords, kData };

// One thing a seal covers: its place in the report ("constats.c1.texte") and its text on one line, with
// single spaces. Charts and evidence are sealed by their values and by the fingerprints of their files.
struct SealedPart {
  std::string name;
  std::string text;
  SealedNature nature = SealedNature::kWords;
  diagnostics::Span where = {};
};

// The SHA-256 of a file of the content, by its path.
using FileDigest = std::function<std::string(const std::string& path)>;

// All that the evaluators wrote and rest on, in the order of the report: the question, findings, chapters,
// method, limits, participants, charts, evidence. Not sealed, because they live on: the plan, contributions,
// corrections, calls, the calendar, and what people allowed.
std::vector<SealedPart> sealed_parts(const Evaluation& evaluation, const FileDigest& digest);

// The canonical form: UTF-8, a line for each part, "= name: text" for words, "# name: text" for data.
std::string canonical_text(std::span<const SealedPart> parts);
// The parts of a canonical text, without their places; lines of another form are left out.
std::vector<SealedPart> read_canonical_text(std::string_view text);

// What differs between the sealed text and the one of now. An empty side: the part was added or taken away.
struct SealDifference {
  std::string name;
  std::string sealed;
  std::string now;
  diagnostics::Span where;  // of the part of now; without file when it was taken away
};
std::vector<SealDifference> differences(std::span<const SealedPart> sealed, std::span<const SealedPart> now);

}  // namespace mandature::model
