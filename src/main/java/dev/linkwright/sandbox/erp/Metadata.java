package dev.linkwright.sandbox.erp;

import java.util.Map;

import dev.linkwright.sandbox.http.Answer;

/** {@code $metadata}: the entity types with their properties. */
final class Metadata {

    private Metadata() {
    }

    static Answer of(Schema schema) {
        var xml = new StringBuilder("""
                <?xml version="1.0" encoding="utf-8"?>
                <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
                <Schema Namespace="Microsoft.NAV" xmlns="http://docs.oasis-open.org/odata/ns/edm">
                """);
        schema.sets().values().forEach(set -> type(set, xml));
        xml.append("<EntityContainer Name=\"NAV\">\n");
        schema.sets().values().forEach(set -> xml.append("<EntitySet Name=\"").append(set.name())
                .append("\" EntityType=\"Microsoft.NAV.").append(set.type()).append("\"/>\n"));
        xml.append("</EntityContainer></Schema></edmx:DataServices></edmx:Edmx>\n");
        return new Answer(200, Map.of("Content-Type", "application/xml", "OData-Version", "4.0"), xml.toString());
    }

    private static void type(EntitySet set, StringBuilder xml) {
        String key = set.properties().containsKey(EntitySet.ID) ? EntitySet.ID : "contactId";
        xml.append("<EntityType Name=\"").append(set.type()).append("\"><Key><PropertyRef Name=\"").append(key)
                .append("\"/></Key>\n");
        for (Property property : set.properties().values()) {
            xml.append("<Property Name=\"").append(property.name()).append("\" Type=\"")
                    .append(property.kind().type()).append('"');
            if (property.length() > 0) {
                xml.append(" MaxLength=\"").append(property.length()).append('"');
            }
            xml.append("/>\n");
        }
        xml.append("</EntityType>\n");
    }
}
