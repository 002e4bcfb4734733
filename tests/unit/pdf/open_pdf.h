#pragma once

#define POINTERHOLDER_TRANSITION 4  // libqpdf's own choice of std::shared_ptr

#include <cstdlib>
#include <string>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "support/file_system.h"

// What a PDF says once its compressed streams are opened.
namespace mandature::samples {

// For other eyes: the files are written where MANDATURE_WRITE_PDF says.
inline void show(const std::string& name, const std::string& bytes) {
  const char* folder = std::getenv("MANDATURE_WRITE_PDF");
  support::DiskFileSystem disk;
  if (folder != nullptr) disk.write(support::join_path(folder, name), bytes);
}

inline std::string opened(const std::string& pdf) {
  QPDF file;
  file.processMemoryFile("test", pdf.data(), pdf.size());
  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.setQDFMode(true);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace mandature::samples
