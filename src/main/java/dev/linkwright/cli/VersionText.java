package dev.linkwright.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[]{"Linkwright " + number(), "Java " + Runtime.version()};
    }

    static String number() {
        String version = VersionText.class.getPackage().getImplementationVersion();
        return version == null ? "from source" : version;
    }
}
