cmake_minimum_required(VERSION 3.25)
# cmake -DLAYER=model -DROOT=… -P CheckIncludes.cmake
# Fails when a file of a layer includes another layer, or a library, that the
# layer may not use.
set(layers model actors net persistence simulator app)
set(may_model model)
set(may_actors actors model)
set(may_net net model)
set(may_persistence persistence model)
set(may_simulator simulator model)
set(may_app app actors net persistence model simulator)

# Libraries that must not appear in a layer, as include prefixes.
set(banned_model caf/ boost/ soci/ spdlog/ curl/ openssl/ pugixml sodium thread
  mutex)
set(banned_actors boost/ soci/ curl/ openssl/ pugixml sodium nlohmann/)
set(banned_net caf/ soci/ sodium)
set(banned_persistence caf/ boost/asio boost/beast curl/)
set(banned_simulator caf/ soci/)
set(banned_app soci/)

file(GLOB_RECURSE files ${ROOT}/${LAYER}/*.hpp ${ROOT}/${LAYER}/*.cpp)
set(failed FALSE)
foreach(file IN LISTS files)
  file(STRINGS ${file} includes REGEX "^#include")
  foreach(line IN LISTS includes)
    foreach(other IN LISTS layers)
      if(NOT other IN_LIST may_${LAYER} AND line MATCHES "\"${other}/")
        message(SEND_ERROR "${file}: '${LAYER}' may not include '${other}'")
      endif()
    endforeach()
    foreach(prefix IN LISTS banned_${LAYER})
      if(line MATCHES "<${prefix}")
        message(SEND_ERROR "${file}: '${LAYER}' may not use <${prefix}…>")
      endif()
    endforeach()
  endforeach()
endforeach()
