#pragma once

#include "rules/inspection.h"

namespace mandature::rules {

// One function per rule of the table; each tells all that breaks it.

void check_equal_space(Inspection& inspection);
void check_group_order(Inspection& inspection);
void check_figures(Inspection& inspection);
void check_totals(Inspection& inspection);
void check_balance(Inspection& inspection);
void check_jumps(Inspection& inspection);
void check_units(Inspection& inspection);
void check_population(Inspection& inspection);
void check_nomenclatures(Inspection& inspection);
void check_attribution(Inspection& inspection);
void check_years(Inspection& inspection);
void check_scope(Inspection& inspection);
void check_composition(Inspection& inspection);
void check_seats(Inspection& inspection);
void check_selections(Inspection& inspection);
void check_actions(Inspection& inspection);
void check_calendar(Inspection& inspection);
void check_tone(Inspection& inspection);
void check_portraits(Inspection& inspection);
void check_notices(Inspection& inspection);
void check_captions(Inspection& inspection);
void check_alternatives(Inspection& inspection);
void check_link_texts(Inspection& inspection);

}  // namespace mandature::rules
