#include "graphics/qr_code.h"

#include <qrencode.h>

#include <memory>

namespace mandature::graphics {
namespace {

struct CodeDeleter {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

std::optional<Scene> qr_code(const std::string& target, const std::string& alternative) {
  if (target.empty()) return std::nullopt;
  const std::unique_ptr<QRcode, CodeDeleter> code(QRcode_encodeString8bit(target.c_str(), 0, QR_ECLEVEL_M));
  if (!code) return std::nullopt;
  const int side = code->width;
  const auto dark = [&](int x, int y) { return (code->data[y * side + x] & 1) != 0; };
  Path modules;
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side;) {
      const int begin = x;
      while (x < side && dark(x, y)) ++x;
      // Runs of modules as one rectangle: no hairlines between them, and a fifth of the size.
      if (x > begin) append(modules, rectangle(begin, y, x - begin, 1));
      if (x == begin) ++x;
    }
  }
  Scene scene{static_cast<double>(side), static_cast<double>(side), {}, alternative, alternative};
  scene.items.push_back(Shape{std::move(modules), "ink", std::nullopt, "code"});
  return scene;
}

}  // namespace mandature::graphics
