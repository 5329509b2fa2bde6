package dev.linkwright.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.model.Access;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.KeyWord;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;

/** What the ERP demands of a new actor has to come from somewhere: a mapping, a default, or the ERP itself. */
public final class MandatorySources implements ActivationRule {
    @Inject
    public MandatorySources() {
        // Asks only what it is given.
    }

    @Override
    public List<Sentence> whyNot(ErpConnection connection, SyncConnector erp) {
        List<Sentence> all = new ArrayList<>();
        for (ActorType type : erp.actorTypes()) {
            connection.mapping(type).filter(ActorMapping::synchronised).filter(_ -> erp.rights(type).create())
                    .flatMap(mapping -> sentence(mapping, erp.fields(type))).ifPresent(all::add);
        }
        return all;
    }

    /** What a person reads of an actor type that lacks sources; empty if none are missing. */
    public static Optional<Sentence> sentence(ActorMapping mapping, List<FieldDefinition> erpFields) {
        List<FieldDefinition> missing = missing(mapping, erpFields);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Sentence.of("settings.mapping.cannot-activate",
                        missing.stream().map(FieldDefinition::label).collect(Collectors.joining(", ")), missing.size(),
                        Sentence.of("erptab.type." + KeyWord.of(mapping.actorType()))));
    }

    /** The mandatory fields that nothing gives a value to. */
    public static List<FieldDefinition> missing(ActorMapping mapping, List<FieldDefinition> erpFields) {
        return erpFields.stream().filter(field -> isMissing(mapping, field)).toList();
    }

    static boolean isMissing(ActorMapping mapping, FieldDefinition field) {
        return field.access() == Access.MANDATORY && field.defaultValue() == null
                && mapping.defaults().stream().noneMatch(given -> given.erpField().equals(field.key()))
                && mapping.fields().stream().noneMatch(one -> one.erpField().equals(field.key())
                        && one.crmField() != null && one.direction().writesTo(Side.ERP));
    }
}
