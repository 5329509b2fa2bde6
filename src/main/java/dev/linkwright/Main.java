package dev.linkwright;

import dev.linkwright.cli.LinkwrightCommand;

/** Starts the command line and nothing else. */
public final class Main {
    private Main() {
    }

    static void main(String[] arguments) {
        System.exit(LinkwrightCommand.run(arguments));
    }
}
