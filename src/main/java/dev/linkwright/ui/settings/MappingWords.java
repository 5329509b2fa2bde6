package dev.linkwright.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.Direction;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.KeyWord;
import dev.linkwright.model.Sentence;
import dev.linkwright.settings.MappingRow;
import dev.linkwright.ui.common.Texts;

/** What people read of mappings. */
final class MappingWords {
    private final Texts texts;

    MappingWords(Texts texts) {
        this.texts = texts;
    }

    String say(Sentence sentence) {
        return texts.say(sentence);
    }

    String actor(ActorType type) {
        return texts.text("erptab.type." + KeyWord.of(type));
    }

    String direction(Direction direction) {
        return texts.text("settings.mapping.direction." + KeyWord.of(direction));
    }

    /** A field of the CRM with the kind of record before it. */
    String crm(EntityType type, String label) {
        return texts.text("settings.mapping.crm-field", texts.text("switcher.kind." + KeyWord.of(type)), label);
    }

    /** What the ERP says that a field holds. */
    String kind(FieldDefinition field) {
        String type = texts.text("settings.mapping.type." + KeyWord.of(field.type()));
        return field.maximumLength() == 0
                ? type
                : texts.text("settings.mapping.type.length", type, field.maximumLength());
    }

    /** No field, then all of them; one that is mapped and that the CRM did not tell is among them. */
    List<CrmChoice> choices(EntityType type, List<FieldDefinition> fields, List<MappingRow> rows) {
        List<CrmChoice> all = new ArrayList<>();
        all.add(new CrmChoice(Optional.empty(), texts.text("settings.mapping.not-mapped")));
        fields.forEach(field -> all.add(new CrmChoice(Optional.of(field.key()), crm(type, field.label()))));
        for (MappingRow row : rows) {
            String key = row.mapping().crmField();
            if (key != null && all.stream().noneMatch(one -> one.key().equals(Optional.of(key)))) {
                all.add(new CrmChoice(Optional.of(key), crm(type, key)));
            }
        }
        return all;
    }

    /** Whether what a person looks for stands in one of the two names. */
    boolean matches(EntityType type, MappingRow row, String wanted) {
        String crmKey = row.mapping().crmField();
        String crm = crmKey == null ? "" : crm(type, row.crm().map(FieldDefinition::label).orElse(crmKey));
        return (row.label() + "\n" + row.key() + "\n" + crm).toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** Last column: what has to be known, else where the mapping is from. */
    String note(MappingLine.Shown shown) {
        return shown.row().note().map(note -> say(note.words()))
                .orElse(shown.suggested() ? texts.text("settings.mapping.suggested") : "");
    }

    /** The whole row for who cannot see it. */
    String row(EntityType type, MappingLine.Shown shown) {
        MappingRow row = shown.row();
        String crmKey = row.mapping().crmField();
        return crmKey == null
                ? texts.text("settings.mapping.row.not-mapped", row.label(), note(shown))
                : texts.text("settings.mapping.row", row.label(), direction(row.mapping().direction()),
                        crm(type, row.crm().map(FieldDefinition::label).orElse(crmKey)), note(shown));
    }
}
