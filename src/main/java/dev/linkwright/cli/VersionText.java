package dev.linkwright.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = VersionText.class.getPackage().getImplementationVersion();
        return new String[]{"Linkwright " + (version == null ? "from source" : version),
                "Java " + Runtime.version()};
    }
}
