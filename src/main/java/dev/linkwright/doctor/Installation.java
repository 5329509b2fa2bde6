package dev.linkwright.doctor;

import java.util.List;

import dev.linkwright.model.Sentence;

/**
 * What is installed on this workstation.
 *
 * @param program    version of Linkwright
 * @param java       version of Java
 * @param javaFx     version of JavaFX
 * @param system     name, version and processor of the operating system
 * @param connectors sync connectors that can be used
 * @param refused    why others cannot be used
 * @param crm        what people call the CRM
 */
public record Installation(String program, String java, String javaFx, String system, List<Connector> connectors,
        List<Sentence> refused, String crm) {
    public Installation {
        connectors = List.copyOf(connectors);
        refused = List.copyOf(refused);
    }

    /**
     * A sync connector.
     *
     * @param version empty where its jar does not tell
     */
    public record Connector(String id, String name, String version) {
    }
}
