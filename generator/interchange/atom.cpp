#include "interchange/atom.h"

#include "interchange/naming.h"
#include "interchange/xml.h"

namespace mandature::interchange {
namespace {

void write_entry(const AtomEntry& entry, XmlWriter& xml) {
  xml.open("entry").element("id", entry.id).element("title", entry.title);
  xml.element("link", "", {{"rel", "alternate"}, {"type", "text/html"}, {"href", entry.address}});
  xml.element("published", day_start(entry.published)).element("updated", day_start(entry.updated));
  for (const std::string& author : entry.authors) xml.open("author").element("name", author).close();
  for (const std::string& category : entry.categories) xml.element("category", "", {{"term", category}});
  if (!entry.summary.empty()) xml.element("summary", entry.summary);
  xml.close();
}

}  // namespace

std::string write_atom(const AtomFeed& feed) {
  XmlWriter xml;
  xml.open("feed", {{"xmlns", "http://www.w3.org/2005/Atom"}, {"xml:lang", feed.language}});
  xml.element("id", feed.id).element("title", feed.title);
  if (!feed.subtitle.empty()) xml.element("subtitle", feed.subtitle);
  xml.element("link", "", {{"rel", "self"}, {"type", "application/atom+xml"}, {"href", feed.address}});
  xml.element("link", "", {{"rel", "alternate"}, {"type", "text/html"}, {"href", feed.page}});
  xml.element("updated", day_start(feed.updated));
  xml.open("author").element("name", feed.author).close();
  if (!feed.rights.empty()) xml.element("rights", feed.rights);
  for (const AtomEntry& entry : feed.entries) write_entry(entry, xml);
  return xml.finish();
}

}  // namespace mandature::interchange
