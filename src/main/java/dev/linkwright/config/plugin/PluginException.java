package dev.linkwright.config.plugin;

import dev.linkwright.model.Sentence;

/** A jar cannot be loaded. */
final class PluginException extends Exception {
    private final transient Sentence why;

    PluginException(Sentence why) {
        super(why.key() + " " + why.arguments());
        this.why = why;
    }

    Sentence why() {
        return why;
    }
}
