#pragma once

#define POINTERHOLDER_TRANSITION 4  // libqpdf's own choice of std::shared_ptr

#include <string>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

// What a PDF says once its compressed streams are opened.
namespace mandature::samples {

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
