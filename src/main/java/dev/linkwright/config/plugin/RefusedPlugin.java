package dev.linkwright.config.plugin;

import java.nio.file.Path;

import dev.linkwright.model.Sentence;

/**
 * Something that was not loaded.
 *
 * @param file a jar, or a folder none of whose jars was looked at
 * @param why  what people read, with what to do about it
 */
public record RefusedPlugin(Path file, Sentence why) {
}
