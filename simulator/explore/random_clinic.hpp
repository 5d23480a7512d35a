#pragma once

#include "model/clinic_tables.hpp"
#include "simulator/explore/dice.hpp"

#include <string>

namespace callengine::explore {

/// A word that stands in every text of a clinic and in no other's, so that a
/// text which strays can be told: "Alpha", "Beta" …
const std::string& marker_of(std::size_t clinic);

client_id client_of(std::size_t clinic);
user_id user_of(std::size_t person);
std::string receiving_number_of(std::size_t clinic);

/// Random tables of the `clinic`-th clinic: menus, an AI and what it knows,
/// departments, phones, an external number, disabled things and broken rows.
/// User ids, keys and departments are the same in all clinics but for the
/// marker.
clinic_tables random_clinic(
  dice chance, std::size_t clinic, std::size_t people);

/// Changes something in the tables.
void change_tables(dice chance, clinic_tables& tables);

/// The person is deleted: no row tells of them any more.
void delete_person(clinic_tables& tables, user_id user);

} // namespace callengine::explore
