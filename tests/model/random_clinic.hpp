#pragma once

#include "tests/model/clinic.hpp"
#include "tests/model/dice.hpp"

namespace callengine::testing {

/// Tables with everything that may be right or wrong in them: menus, people
/// with and without pages and phones, switches on and off.
clinic_tables random_clinic(dice& chance);

/// A person in any condition.
staff_availability random_availability(dice& chance, user_id user);

} // namespace callengine::testing
