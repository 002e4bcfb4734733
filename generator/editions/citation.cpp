#include "editions/citation.h"

#include <fmt/format.h>

#include "editions/address.h"
#include "editions/site_frame.h"

namespace mandature::editions {
namespace {

// What TeX would take for its own.
std::string tex(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    if (std::string_view("#$%&_{}").find(c) != std::string_view::npos) escaped += '\\';
    if (c == '\\') {
      escaped += "\\textbackslash{}";
    } else if (c == '~' || c == '^') {
      escaped += std::string("\\") + c + "{}";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

}  // namespace

std::string citation(const Context& context, const model::Authority& authority,
                     const model::Testimonial& testimonial) {
  return context.theme.strings(
      theme::String::kInterviewCitation,
      {{"nom", testimonial.person.name},
       {"role", testimonial.person.role},
       {"titre", quoted(context, testimonial.title)},
       {"collectivite", authority.name},
       {"site", context.publication.title},
       {"date", context.language.long_date(testimonial.filmed_on)},
       {"adresse", public_address(context.publication, testimonial_path(authority.id, testimonial.id))}});
}

std::string bibtex(const Context& context, const model::Authority& authority,
                   const model::Testimonial& testimonial) {
  const support::Date day = testimonial.filmed_on;
  std::string entry = fmt::format("@misc{{{}-{}-{},\n", authority.id.value, testimonial.id.value, day.year);
  const auto add = [&](std::string_view key, const std::string& value) {
    entry += fmt::format("  {} = {{{}}},\n", key, value);
  };
  // Braces keep a name whole that BibTeX would part at its last space.
  add("author", "{" + tex(testimonial.person.name) + "}");
  add("title", tex(testimonial.title));
  add("howpublished", tex(context.publication.title + ", " + authority.name));
  add("year", fmt::format("{}", day.year));
  add("month", fmt::format("{}", day.month));
  add("note", tex(testimonial.person.role));
  add("language", tex(testimonial.language));
  add("url", public_address(context.publication, testimonial_path(authority.id, testimonial.id)));
  return entry + "}\n";
}

}  // namespace mandature::editions
