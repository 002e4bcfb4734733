#include "media/vips.h"

#include <string>

#include "diagnostics/translation.h"
#include "support/require.h"

namespace mandature::media {
namespace {

void be_silent(const gchar*, GLogLevelFlags, const gchar*, gpointer) {}

}  // namespace

// Once per process. Our own threads share the work, so that libvips needs none; its cache would keep pictures
// in memory that are used once.
void start_vips() {
  static std::once_flag once;
  std::call_once(once, [] {
    support::require(VIPS_INIT("mandature") == 0, "libvips starts");
    vips_concurrency_set(1);
    vips_cache_set_max(0);
    vips_block_untrusted_set(TRUE);
    // Drawings are those this program writes; a drawing of the content is read by another room.
    vips_operation_block_set("VipsForeignLoadSvg", FALSE);
    g_log_set_handler("VIPS", static_cast<GLogLevelFlags>(G_LOG_LEVEL_WARNING | G_LOG_LEVEL_INFO), be_silent,
                      nullptr);
  });
}

std::string_view vips_release() { return VIPS_VERSION_STRING; }

diagnostics::Failure vips_failure() {
  const std::string said = vips_error_buffer();
  vips_error_clear();
  const std::string line = said.substr(0, said.find('\n'));
  return diagnostics::Failure{line.empty() ? diagnostics::tr("it is damaged")
                                           : diagnostics::tr("it is damaged ({})", line)};
}

std::string bytes_of(VipsBlob* written) {
  const Blob blob(written);
  std::size_t size = 0;
  const void* data = vips_blob_get(blob.get(), &size);
  return {static_cast<const char*>(data), size};
}

std::shared_mutex& words_of_vips() {
  static std::shared_mutex words;
  return words;
}

}  // namespace mandature::media
