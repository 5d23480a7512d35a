# Debian's libsoci-dev has no CMake package. Gives SOCI::soci with the SQLite
# and PostgreSQL backends.
find_path(SOCI_INCLUDE_DIR soci/soci.h)
find_library(SOCI_CORE_LIBRARY soci_core)
find_library(SOCI_SQLITE_LIBRARY soci_sqlite3)
find_library(SOCI_POSTGRESQL_LIBRARY soci_postgresql)
find_library(SOCI_SQLITE3_LIBRARY sqlite3)
find_library(SOCI_PQ_LIBRARY pq)
find_path(SOCI_PQ_INCLUDE_DIR libpq-fe.h PATH_SUFFIXES postgresql)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(SOCI REQUIRED_VARS
  SOCI_CORE_LIBRARY SOCI_SQLITE_LIBRARY SOCI_POSTGRESQL_LIBRARY
  SOCI_SQLITE3_LIBRARY SOCI_PQ_LIBRARY SOCI_PQ_INCLUDE_DIR SOCI_INCLUDE_DIR)
if(SOCI_FOUND AND NOT TARGET SOCI::soci)
  add_library(SOCI::soci INTERFACE IMPORTED)
  target_include_directories(SOCI::soci SYSTEM INTERFACE ${SOCI_PQ_INCLUDE_DIR})
  target_link_libraries(SOCI::soci INTERFACE
    ${SOCI_SQLITE_LIBRARY} ${SOCI_POSTGRESQL_LIBRARY} ${SOCI_CORE_LIBRARY}
    ${SOCI_SQLITE3_LIBRARY} ${SOCI_PQ_LIBRARY})
endif()
