#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mandature::pdf {

// The only door to libharu, used as a writer of objects and a page tree: text, fonts and tags are ours.
// Handles belong to their Haru and live as long as it. Errors are remembered, not thrown: see Haru::save().

class Array;

class Dictionary {
 public:
  Dictionary() = default;
  explicit Dictionary(void* handle) : handle_(handle) {}
  void* handle() const { return handle_; }

  void add(const char* key, Dictionary value) const;
  void add(const char* key, Array value) const;
  void add_name(const char* key, const std::string& name) const;
  void add_text(const char* key, std::string_view utf8) const;  // as PDF text: ASCII, else UTF-16
  void add_bytes(const char* key, std::string_view bytes) const;
  void add_number(const char* key, int value) const;
  void add_real(const char* key, double value) const;
  void add_boolean(const char* key, bool value) const;
  // The dictionary under a key, made if there is none.
  Dictionary inner(const char* key) const;

 private:
  void* handle_ = nullptr;
};

class Array {
 public:
  Array() = default;
  explicit Array(void* handle) : handle_(handle) {}
  void* handle() const { return handle_; }

  void add(Dictionary value) const;
  void add(Array value) const;
  void add_name(const char* name) const;
  void add_bytes(std::string_view bytes) const;
  void add_number(int value) const;
  void add_real(double value) const;

 private:
  void* handle_ = nullptr;
};

enum class Compression { kNone, kFlate };
enum class Version { kPdf16, kPdf17 };

class Haru {
 public:
  explicit Haru(Version version = Version::kPdf17);
  ~Haru();
  Haru(const Haru&) = delete;
  Haru& operator=(const Haru&) = delete;

  Dictionary dictionary() const;           // written where it is used
  Dictionary indirect_dictionary() const;  // written once, referred to
  Dictionary stream(std::string_view bytes, Compression compression) const;
  // A stream of bytes that are already packed, in the way `filter` names.
  Dictionary packed_stream(std::string_view packed, const char* filter = "FlateDecode") const;
  // Adds an entry whose value is written as it is told. For names with spaces, which libharu does not escape.
  void add_written(Dictionary target, const std::string& key, const std::string& value) const;
  Array array() const;
  Array indirect_array() const;
  Array numbers(const std::vector<double>& values) const;

  Dictionary catalog() const;
  Dictionary info() const;
  Dictionary trailer() const;

  Dictionary add_page(double width, double height) const;  // points
  // Gives a page its operators, once.
  void paint(Dictionary page, std::string_view operators) const;
  // What a page draws with, by kind: "ColorSpace", "ExtGState".
  Dictionary resources(Dictionary page, const char* kind) const;
  // The name under which a page knows a font: "F1".
  std::string font_name(Dictionary page, Dictionary font) const;
  // The same for a picture: "X1".
  std::string object_name(Dictionary page, Dictionary object) const;

  // The whole file; empty if anything failed since the beginning.
  std::string save();

 private:
  struct Machinery;
  std::unique_ptr<Machinery> machinery_;
};

}  // namespace mandature::pdf
