#include "theme/role_paths_file.h"

#include <algorithm>

#include "diagnostics/translation.h"
#include "support/text.h"
#include "theme/reading.h"

namespace mandature::theme {
namespace {

using diagnostics::tr;
using sources::Value;
using Texts = std::vector<std::string>;

Texts read_texts(const Value& mapping, std::string_view key, diagnostics::Diagnostics& diagnostics) {
  Texts texts;
  const Value* list = mapping.find(key);
  if (list == nullptr) return texts;
  for (const Value& item : list->items) texts.push_back(read_text(item, diagnostics));
  return texts;
}

Texts read_kinds_of_body(const Value& mapping, std::string_view key, diagnostics::Diagnostics& diagnostics) {
  Texts kinds;
  const Value* list = mapping.find(key);
  if (list == nullptr) return kinds;
  const Texts known(model::kinds_of_body().begin(), model::kinds_of_body().end());
  for (const Value& item : list->items) {
    const std::string_view kind = model::known_kind_of_body(item.scalar);
    if (kind.empty()) {
      const auto near = support::nearest(item.scalar, known);
      diagnostics.error(item.span, tr("unknown kind of body \"{}\"", item.scalar),
                        near ? tr("did you mean \"{}\"?", *near) : std::string());
    }
    kinds.emplace_back(kind);
  }
  return kinds;
}

model::RolePath read_role_path(const Value& value, diagnostics::Diagnostics& diagnostics) {
  refuse_unknown_keys(value, {"id", "role", "resume", "natures", "certaines", "probables", "avant"},
                      diagnostics);
  model::RolePath path;
  path.where = value.span;
  const auto read = [&](std::string_view key, std::string& text) {
    if (const Value* found = required(value, key, diagnostics)) text = read_text(*found, diagnostics);
  };
  read("id", path.id);
  read("role", path.role);
  read("resume", path.summary);
  if (!support::is_slug(path.id)) diagnostics.error(value.span, tr("\"{}\" is not an identifier", path.id));
  if (const Value* kinds = required(value, "natures", diagnostics)) {
    // In the order of model::AuthorityKind.
    for (const Value& kind : kinds->items) {
      path.kinds.push_back(static_cast<model::AuthorityKind>(
          read_choice(kind, {"commune", "epci", "departement", "region", "syndicat"}, diagnostics)));
    }
  }
  path.certain = read_kinds_of_body(value, "certaines", diagnostics);
  path.likely = read_kinds_of_body(value, "probables", diagnostics);
  path.steps = read_texts(value, "avant", diagnostics);
  return path;
}

}  // namespace

std::vector<model::RolePath> read_role_paths(const Value& root, diagnostics::Diagnostics& diagnostics) {
  std::vector<model::RolePath> paths;
  refuse_unknown_keys(root, {"parcours"}, diagnostics);
  const Value* list = required(root, "parcours", diagnostics);
  if (list == nullptr) return paths;
  for (const Value& item : list->items) {
    model::RolePath path = read_role_path(item, diagnostics);
    const bool taken = std::any_of(paths.begin(), paths.end(),
                                   [&](const model::RolePath& other) { return other.id == path.id; });
    if (taken) diagnostics.error(item.span, tr("the identifier \"{}\" is already taken", path.id));
    paths.push_back(std::move(path));
  }
  return paths;
}

}  // namespace mandature::theme
