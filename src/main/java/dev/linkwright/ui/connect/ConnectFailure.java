package dev.linkwright.ui.connect;

import dev.linkwright.model.Problem;

/**
 * What went wrong in the dialog, and what Retry does.
 *
 * @param standing what was or was not done and what is kept
 */
record ConnectFailure(Problem problem, String standing, Runnable retry) {
}
