#pragma once

namespace callengine::explore {

/// The engine's process, as everything sees it that the engine touches.
struct engine_process {
  /// It crashes in this moment: whatever it still does in this step counts for
  /// nothing.
  bool dead = false;
};

} // namespace callengine::explore
