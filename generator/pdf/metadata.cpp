#include "pdf/metadata.h"

#include <fmt/format.h>

#include "pdf/dates.h"
#include "support/text.h"

namespace mandature::pdf {
namespace {

constexpr const char* kProducer = "mandature, libharu";

std::string xml(std::string text) {
  text = support::replace_all(std::move(text), "&", "&amp;");
  text = support::replace_all(std::move(text), "<", "&lt;");
  return support::replace_all(std::move(text), ">", "&gt;");
}

// A UUID of version 5's form from a fingerprint.
std::string uuid(const std::string& fingerprint) {
  return fmt::format("uuid:{}-{}-5{}-8{}-{}", fingerprint.substr(0, 8), fingerprint.substr(8, 4),
                     fingerprint.substr(13, 3), fingerprint.substr(17, 3), fingerprint.substr(20, 12));
}

std::string bytes_of_hex(std::string_view digits) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(std::string(digits.substr(i, 2)), nullptr, 16));
  }
  return bytes;
}

constexpr std::string_view kPacketStart =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
    "xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" "
    "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\">\n";

// PDF/A wants the schema of PDF/UA's own property described (ISO 19005-3, 6.6.2.3).
constexpr std::string_view kUaSchema =
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
    "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
    "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"><pdfaExtension:schemas><rdf:Bag>"
    "<rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>"
    "<rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>part</pdfaProperty:name>"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>PDF/UA "
    "part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\n";

// What one rendition claims in its metadata, besides what both say.
struct Claims {
  std::string_view properties;
  std::string_view schemas;
};
constexpr Claims kScreenClaims = {
    "<pdfuaid:part>1</pdfuaid:part><pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\n",
    kUaSchema};
// The properties ISO 15930-7 asks for, 6.4 and 6.5.
constexpr Claims kPressClaims = {
    "<xmpMM:RenditionClass>default</xmpMM:RenditionClass><xmpMM:VersionID>1</xmpMM:VersionID>"
    "<pdf:Trapped>False</pdf:Trapped><pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>\n",
    {}};

std::string packet(const layout::PagedDocument& document, const Options& options,
                   const std::string& fingerprint, const Claims& claims) {
  const std::string date = options.date.iso() + "T00:00:00Z";
  std::string text(kPacketStart);
  text += fmt::format(
      "<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li "
      "xml:lang=\"x-default\">{}</rdf:li></rdf:Alt>"
      "</dc:title>",
      xml(document.title));
  if (!document.subject.empty()) {
    text += fmt::format(
        "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:description>",
        xml(document.subject));
  }
  if (!document.author.empty()) {
    text +=
        fmt::format("<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>", xml(document.author));
  }
  text += fmt::format("<dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>\n",
                      xml(document.language));
  text += fmt::format(
      "<xmp:CreatorTool>{}</xmp:CreatorTool><xmp:CreateDate>{}</xmp:CreateDate><xmp:ModifyDate>{}</"
      "xmp:ModifyDate>"
      "<xmp:MetadataDate>{}</xmp:MetadataDate><pdf:Producer>{}</pdf:Producer>",
      xml(options.creator), date, date, date, kProducer);
  text += fmt::format("<xmpMM:DocumentID>{}</xmpMM:DocumentID>\n", uuid(fingerprint));
  text += claims.properties;
  text += "</rdf:Description>\n";
  text += claims.schemas;
  return text + "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

void write_page_labels(const Haru& haru) {
  const Dictionary decimal = haru.dictionary();
  decimal.add_name("S", "D");
  const Array numbers = haru.array();
  numbers.add_number(0);
  numbers.add(decimal);
  const Dictionary labels = haru.dictionary();
  labels.add("Nums", numbers);
  haru.catalog().add("PageLabels", labels);
}

void write_common(const Haru& haru, const layout::PagedDocument& document, const Options& options,
                  const std::string& fingerprint, const Claims& claims) {
  const Dictionary catalog = haru.catalog();
  catalog.add_text("Lang", document.language);
  const Dictionary preferences = haru.dictionary();
  preferences.add_boolean("DisplayDocTitle", true);
  catalog.add("ViewerPreferences", preferences);

  const Dictionary info = haru.info();
  info.add_text("Title", document.title);
  if (!document.subject.empty()) info.add_text("Subject", document.subject);
  if (!document.author.empty()) info.add_text("Author", document.author);
  info.add_text("Creator", options.creator);
  info.add_text("Producer", kProducer);
  info.add_bytes("CreationDate", pdf_date(options.date));
  info.add_bytes("ModDate", pdf_date(options.date));

  const Dictionary metadata = haru.stream(packet(document, options, fingerprint, claims), Compression::kNone);
  metadata.add_name("Type", "Metadata");
  metadata.add_name("Subtype", "XML");
  catalog.add("Metadata", metadata);
  write_page_labels(haru);

  const Array identifiers = haru.array();
  const std::string identifier = bytes_of_hex(std::string_view(fingerprint).substr(0, 32));
  identifiers.add_bytes(identifier);
  identifiers.add_bytes(identifier);
  haru.trailer().add("ID", identifiers);
}

}  // namespace

void write_metadata(const Haru& haru, const layout::PagedDocument& document, const Options& options,
                    const std::string& fingerprint) {
  write_common(haru, document, options, fingerprint, kScreenClaims);
}

void write_press_metadata(const Haru& haru, const layout::PagedDocument& document, const Options& options,
                          const std::string& fingerprint) {
  write_common(haru, document, options, fingerprint, kPressClaims);
  haru.info().add_name("Trapped", "False");
  haru.info().add_text("GTS_PDFXVersion", "PDF/X-4");
}

}  // namespace mandature::pdf
