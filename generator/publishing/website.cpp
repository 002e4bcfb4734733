#include "publishing/website.h"

#include "diagnostics/translation.h"
#include "html/assets.h"
#include "html/page.h"
#include "html/palettes.h"

namespace mandature::publishing {

using diagnostics::tr;

std::vector<html::AuthorityColours> chosen_colours(const model::Publication& publication) {
  std::vector<html::AuthorityColours> result;
  for (const model::Authority& authority : publication.authorities) {
    const auto strong = theme::Rgb::parse(authority.colours.strong);
    const auto bright = theme::Rgb::parse(authority.colours.bright);
    if (strong && bright) result.push_back({authority.id.value, *strong, *bright, authority.where});
  }
  return result;
}

Website::Website(const editions::Context& context, const support::FileSystem& disk,
                 const SiteMaterials& materials, diagnostics::SourceFiles& files,
                 diagnostics::Diagnostics& diagnostics)
    : theme_(context.theme),
      templates_(html::compile_templates(context.theme, files, diagnostics)),
      surroundings_{&materials.pictures, &materials.images, materials.fonts.ahead},
      shared_files_(materials.fonts.files) {
  for (const html::StaticFile& file : html::static_files(theme_)) {
    auto bytes = disk.read(file.from);
    if (!bytes) {
      diagnostics.error_in(file.from, tr("this file cannot be read"));
      continue;
    }
    shared_files_.push_back({file.to, *std::move(bytes)});
  }
  shared_files_.push_back(
      {html::kPalettesPath, html::write_palettes(chosen_colours(context.publication), theme_, diagnostics)});
}

std::string Website::write(const document::Page& page, diagnostics::Diagnostics& diagnostics) const {
  if (!templates_.has(page.template_name)) {
    diagnostics.error_in(theme_.folder, tr("the theme has no template \"{}\"", page.template_name));
    return {};
  }
  return html::write_page(page, theme_, templates_, surroundings_);
}

}  // namespace mandature::publishing
