package dev.linkwright.cli;

import picocli.CommandLine.IVersionProvider;

import dev.linkwright.app.ProgramVersion;

/** What {@code --version} prints. */
final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[]{"Linkwright " + ProgramVersion.number(), "Java " + Runtime.version()};
    }
}
