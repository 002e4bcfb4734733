#include "editions/address.h"
#include "editions/site.h"
#include "editions/site_frame.h"
#include "interchange/naming.h"

namespace mandature::editions {
namespace {

using document::Fields;
using theme::String;

void add_texts(Fields& fields, const std::string& list, const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    Fields entry;
    entry.set("TEXTE", text);
    fields.add(list, std::move(entry));
  }
}

PageHead service_head(const Context& context, std::string path, std::string template_name, String name) {
  const theme::Strings& say = context.theme.strings;
  return {std::move(path),          std::move(template_name), say(name), say(name), Rubric::kNone, {},
          say(String::kKindService)};
}

document::Page accessibility(const Context& context) {
  const theme::Strings& say = context.theme.strings;
  const model::Accessibility& known = context.publication.accessibility;
  document::Page page = frame_page(
      context, nullptr, service_head(context, accessibility_path(), "accessibilite", String::kAccessibility));
  Fields& fields = page.fields;
  fields.set("ENTITE", context.publication.notices.publisher)
      .set("DATE", context.language.long_date(context.publication.frozen_on))
      .set("CONTACT", context.publication.notices.contact)
      .set("ADRESSE_SCHEMA", known.scheme)
      .set("ADRESSE_PLAN_ANNUEL", known.plan);
  const Conformity conformity = conformity_of(context);
  fields.set("ETAT", say(conformity == Conformity::kFull      ? String::kConformityFull
                         : conformity == Conformity::kPartial ? String::kConformityPartial
                                                              : String::kConformityNone));
  if (audit_in_force(context)) {
    Fields audit;
    audit.set("QUI", known.audit->auditor)
        .set("QUAND", context.language.long_date(known.audit->date))
        .set("TAUX", context.language.percent(known.audit->rate / 100, 0))
        .set("ADRESSE_RAPPORT", known.audit->report);
    fields.add("AUDIT", std::move(audit));
  }
  add_texts(fields, "DEFAUTS", known.defects);
  add_texts(fields, "DEROGATIONS", known.derogations);
  add_contacts(context, fields);
  return page;
}

document::Page ecodesign(const Context& context, const SiteFigures& figures) {
  const theme::Strings& say = context.theme.strings;
  document::Page page = frame_page(
      context, nullptr, service_head(context, ecodesign_path(), "ecoconception", String::kEcodesign));
  Fields& fields = page.fields;
  const auto number = [&](std::size_t n) { return context.language.number(static_cast<double>(n)); };
  const auto fact = [&](const std::string& value, String label) {
    Fields entry;
    entry.set("VALEUR", value).set("LIBELLE", say(label));
    fields.add("FAITS", std::move(entry));
  };
  fact(context.language.file_size(figures.median), String::kEcoMedian);
  fact(number(figures.median_requests), String::kEcoRequests);
  fact(number(figures.pages), String::kEcoPages);
  fields.set("DATE", context.language.long_date(context.publication.frozen_on))
      .set("PLUS_LOURDE", context.language.file_size(figures.heaviest))
      .set("ADRESSE_PLUS_LOURDE", relative_address(ecodesign_path(), figures.heaviest_path))
      .set("REQUETES", number(figures.most_requests))
      .set("SCRIPTS", context.language.file_size(figures.scripts))
      .set("STYLES", context.language.file_size(figures.styles))
      .set("HEBERGEUR", context.publication.notices.host)
      .set("LIMITE_POIDS", context.language.file_size(kPageBudget.bytes))
      .set("LIMITE_REQUETES", number(kPageBudget.requests))
      .set("CONTACT", context.publication.notices.contact);
  if (figures.films > 0) fields.set("FILMS", context.language.file_size(figures.films));
  return page;
}

document::Page security(const Context& context) {
  document::Page page =
      frame_page(context, nullptr, service_head(context, security_path(), "securite", String::kSecurity));
  page.fields.set("CONTACT", context.publication.notices.contact)
      .set("ENTITE", context.publication.notices.publisher)
      .set("EXPIRE", context.language.long_date(interchange::year_after(context.publication.frozen_on)))
      .set("ADRESSE_FICHIER", relative_address(security_path(), ".well-known/security.txt"));
  return page;
}

}  // namespace

bool audit_in_force(const Context& context) {
  const auto& audit = context.publication.accessibility.audit;
  if (!audit) return false;
  // Décret n° 2019-768, art. 7, and its order: a declaration holds for three years.
  constexpr int kYears = 3;
  support::Date end = audit->date;
  end.year += kYears;
  return context.today < end && !(context.today < audit->date);
}

Conformity conformity_of(const Context& context) {
  // RGAA 4.1, "obligations": all criteria, or half of them at least.
  if (!audit_in_force(context)) return Conformity::kNone;
  const double rate = context.publication.accessibility.audit->rate;
  if (rate >= 100) return Conformity::kFull;
  return rate >= 50 ? Conformity::kPartial : Conformity::kNone;
}

void add_declarations(const Context& context, Outputs& outputs) {
  outputs.pages.push_back(
      {accessibility_path(), [&context](const FileSizes&) { return accessibility(context); }});
  outputs.pages.push_back({security_path(), [&context](const FileSizes&) { return security(context); }});
  outputs.closing.push_back({ecodesign_path(), [&context](const FileSizes&, const SiteFigures& figures) {
                               return ecodesign(context, figures);
                             }});
}

}  // namespace mandature::editions
