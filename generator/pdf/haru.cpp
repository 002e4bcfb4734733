#include "pdf/haru.h"

#include <hpdf.h>
#include <hpdf_conf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_utils.h>

#include <map>

#include "pdf/deflate.h"
#include "support/require.h"
#include "support/text.h"

namespace mandature::pdf {
namespace {

// libharu refuses strings of more than 65,535 bytes; no text of ours comes near, but content decides.
constexpr std::size_t kLongestText = 30000;
constexpr std::size_t kTooSmallToPack = 160;  // bytes: packing them gains nothing

HPDF_Dict dict(Dictionary dictionary) { return static_cast<HPDF_Dict>(dictionary.handle()); }
HPDF_Array arr(Array array) { return static_cast<HPDF_Array>(array.handle()); }
const HPDF_BYTE* bytes_of(std::string_view text) { return reinterpret_cast<const HPDF_BYTE*>(text.data()); }
HPDF_UINT size_of(std::string_view text) { return static_cast<HPDF_UINT>(text.size()); }

HPDF_Binary binary(HPDF_MMgr memory, std::string_view bytes) {
  // The library copies; its parameter only lacks a const.
  return HPDF_Binary_New(memory, const_cast<HPDF_BYTE*>(bytes_of(bytes)), size_of(bytes));
}

void append_utf16(std::string& out, char32_t point) {
  const auto unit = [&](char32_t value) {
    out += static_cast<char>((value >> 8) & 0xFF);
    out += static_cast<char>(value & 0xFF);
  };
  if (point <= 0xFFFF) return unit(point);
  point -= 0x10000;
  unit(0xD800 + (point >> 10));
  unit(0xDC00 + (point & 0x3FF));
}

std::string utf16(std::string_view utf8) {
  std::string out = "\xFE\xFF";
  for (const char32_t point : support::decode_utf8(utf8)) {
    if (out.size() < kLongestText) append_utf16(out, point);
  }
  return out;
}

bool is_plain(std::string_view text) {
  for (const char c : text) {
    if (c < ' ' || c > '~') return false;
  }
  return text.size() < kLongestText;
}

// Called from C: it may only take note.
void note_error(HPDF_STATUS error, HPDF_STATUS, void* first) noexcept {
  auto* noted = static_cast<HPDF_STATUS*>(first);
  if (*noted == HPDF_OK) *noted = error;
}

// Called from C when a written dictionary is.
HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream stream) noexcept {
  const auto* entries = static_cast<const std::string*>(dictionary->attr);
  return HPDF_Stream_Write(stream, bytes_of(*entries), size_of(*entries));
}

}  // namespace

void Dictionary::add(const char* key, Dictionary value) const {
  HPDF_Dict_Add(dict(*this), key, value.handle());
}
void Dictionary::add(const char* key, Array value) const { HPDF_Dict_Add(dict(*this), key, value.handle()); }
void Dictionary::add_name(const char* key, const std::string& name) const {
  HPDF_Dict_AddName(dict(*this), key, name.c_str());
}
void Dictionary::add_text(const char* key, std::string_view utf8) const {
  add_bytes(key, is_plain(utf8) ? std::string(utf8) : utf16(utf8));
}
void Dictionary::add_bytes(const char* key, std::string_view bytes) const {
  HPDF_Dict_Add(dict(*this), key, binary(dict(*this)->mmgr, bytes));
}
void Dictionary::add_number(const char* key, int value) const {
  HPDF_Dict_AddNumber(dict(*this), key, value);
}
void Dictionary::add_real(const char* key, double value) const {
  HPDF_Dict_AddReal(dict(*this), key, static_cast<HPDF_REAL>(value));
}
void Dictionary::add_boolean(const char* key, bool value) const {
  HPDF_Dict_AddBoolean(dict(*this), key, value ? HPDF_TRUE : HPDF_FALSE);
}

Dictionary Dictionary::inner(const char* key) const {
  if (void* found = HPDF_Dict_GetItem(dict(*this), key, HPDF_OCLASS_DICT)) return Dictionary(found);
  const Dictionary made(HPDF_Dict_New(dict(*this)->mmgr));
  add(key, made);
  return made;
}

void Array::add(Dictionary value) const { HPDF_Array_Add(arr(*this), value.handle()); }
void Array::add(Array value) const { HPDF_Array_Add(arr(*this), value.handle()); }
void Array::add_name(const char* name) const { HPDF_Array_AddName(arr(*this), name); }
void Array::add_bytes(std::string_view bytes) const {
  HPDF_Array_Add(arr(*this), binary(arr(*this)->mmgr, bytes));
}
void Array::add_number(int value) const { HPDF_Array_AddNumber(arr(*this), value); }
void Array::add_real(double value) const { HPDF_Array_AddReal(arr(*this), static_cast<HPDF_REAL>(value)); }

struct Haru::Machinery {
  HPDF_STATUS first_error = HPDF_OK;
  HPDF_Doc document = nullptr;
  std::map<void*, std::string> written;  // by dictionary, the entries it is given as they are
};

Haru::Haru(Version version) : machinery_(std::make_unique<Machinery>()) {
  machinery_->document = HPDF_New(note_error, &machinery_->first_error);
  support::require(machinery_->document != nullptr, "there is memory for an empty document");
  machinery_->document->pdf_version = version == Version::kPdf16 ? HPDF_VER_16 : HPDF_VER_17;
}

Haru::~Haru() { HPDF_Free(machinery_->document); }

Dictionary Haru::dictionary() const { return Dictionary(HPDF_Dict_New(machinery_->document->mmgr)); }

Dictionary Haru::indirect_dictionary() const {
  const Dictionary made = dictionary();
  HPDF_Xref_Add(machinery_->document->xref, made.handle());
  return made;
}

Dictionary Haru::stream(std::string_view bytes, Compression compression) const {
  if (compression == Compression::kFlate && bytes.size() > kTooSmallToPack)
    return packed_stream(deflated(bytes));
  const HPDF_Dict made = HPDF_DictStream_New(machinery_->document->mmgr, machinery_->document->xref);
  if (made == nullptr) return {};
  HPDF_Stream_Write(made->stream, bytes_of(bytes), size_of(bytes));
  made->filter = HPDF_STREAM_FILTER_NONE;
  return Dictionary(made);
}

Dictionary Haru::packed_stream(std::string_view packed, const char* filter) const {
  const Dictionary made = stream(packed, Compression::kNone);
  // libharu takes /Filter off a stream that it did not pack.
  add_written(made, "Filter", std::string("/") + filter);
  return made;
}

void Haru::add_written(Dictionary target, const std::string& key, const std::string& value) const {
  std::string& entries = machinery_->written[target.handle()];
  entries += "/" + key + " " + value + "\n";
  dict(target)->attr = &entries;
  dict(target)->write_fn = write_entries;
}

Array Haru::array() const { return Array(HPDF_Array_New(machinery_->document->mmgr)); }

Array Haru::indirect_array() const {
  const Array made = array();
  HPDF_Xref_Add(machinery_->document->xref, made.handle());
  return made;
}

Array Haru::numbers(const std::vector<double>& values) const {
  const Array made = array();
  for (const double value : values) made.add_real(value);
  return made;
}

Dictionary Haru::catalog() const { return Dictionary(machinery_->document->catalog); }
Dictionary Haru::info() const { return Dictionary(machinery_->document->info); }
Dictionary Haru::trailer() const { return Dictionary(machinery_->document->trailer); }

Dictionary Haru::add_page(double width, double height) const {
  const HPDF_Page page = HPDF_AddPage(machinery_->document);
  HPDF_Page_SetWidth(page, static_cast<HPDF_REAL>(width));
  HPDF_Page_SetHeight(page, static_cast<HPDF_REAL>(height));
  return Dictionary(page);
}

void Haru::paint(Dictionary page, std::string_view operators) const {
  const auto* attributes = static_cast<HPDF_PageAttr>(dict(page)->attr);
  const std::string packed = deflated(operators);
  HPDF_Stream_Write(attributes->stream, bytes_of(packed), size_of(packed));
  attributes->contents->filter = HPDF_STREAM_FILTER_NONE;
  add_written(Dictionary(attributes->contents), "Filter", "/FlateDecode");
}

Dictionary Haru::resources(Dictionary page, const char* kind) const {
  return page.inner("Resources").inner(kind);
}

std::string Haru::font_name(Dictionary page, Dictionary font) const {
  const char* name = HPDF_Page_GetLocalFontName(dict(page), dict(font));
  return name == nullptr ? std::string() : name;
}

std::string Haru::object_name(Dictionary page, Dictionary object) const {
  const char* name = HPDF_Page_GetXObjectName(dict(page), dict(object));
  return name == nullptr ? std::string() : name;
}

std::string Haru::save() {
  const HPDF_Doc document = machinery_->document;
  if (machinery_->first_error != HPDF_OK || HPDF_SaveToStream(document) != HPDF_OK) return {};
  std::string bytes(HPDF_GetStreamSize(document), '\0');
  HPDF_ResetStream(document);
  auto size = static_cast<HPDF_UINT32>(bytes.size());
  HPDF_ReadFromStream(document, reinterpret_cast<HPDF_BYTE*>(bytes.data()), &size);
  bytes.resize(size);
  return bytes;
}

}  // namespace mandature::pdf
