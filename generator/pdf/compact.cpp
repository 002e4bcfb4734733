#include "pdf/compact.h"

#include <exception>

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace mandature::pdf {
namespace {

// libharu names the one filter of a stream in an array; the writer would then pack the stream anew, twice.
void name_single_filters(QPDF& file) {
  for (QPDFObjectHandle& object : file.getAllObjects()) {
    if (!object.isStream()) continue;
    QPDFObjectHandle dictionary = object.getDict();
    QPDFObjectHandle filter = dictionary.getKey("/Filter");
    if (filter.isArray() && filter.getArrayNItems() == 1) {
      dictionary.replaceKey("/Filter", filter.getArrayItem(0));
    }
  }
}

}  // namespace

std::string compact(QPDF& file) {
  name_single_filters(file);
  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setDecodeLevel(qpdf_dl_none);
  writer.setLinearization(true);
  writer.setDeterministicID(true);
  writer.setNewlineBeforeEndstream(true);
  writer.write();
  if (file.anyWarnings()) return {};
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

std::string compact(const std::string& file) {
  try {
    QPDF document;
    document.setSuppressWarnings(true);
    document.processMemoryFile("document", file.data(), file.size());
    return compact(document);
  } catch (const std::exception&) {
    return {};
  }
}

std::string deflated(const std::string& bytes) {
  Pl_Buffer packed("packed");
  Pl_Flate packer("packer", &packed, Pl_Flate::a_deflate);
  packer.write(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  packer.finish();
  const auto buffer = packed.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace mandature::pdf
