#include "pdf/attachments.h"

#include <fmt/format.h>

#include "pdf/dates.h"

namespace mandature::pdf {
namespace {

Dictionary embedded(const Haru& haru, const layout::Attachment& attachment, support::Date date) {
  const Dictionary file = haru.stream(attachment.bytes, Compression::kFlate);
  file.add_name("Type", "EmbeddedFile");
  file.add_name("Subtype", attachment.media_type);
  const Dictionary parameters = haru.dictionary();
  parameters.add_number("Size", static_cast<int>(attachment.bytes.size()));
  parameters.add_bytes("ModDate", pdf_date(date));
  file.add("Params", parameters);
  return file;
}

Dictionary specification(const Haru& haru, const layout::Attachment& attachment, support::Date date) {
  const Dictionary made = haru.indirect_dictionary();
  made.add_name("Type", "Filespec");
  made.add_text("F", attachment.name);
  made.add_text("UF", attachment.name);
  made.add_text("Desc", attachment.description);
  made.add_name("AFRelationship", "Data");
  const Dictionary file = embedded(haru, attachment, date);
  const Dictionary forms = haru.dictionary();
  forms.add("F", file);
  forms.add("UF", file);
  made.add("EF", forms);
  return made;
}

}  // namespace

void write_attachments(const Haru& haru, const layout::PagedDocument& document, support::Date date) {
  if (document.attachments.empty()) return;
  const Array associated = haru.array();
  const Array names = haru.array();
  int number = 0;
  for (const layout::Attachment& attachment : document.attachments) {
    const Dictionary made = specification(haru, attachment, date);
    associated.add(made);
    // A name tree is sorted by its keys; numbers are, whatever the files are called.
    names.add_bytes(fmt::format("{:04}", ++number));
    names.add(made);
  }
  haru.catalog().add("AF", associated);
  haru.catalog().inner("Names").inner("EmbeddedFiles").add("Names", names);
}

}  // namespace mandature::pdf
