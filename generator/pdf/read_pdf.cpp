#include "pdf/read_pdf.h"

#include <poppler-document.h>
#include <poppler-embedded-file.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <limits>
#include <memory>

#include "diagnostics/translation.h"

namespace mandature::pdf {
namespace {

std::string bytes_of(const poppler::byte_array& bytes) { return {bytes.begin(), bytes.end()}; }

// What poppler has to say of damaged files is said by our own message.
void keep_quiet() {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
}

}  // namespace

diagnostics::Result<ReadPdf> read_pdf(std::string_view bytes) {
  keep_quiet();
  using diagnostics::tr;
  constexpr auto kMost = static_cast<std::size_t>(std::numeric_limits<int>::max());
  if (bytes.size() > kMost) return diagnostics::Failure{tr("this file is too large")};
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document) return diagnostics::Failure{tr("this file is not a PDF that can be read")};
  if (document->is_locked()) return diagnostics::Failure{tr("this PDF is locked with a password")};
  ReadPdf read;
  for (int i = 0; i < document->pages(); ++i) {
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    if (!page) return diagnostics::Failure{tr("page {} of this PDF is damaged", i + 1)};
    read.pages.push_back(bytes_of(page->text(poppler::rectf(), poppler::page::raw_order_layout).to_utf8()));
  }
  for (const poppler::embedded_file* file : document->embedded_files()) {
    if (file->is_valid()) read.attachments.emplace(file->name(), bytes_of(file->data()));
  }
  return read;
}

}  // namespace mandature::pdf
