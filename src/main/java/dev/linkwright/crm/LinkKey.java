package dev.linkwright.crm;

import java.util.List;
import java.util.Optional;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;

/**
 * A link as the CRM keeps it: key {@code Link} with the value {@code customer:812;<link id>}, and beside it {@code Base}
 * with the stamp of the agreed values.
 */
public record LinkKey(ConnectionId connection, CrmEntity entity, ErpActor actor, LinkId link) {
    public static final String NAME = "Link";
    public static final String BASE_NAME = "Base";

    /**
     * The link as far as the CRM knows it: neither what the actor is called, nor when and by whom it was made.
     *
     * @param entityTitle the CRM record's name; empty where unknown
     * @param crmBindings the CRM rows that the slots stand for, where the record was read
     */
    public Link unseen(String entityTitle, Bindings crmBindings) {
        return new Link(link, connection, entity, entityTitle, actor, null, crmBindings, Bindings.NONE, null, "", null,
                "");
    }

    public CrmKey key() {
        return new CrmKey(connection, entity, NAME, valueStart(actor) + link.value());
    }

    public CrmKey baseKey(String stamp) {
        return new CrmKey(connection, entity, BASE_NAME, stamp);
    }

    /** What the values of all links and claims of an actor start with. */
    public static String valueStart(ErpActor actor) {
        return actor.type().word() + ":" + actor.key() + ";";
    }

    /** The actor that the start of a value names. */
    static ErpActor actor(String start) {
        int colon = start.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("No actor type in " + start);
        }
        return new ErpActor(ActorType.ofWord(start.substring(0, colon)), start.substring(colon + 1));
    }

    /** The link that a key stands for; empty for other keys, and for a value that this program did not write. */
    public static Optional<LinkKey> of(CrmKey key) {
        String[] parts = key.value().split(";", -1);
        if (!key.name().equals(NAME) || parts.length != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LinkKey(key.connection(), key.entity(), actor(parts[0]), new LinkId(parts[1])));
        } catch (IllegalArgumentException foreignValue) {
            return Optional.empty();
        }
    }

    /** The link of a connection among the keys of one record. */
    public static Optional<LinkKey> among(List<CrmKey> keys, ConnectionId connection) {
        return keys.stream().filter(key -> key.connection().equals(connection)).map(LinkKey::of)
                .flatMap(Optional::stream).findFirst();
    }

    /** The base stamp of a connection among the keys of one record. */
    public static Optional<String> stampAmong(List<CrmKey> keys, ConnectionId connection) {
        return keys.stream().filter(key -> key.connection().equals(connection) && key.name().equals(BASE_NAME))
                .map(CrmKey::value).findFirst();
    }
}
