package dev.linkwright.app;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What the virtual machine records of a program, each with the thread and where it stood.
 *
 * @param events of the machine, however short they are and however many there are of them
 * @param calls  classes all of whose methods count, and single methods after two colons
 */
record Recorded(List<String> events, List<String> calls) {

    /** In the words of the virtual machine. */
    String settings() {
        return events.stream().map(event -> event(event, ""))
                .collect(Collectors.joining("", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<configuration version=\"2.0\">\n",
                        event("jdk.MethodTrace", "<setting name=\"filter\">" + String.join(";", calls) + "</setting>")
                                + "</configuration>\n"));
    }

    private static String event(String name, String further) {
        return """
                <event name="%s">
                  <setting name="enabled">true</setting><setting name="threshold">0 ms</setting>
                  <setting name="throttle">off</setting><setting name="stackTrace">true</setting>%s
                </event>
                """.formatted(name, further);
    }
}
