// The one place where Asio's and Beast's functions are compiled: every other
// file only declares them, which saves seconds each (libraries' SEPARATE_
// COMPILATION macros are set on the target).
#include <boost/asio/impl/src.hpp>
#include <boost/beast/src.hpp>
