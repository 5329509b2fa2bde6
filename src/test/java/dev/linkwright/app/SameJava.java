package dev.linkwright.app;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** The Java that runs the tests, with its options, for a process of its own. */
final class SameJava {
    private SameJava() {
    }

    /** How its command begins; it can be added to. */
    static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-javaagent")).forEach(command::add);
        for (String property : List.of("glass.platform", "prism.order", "java.awt.headless")) {
            command.add("-D" + property + "=" + System.getProperty(property));
        }
        return command;
    }
}
