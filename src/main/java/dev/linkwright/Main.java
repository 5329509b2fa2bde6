package dev.linkwright;

/** Starts the command line and nothing else. */
public final class Main {
    private Main() {
    }

    static void main(String[] arguments) {
        System.exit(arguments.length);
    }
}
