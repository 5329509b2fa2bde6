package dev.linkwright.cli;

import java.nio.file.Path;
import java.util.Map;

import picocli.CommandLine;

import dev.linkwright.ui.common.Texts;

/** What the command line says of the connection to one kind of ERP. */
interface GivenConnection {

    /** {@link dev.linkwright.erp.SyncConnectorProvider#id()} */
    String connector();

    /** Configuration that replaces the profile's, without secrets; the rest of the profile stays. */
    Map<String, String> configuration(CommandLine command, Texts texts);

    /** Secret configuration fields, with the files they are read from. */
    Map<String, Path> secrets();

    default boolean isGiven(CommandLine command, Texts texts) {
        return !configuration(command, texts).isEmpty() || !secrets().isEmpty();
    }
}
