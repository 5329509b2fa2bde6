package dev.linkwright.crm;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.OperationId;

/**
 * Says in the CRM, where every workstation sees it, that an operation is working on a record and an actor: key
 * {@code Claim-<operation id>} with the value {@code customer:812;user;workstation;2026-11-22T10:15:30Z}.
 *
 * @param since UTC
 */
public record Claim(ConnectionId connection, CrmEntity entity, OperationId operation, ErpActor actor, String user,
        String workstation, Instant since) {
    /** After this time a claim can be taken over by a person who has looked at both records. */
    public static final Duration OLD = Duration.ofMinutes(15);
    /** Stands for the key of an actor that is being made. */
    public static final String NOT_YET_THERE = "new";
    private static final String NAME_START = "Claim-";
    private static final int LONGEST_NAME = 40;

    public CrmKey key() {
        String value = LinkKey.valueStart(actor) + plain(user) + ";" + plain(workstation) + ";"
                + since.truncatedTo(ChronoUnit.SECONDS);
        return new CrmKey(connection, entity, NAME_START + operation.value(), value);
    }

    /** The claim that a key stands for; empty for other keys, and for a value that this program did not write. */
    public static Optional<Claim> of(CrmKey key) {
        String[] parts = key.value().split(";", -1);
        if (!key.name().startsWith(NAME_START) || parts.length != 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Claim(key.connection(), key.entity(),
                    new OperationId(key.name().substring(NAME_START.length())), LinkKey.actor(parts[0]), parts[1],
                    parts[2], Instant.parse(parts[3])));
        } catch (IllegalArgumentException | DateTimeParseException foreignValue) {
            return Optional.empty();
        }
    }

    /** The claims of a connection among these keys. */
    public static List<Claim> among(List<CrmKey> keys, ConnectionId connection) {
        return keys.stream().filter(key -> key.connection().equals(connection)).map(Claim::of)
                .flatMap(Optional::stream).toList();
    }

    /** Empty if the actor was not yet there when it was claimed. */
    public Optional<ErpActor> knownActor() {
        return Optional.of(actor).filter(one -> !one.key().equals(NOT_YET_THERE));
    }

    public boolean isOld(Instant now) {
        return since.plus(OLD).isBefore(now);
    }

    private static String plain(String text) {
        String clean = text.replaceAll("[;\\p{Cntrl}]", " ").strip();
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME);
    }
}
