#include <algorithm>
#include <string_view>

#include "diagnostics/translation.h"
#include "rules/checks.h"
#include "support/text.h"

namespace mandature::rules {
namespace {

using diagnostics::tr;
using document::Visitor;

constexpr std::string_view kVague[] = {
#include "vague_links_fr.inc"
};

bool is_vague(const std::string& text) {
  std::string words = support::fold(text);
  while (!words.empty() && std::string_view("._!?:…>»").find(words.back()) != std::string_view::npos)
    words.pop_back();
  return std::any_of(std::begin(kVague), std::end(kVague),
                     [&](std::string_view vague) { return support::fold(vague) == words; });
}

// Where the author typed the first words of these.
diagnostics::Span place_of(const document::Inlines& inlines) {
  for (const document::Inline& one : inlines) {
    if (const auto* text = std::get_if<document::Text>(&one.content)) return text->span;
    if (const auto* strong = std::get_if<document::Strong>(&one.content)) return place_of(strong->children);
    if (const auto* soft = std::get_if<document::Emphasis>(&one.content)) return place_of(soft->children);
  }
  return {};
}

class Reader {
 public:
  explicit Reader(Inspection& inspection) : inspection_(inspection) {}

  void read(const document::Inlines& inlines) {
    for (const document::Inline& one : inlines) {
      std::visit(Visitor{
                     [&](const document::Link& link) { judge(link); },
                     [&](const document::Emphasis& soft) { read(soft.children); },
                     [&](const document::Strong& strong) { read(strong.children); },
                     [&](const document::Strikethrough& struck) { read(struck.children); },
                     [&](const document::Styled& styled) { read(styled.children); },
                     [](const document::Text&) {},
                     [](const document::Code&) {},
                     [](const document::LineBreak&) {},
                     [](const document::FootnoteReference&) {},
                 },
                 one.content);
    }
  }

  void read(const document::Blocks& blocks) {
    for (const document::Block& block : blocks) {
      if (const auto* paragraph = std::get_if<document::Paragraph>(&block.content)) read(paragraph->text);
      if (const auto* heading = std::get_if<document::Heading>(&block.content)) read(heading->text);
      if (const auto* table = std::get_if<document::Table>(&block.content)) read(*table);
      for (const document::Blocks* inner : document::inside(block)) read(*inner);
    }
  }

 private:
  void read(const document::Table& table) {
    for (const document::TableCell& cell : table.header.cells) read(cell.text);
    for (const document::TableRow& row : table.rows) {
      for (const document::TableCell& cell : row.cells) read(cell.text);
    }
  }

  void judge(const document::Link& link) {
    const std::string words = document::plain_text(link.children);
    if (!is_vague(words)) return;
    inspection_.finding(place_of(link.children), tr("\"{}\" does not say where this link leads", words),
                        tr("make a link of the words that name the page or the document"));
  }

  Inspection& inspection_;
};

void read_evaluation(const model::Evaluation& evaluation, Reader& reader) {
  reader.read(evaluation.method);
  reader.read(evaluation.participants);
  for (const model::ReportChapter& chapter : evaluation.chapters) reader.read(chapter.body);
  for (const model::Contribution& contribution : evaluation.contributions) reader.read(contribution.body);
}

void read_authority(const model::Authority& authority, Reader& reader) {
  for (const model::Body& body : authority.bodies) reader.read(body.who_sits);
  for (const model::Testimonial& testimonial : authority.testimonials) reader.read(testimonial.notes);
  for (const model::Project& project : authority.projects) {
    reader.read(project.difficulties);
    reader.read(project.notes);
  }
  for (const model::Commission& commission : authority.commissions) {
    reader.read(commission.introduction);
    for (const model::Mission& mission : commission.missions) reader.read(mission.text);
  }
  for (const model::Evaluation& evaluation : authority.evaluations) read_evaluation(evaluation, reader);
}

}  // namespace

void check_link_texts(Inspection& inspection) {
  Reader reader(inspection);
  for (const model::Authority& authority : inspection.publication().authorities)
    read_authority(authority, reader);
}

}  // namespace mandature::rules
