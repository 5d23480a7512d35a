# The layers of docs/architecture.md and what each may use. `callengine_layer`
# refuses at configure time a library that the layer may not link;
# `cmake/CheckIncludes.cmake` refuses at build time an include that it may not
# have (a header of a library that is not linked is still found in /usr/include).

set(CALLENGINE_SANITIZE "" CACHE STRING "Value of -fsanitize=, or empty")

add_library(callengine_options INTERFACE)
target_include_directories(callengine_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(callengine_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
  -Wold-style-cast -Wnon-virtual-dtor -Werror=switch -Werror
  # g++ 12 sees overlaps in std::string's operator+ that are none (GCC bug
  # 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(CALLENGINE_SANITIZE STREQUAL "thread")
  # Asio's fences are unknown to ThreadSanitizer; its locks are not.
  target_compile_options(callengine_options INTERFACE -Wno-tsan)
endif()
if(CALLENGINE_SANITIZE)
  # With its sanitizers g++ warns of std::optional's and std::variant's own
  # storage; the other builds keep the warning.
  target_compile_options(callengine_options INTERFACE
    -Wno-maybe-uninitialized -fsanitize=${CALLENGINE_SANITIZE} -fno-omit-frame-pointer
    -fno-sanitize-recover=all)
  target_link_options(callengine_options INTERFACE
    -fsanitize=${CALLENGINE_SANITIZE})
endif()

# What each layer may link.
set(CALLENGINE_MAY_LINK_model nlohmann_json::nlohmann_json stemmer)
set(CALLENGINE_MAY_LINK_actors callengine_model CAF::core)
set(CALLENGINE_MAY_LINK_twilio callengine_model Boost::url
  nlohmann_json::nlohmann_json OpenSSL::Crypto pugixml::pugixml)
set(CALLENGINE_MAY_LINK_net callengine_model callengine_twilio
  callengine_beast Boost::url
  nlohmann_json::nlohmann_json OpenSSL::Crypto CURL::libcurl
  pugixml::pugixml cpp-jwt::cpp-jwt prometheus-cpp::core spdlog::spdlog
  PkgConfig::SYSTEMD Threads::Threads)
set(CALLENGINE_MAY_LINK_persistence callengine_model callengine_beast
  SOCI::soci PkgConfig::SODIUM PkgConfig::HIREDIS nlohmann_json::nlohmann_json
  spdlog::spdlog Threads::Threads)
set(CALLENGINE_MAY_LINK_simulator callengine_model callengine_beast
  Boost::url nlohmann_json::nlohmann_json OpenSSL::Crypto
  pugixml::pugixml Threads::Threads)
set(CALLENGINE_MAY_LINK_explore callengine_model callengine_simulator
  callengine_twilio nlohmann_json::nlohmann_json)

# callengine_layer(NAME SOURCES a.cpp … LINKS target …)
function(callengine_layer name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
  foreach(library IN LISTS ARG_LINKS)
    if(NOT library IN_LIST CALLENGINE_MAY_LINK_${name})
      message(FATAL_ERROR "The layer '${name}' may not link ${library}: "
        "see cmake/Layers.cmake and docs/architecture.md")
    endif()
  endforeach()
  add_library(callengine_${name} STATIC ${ARG_SOURCES})
  target_link_libraries(callengine_${name}
    PUBLIC ${ARG_LINKS} PRIVATE callengine_options)
  target_include_directories(callengine_${name} PUBLIC ${CMAKE_SOURCE_DIR})
  callengine_check_includes(callengine_${name} ${name})
endfunction()

function(callengine_check_includes target name)
  add_custom_target(${target}_includes
    COMMAND ${CMAKE_COMMAND} -DLAYER=${name} -DROOT=${CMAKE_SOURCE_DIR}
      -P ${CMAKE_SOURCE_DIR}/cmake/CheckIncludes.cmake
    COMMENT "Checking what ${name}/ includes")
  add_dependencies(${target} ${target}_includes)
endfunction()

# callengine_tests(LAYER SOURCES a_test.cpp … LINKS target …): one test program
# of a layer, each of its tests known to CTest. COMPUTES: it spends its time in
# its own code and not in waiting; it counts for two of ctest's -j, so that with
# twice as many as there are cores these take a core each. ALONE: the filter of
# those that hold the engine to a time and so need the machine for themselves.
function(callengine_tests layer)
  cmake_parse_arguments(ARG "COMPUTES" "ALONE" "SOURCES;LINKS" ${ARGN})
  set(slots 1)
  if(ARG_COMPUTES)
    set(slots 2)
  endif()
  add_executable(${layer}_tests ${ARG_SOURCES})
  if(CALLENGINE_SANITIZE AND NOT ARG_COMPUTES)
    # Halves what a test's own code takes to compile under the sanitizers.
    target_compile_options(${layer}_tests PRIVATE -O0)
  endif()
  target_link_libraries(${layer}_tests PRIVATE
    callengine_options ${ARG_LINKS} GTest::gtest_main GTest::gmock)
  set(others)
  if(ARG_ALONE)
    gtest_discover_tests(${layer}_tests TEST_PREFIX ${layer}.
      TEST_FILTER ${ARG_ALONE} TEST_LIST ${layer}_alone DISCOVERY_TIMEOUT 60
      PROPERTIES TIMEOUT 300 RUN_SERIAL TRUE)
    set(others TEST_FILTER "-${ARG_ALONE}")
  endif()
  gtest_discover_tests(${layer}_tests TEST_PREFIX ${layer}. ${others}
    DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 300 PROCESSORS ${slots})
endfunction()
