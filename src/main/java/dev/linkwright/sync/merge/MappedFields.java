package dev.linkwright.sync.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.linkwright.model.Access;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.ListMapping;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Notation;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;

/**
 * Joins mappings with what both systems say of their fields.
 *
 * @param fields    the mappings that can be synchronised, in their order; fields that are only shown are not among them
 * @param notJoined the mappings that cannot
 */
public record MappedFields(List<MappedField> fields, List<NotJoined> notJoined) {

    /** A mapping that cannot be synchronised, and what people read about it. */
    public record NotJoined(FieldMapping mapping, Sentence why) {
    }

    public MappedFields {
        fields = List.copyOf(fields);
        notJoined = List.copyOf(notJoined);
    }

    /**
     * Joins equal types; lists through their list mapping. Country codes join whatever holds them, because both sides
     * write ISO 3166.
     */
    public static MappedFields join(List<FieldMapping> mappings, List<FieldDefinition> crmFields,
            List<FieldDefinition> erpFields, List<ListMapping> lists) {
        List<MappedField> fields = new ArrayList<>();
        List<NotJoined> notJoined = new ArrayList<>();
        for (FieldMapping mapping : mappings) {
            String crmKey = mapping.crmField();
            if (crmKey == null) {
                continue;
            }
            Optional<FieldDefinition> crm = find(crmFields, crmKey);
            Optional<FieldDefinition> erp = find(erpFields, mapping.erpField());
            if (crm.isEmpty()) {
                notJoined.add(new NotJoined(mapping, Sentence.of("mapping.no-crm-field", crmKey)));
            } else if (erp.isEmpty()) {
                notJoined.add(new NotJoined(mapping, Sentence.of("mapping.no-erp-field", mapping.erpField())));
            } else {
                MappedField field = new MappedField(crm.get(), erp.get(), mapping.direction(),
                        list(crm.get(), erp.get(), lists).orElse(null));
                whyNot(field).ifPresentOrElse(why -> notJoined.add(new NotJoined(mapping, why)),
                        () -> fields.add(field));
            }
        }
        return new MappedFields(fields, notJoined);
    }

    private static Optional<Sentence> whyNot(MappedField field) {
        boolean countries = field.crm().notation() == Notation.COUNTRY && field.erp().notation() == Notation.COUNTRY;
        if (field.crm().type() == FieldType.PASSWORD || field.erp().type() == FieldType.PASSWORD) {
            return Optional.of(Sentence.of("mapping.password"));
        }
        if (field.crm().type() != field.erp().type() && !countries) {
            return Optional.of(Sentence.of("mapping.other-type", field.crm().label(), field.erp().label()));
        }
        if (field.crm().type() == FieldType.LIST && field.list() == null && !countries) {
            return Optional.of(Sentence.of("mapping.no-list-mapping", field.crm().label(), field.erp().label()));
        }
        for (Side side : Side.values()) {
            if (field.direction().writesTo(side) && field.on(side).access() == Access.READ_ONLY) {
                return Optional.of(Sentence.of(side == Side.CRM ? "mapping.read-only.crm" : "mapping.read-only.erp",
                        field.on(side).label()));
            }
        }
        return Optional.empty();
    }

    private static Optional<ListMapping> list(FieldDefinition crm, FieldDefinition erp, List<ListMapping> lists) {
        String crmList = crm.listName();
        String erpList = erp.listName();
        if (crm.type() != FieldType.LIST || erp.type() != FieldType.LIST || crmList == null || erpList == null) {
            return Optional.empty();
        }
        return lists.stream().filter(list -> list.crmList().equals(crmList) && list.erpList().equals(erpList))
                .findFirst();
    }

    private static Optional<FieldDefinition> find(List<FieldDefinition> fields, String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
