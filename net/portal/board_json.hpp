#pragma once

#include "model/board/board_view.hpp"

#include <nlohmann/json_fwd.hpp>

/// The live board and the day's figures as pages get them.
namespace callengine::net::portal {

nlohmann::ordered_json to_json(const day_figures& figures);

/// A frame: `board`.
nlohmann::ordered_json to_json(const board_view& board);

/// A frame: `board.changes`; what did not change is not in it.
nlohmann::ordered_json to_json(const board_changes& changes);

} // namespace callengine::net::portal
