package dev.linkwright.ui.about;

import java.nio.file.Path;

import dev.linkwright.about.Build;

/**
 * What runs here.
 *
 * @param version of the program
 * @param folder  where its data lie
 */
public record Installed(String version, Build build, String java, String javaFx, Path folder) {
}
