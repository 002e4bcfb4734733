#include "editions/exhibition.h"

#include <functional>
#include <string>
#include <utility>

#include "editions/address.h"
#include "editions/atlas_parts.h"
#include "editions/panorama.h"
#include "editions/poster.h"

namespace mandature::editions {
namespace {

constexpr const char* kGuide = "mode-d-emploi";

document::Document compose_guide_panel(const Context& context, const model::Authority& authority) {
  const PartPages no_pages;
  document::Document guide = compose_guide({context, authority, no_pages});
  guide.id = authority.id.value + "/" + kGuide;
  guide.title += " – " + authority.name;
  return guide;
}

}  // namespace

void add_exhibition(const Context& context, const model::Authority& authority, Outputs& outputs) {
  const std::string& format = context.publication.exhibition_format;
  if (format.empty() || authority.commissions.empty()) return;
  const auto add = [&](const std::string& panel, const std::string& edition, const std::string& series,
                       std::function<document::Document()> compose) {
    outputs.print.push_back({panel_file(authority.id, panel, format), edition + "-" + format,
                             series.empty() ? series : series + "-" + format, std::move(compose)});
  };
  add(kGuide, kGuide, {}, [&context, &authority] { return compose_guide_panel(context, authority); });
  add("panorama", "panorama", {},
      [&context, &authority] { return compose_panorama_poster(context, authority); });
  for (const model::Commission& commission : authority.commissions) {
    add(commission.id.value, "affiche", authority.id.value + "/exposition",
        [&context, &authority, &commission] { return compose_poster(context, authority, commission); });
  }
}

}  // namespace mandature::editions
