#pragma once

#include <optional>
#include <string>

#include "graphics/scene.h"

namespace mandature::graphics {

// A QR code of level M, one unit per module, without the quiet zone: whoever places it keeps four modules
// free around it. Nothing when the address is empty or too long for a code.
std::optional<Scene> qr_code(const std::string& target, const std::string& alternative);

}  // namespace mandature::graphics
