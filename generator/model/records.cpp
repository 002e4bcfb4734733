#include "model/authority.h"

// The large records are made, copied and destroyed here, once: written by the compiler in every source that
// names one, these functions cost more than what the source says.
namespace mandature::model {

Authority::Authority() = default;
Authority::Authority(const Authority&) = default;
Authority::Authority(Authority&&) noexcept = default;
Authority& Authority::operator=(const Authority&) = default;
Authority& Authority::operator=(Authority&&) noexcept = default;
Authority::~Authority() = default;

Body::Body() = default;
Body::Body(const Body&) = default;
Body::Body(Body&&) noexcept = default;
Body& Body::operator=(const Body&) = default;
Body& Body::operator=(Body&&) noexcept = default;
Body::~Body() = default;

Commission::Commission() = default;
Commission::Commission(const Commission&) = default;
Commission::Commission(Commission&&) noexcept = default;
Commission& Commission::operator=(const Commission&) = default;
Commission& Commission::operator=(Commission&&) noexcept = default;
Commission::~Commission() = default;

Evaluation::Evaluation() = default;
Evaluation::Evaluation(const Evaluation&) = default;
Evaluation::Evaluation(Evaluation&&) noexcept = default;
Evaluation& Evaluation::operator=(const Evaluation&) = default;
Evaluation& Evaluation::operator=(Evaluation&&) noexcept = default;
Evaluation::~Evaluation() = default;

Project::Project() = default;
Project::Project(const Project&) = default;
Project::Project(Project&&) noexcept = default;
Project& Project::operator=(const Project&) = default;
Project& Project::operator=(Project&&) noexcept = default;
Project::~Project() = default;

Publication::Publication() = default;
Publication::Publication(const Publication&) = default;
Publication::Publication(Publication&&) noexcept = default;
Publication& Publication::operator=(const Publication&) = default;
Publication& Publication::operator=(Publication&&) noexcept = default;
Publication::~Publication() = default;

Review::Review() = default;
Review::Review(const Review&) = default;
Review::Review(Review&&) noexcept = default;
Review& Review::operator=(const Review&) = default;
Review& Review::operator=(Review&&) noexcept = default;
Review::~Review() = default;

Testimonial::Testimonial() = default;
Testimonial::Testimonial(const Testimonial&) = default;
Testimonial::Testimonial(Testimonial&&) noexcept = default;
Testimonial& Testimonial::operator=(const Testimonial&) = default;
Testimonial& Testimonial::operator=(Testimonial&&) noexcept = default;
Testimonial::~Testimonial() = default;

}  // namespace mandature::model
