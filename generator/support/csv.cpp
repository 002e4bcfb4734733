#include "support/csv.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace mandature::support {
namespace {

constexpr std::string_view kFormulaSigns = "=+-@\t\r";
constexpr std::size_t kCents = 100;

// "-12", "+ 3,5 %", "-1 234.50": a sign, digits parted by spaces, one decimal sign at most.
bool is_signed_number(std::string_view text) {
  if (text.empty() || (text.front() != '+' && text.front() != '-')) return false;
  bool digits = false;
  int decimal_signs = 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    if (text[i] >= '0' && text[i] <= '9') {
      digits = true;
    } else if (text[i] == '.' || text[i] == ',') {
      if (++decimal_signs > 1) return false;
    } else if (rest.starts_with("\u00A0")) {
      i += 1;
    } else if (rest.starts_with("\u202F")) {
      i += 2;
    } else if (text[i] != ' ' && rest != "%") {
      return false;
    }
  }
  return digits;
}

}  // namespace

bool looks_like_formula(std::string_view text) {
  return !text.empty() && kFormulaSigns.find(text.front()) != std::string_view::npos &&
         !is_signed_number(text);
}

std::string csv_cell(std::string_view text, char separator) {
  std::string safe = looks_like_formula(text) ? "'" : "";
  safe += text;
  if (safe.find_first_of("\"\r\n") == std::string::npos && safe.find(separator) == std::string::npos)
    return safe;
  std::string quoted = "\"";
  for (const char c : safe) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string_view without_guard(std::string_view cell) {
  return cell.starts_with('\'') && looks_like_formula(cell.substr(1)) ? cell.substr(1) : cell;
}

void append_csv_row(std::string& csv, std::span<const std::string> cells) {
  bool first = true;
  for (const std::string& cell : cells) {
    if (!first) csv += ',';
    first = false;
    csv += cell;
  }
  csv += "\r\n";
}

std::string decimal(double value) {
  std::array<char, 64> buffer{};
  const auto [end, failure] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return failure == std::errc() ? std::string(buffer.data(), end) : std::string();
}

std::string decimal(Money amount) {
  const auto magnitude = amount.cents() < 0 ? 0 - static_cast<std::uint64_t>(amount.cents())
                                            : static_cast<std::uint64_t>(amount.cents());
  return fmt::format("{}{}.{:02}", amount.cents() < 0 ? "-" : "", magnitude / kCents, magnitude % kCents);
}

}  // namespace mandature::support
