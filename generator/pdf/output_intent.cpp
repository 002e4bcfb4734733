#include "pdf/output_intent.h"

#include "pdf/srgb_profile.h"

namespace mandature::pdf {
namespace {

constexpr const char* kRegistry = "http://www.color.org";

struct Intent {
  const char* subtype;
  std::string identifier;  // in the registry of the ICC; empty when it is not there
  std::string name;
  Dictionary profile;
};

void write(const Haru& haru, const Intent& told) {
  const Dictionary intent = haru.indirect_dictionary();
  intent.add_name("Type", "OutputIntent");
  intent.add_name("S", told.subtype);
  intent.add_text("OutputConditionIdentifier", told.identifier.empty() ? "Custom" : told.identifier);
  if (!told.identifier.empty()) intent.add_text("RegistryName", kRegistry);
  intent.add_text("OutputCondition", told.name);
  intent.add_text("Info", told.name);
  intent.add("DestOutputProfile", told.profile);
  const Array intents = haru.array();
  intents.add(intent);
  haru.catalog().add("OutputIntents", intents);
}

}  // namespace

void write_screen_intent(const Haru& haru) {
  const Dictionary profile = haru.stream(srgb_profile(), Compression::kFlate);
  profile.add_number("N", 3);
  profile.add_name("Alternate", "DeviceRGB");
  write(haru, {"GTS_PDFA1", "sRGB", "sRGB IEC61966-2.1", profile});
}

void write_press_intent(const Haru& haru, const Paper& paper) {
  const Dictionary profile = haru.packed_stream(paper.packed_profile());
  profile.add_number("N", 4);
  profile.add_name("Alternate", "DeviceCMYK");
  write(haru, {"GTS_PDFX", paper.identifier(), paper.name(), profile});
}

}  // namespace mandature::pdf
