#include "support/fingerprint.h"

#include <openssl/evp.h>

#include <array>

#include "support/require.h"

namespace mandature::support {

void Sha256::End::operator()(void* state) const { EVP_MD_CTX_free(static_cast<EVP_MD_CTX*>(state)); }

Sha256::Sha256() : state_(EVP_MD_CTX_new()) {
  auto* context = static_cast<EVP_MD_CTX*>(state_.get());
  require(context != nullptr && EVP_DigestInit_ex(context, EVP_sha256(), nullptr) == 1,
          "SHA-256 is part of every OpenSSL");
}

void Sha256::add(std::string_view bytes) {
  EVP_DigestUpdate(static_cast<EVP_MD_CTX*>(state_.get()), bytes.data(), bytes.size());
}

std::string Sha256::digits() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  EVP_DigestFinal_ex(static_cast<EVP_MD_CTX*>(state_.get()), digest.data(), &size);
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string text;
  for (unsigned int i = 0; i < size; ++i) {
    text += kHex[digest[i] >> 4U];
    text += kHex[digest[i] & 0xFU];
  }
  return text;
}

std::string sha256(std::string_view bytes) {
  Sha256 sum;
  sum.add(bytes);
  return sum.digits();
}

}  // namespace mandature::support
