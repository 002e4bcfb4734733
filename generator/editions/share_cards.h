#pragma once

#include <functional>
#include <string>
#include <vector>

#include "document/block.h"
#include "editions/edition.h"
#include "model/authority.h"

namespace mandature::editions {

// A picture that stands for a page where people share its address, or for a podcast in its players: a
// document that a master of the theme lays out on a sheet the size of the picture.
struct ShareCard {
  std::string path;                             // under output/site/
  std::string master;                           // "partage"
  const model::Authority* authority = nullptr;  // whose two colours it wears; nothing: the portal's
  std::function<document::Document()> compose;
};

// The cards of all authorities: every run of the site makes them, so that none keeps what was withdrawn.
std::vector<ShareCard> share_cards(const Context& context);

// The card that stands for a page: its own, else that of its authority, else that of the portal. As a path
// from the web root.
std::string share_card_path(const model::Authority* authority, const std::string& page);
// The card that a page would have of its own, beside it.
std::string own_card_path(const std::string& page);
// The square cover of an authority's podcast.
std::string podcast_cover_path(const model::AuthorityId& authority);

}  // namespace mandature::editions
