package dev.linkwright.ui.common;

import dev.linkwright.model.Problem;

/** How a run ended. */
sealed interface WorkEnding<T> {
    record Value<T>(T value) implements WorkEnding<T> {
    }

    record Failed<T>(Problem problem) implements WorkEnding<T> {
    }

    record Cancelled<T>() implements WorkEnding<T> {
    }
}
