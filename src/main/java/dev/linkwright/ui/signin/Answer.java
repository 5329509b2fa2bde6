package dev.linkwright.ui.signin;

import java.util.Optional;
import java.util.function.Consumer;

/** The one answer to a question: the first counts, whatever the window does afterwards. */
final class Answer<T> {
    private final Consumer<Optional<T>> asker;
    private boolean given;

    Answer(Consumer<Optional<T>> asker) {
        this.asker = asker;
    }

    void give(Optional<T> answer) {
        if (!given) {
            given = true;
            asker.accept(answer);
        }
    }
}
