// Precompiled: CAF is in every file of this layer and slow to parse.
#include <caf/all.hpp>
