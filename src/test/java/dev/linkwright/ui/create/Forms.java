package dev.linkwright.ui.create;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.linkwright.connect.CreateField;
import dev.linkwright.connect.CreateForm;
import dev.linkwright.connect.Hit;
import dev.linkwright.connect.Lookalike;
import dev.linkwright.model.Access;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Notation;
import dev.linkwright.testing.Samples;

/** Forms as the window gets them. */
final class Forms {
    static final Lookalike TWIN = new Lookalike(new ErpActor(ActorType.CUSTOMER, "77"), "C-10877",
            "Stavne Elektro AS", Set.of(Lookalike.Alike.ORGANISATION_NUMBER, Lookalike.Alike.NAME), Optional.empty());
    static final Lookalike TAKEN = new Lookalike(new ErpActor(ActorType.CUSTOMER, "80"), "C-10880",
            "Stavne Elektro AS", Set.of(Lookalike.Alike.NAME),
            Optional.of(new Hit.Taken(CrmEntity.company(44), "Stavne Eiendom AS")));

    private Forms() {
    }

    /** With a field of every type. */
    static CreateForm customer() {
        return new CreateForm(Samples.COMPANY, "Stavne Elektro AS", ActorType.CUSTOMER, Optional.empty(), List.of(
                asked(list("group", "Customer group", "groups", Access.MANDATORY), ""),
                asked(list("terms", "Payment terms", "terms", Access.MANDATORY), ""),
                asked(text("email", "Invoice e-mail", Access.MANDATORY, 40), ""),
                asked(typed("limit", "Credit limit (NOK)", FieldType.DECIMAL), ""),
                asked(typed("since", "Customer since", FieldType.DATE), ""),
                field(text("name", "Name", Access.MANDATORY, 40), "Stavne Elektro AS", CreateField.Source.CRM),
                field(text("orgnr", "Organisation no.", Access.NORMAL, 20), "313 550 729", CreateField.Source.CRM),
                field(text("street", "Street address", Access.NORMAL, 50), "Bromstadvegen 57", CreateField.Source.CRM),
                field(list("country", "Country", "countries", Access.NORMAL), "NO", CreateField.Source.CRM),
                field(list("language", "Language", "languages", Access.NORMAL), "nb", CreateField.Source.DEFAULT),
                field(list("currency", "Currency", "currencies", Access.NORMAL), "NOK", CreateField.Source.DEFAULT),
                field(typed("blocked", "Blocked", FieldType.YES_NO), "", CreateField.Source.NOTHING),
                field(typed("discount", "Discount level", FieldType.NUMBER), "", CreateField.Source.NOTHING),
                field(typed("secret", "Portal password", FieldType.PASSWORD), "", CreateField.Source.NOTHING)),
                Map.of("groups", items("Domestic, business", "Public sector", "Abroad"), "terms",
                        items("10 days net", "20 days net", "30 days net"), "countries",
                        List.of(new ListItem("DK", "Denmark"), new ListItem("NO", "Norway"),
                                new ListItem("SE", "Sweden")),
                        "languages", List.of(new ListItem("nb", "Norwegian"), new ListItem("en", "English")),
                        "currencies", List.of(new ListItem("NOK", "Norwegian krone"), new ListItem("EUR", "Euro"))),
                "NO");
    }

    private static List<ListItem> items(String... labels) {
        return List.of(labels).stream().map(label -> new ListItem(label.substring(0, 2).strip(), label)).toList();
    }

    private static CreateField asked(FieldDefinition field, String value) {
        return new CreateField(field, FieldValue.of(value), CreateField.Source.NOTHING, true, Optional.empty());
    }

    private static CreateField field(FieldDefinition field, String value, CreateField.Source source) {
        return new CreateField(field, FieldValue.of(value), source, false, Optional.empty());
    }

    private static FieldDefinition text(String key, String label, Access access, int length) {
        return FieldDefinition.text(key, label, Notation.PLAIN, access, length);
    }

    private static FieldDefinition typed(String key, String label, FieldType type) {
        return new FieldDefinition(key, label, type, Notation.PLAIN, Access.NORMAL, 0, null, null, null, null);
    }

    private static FieldDefinition list(String key, String label, String list, Access access) {
        return new FieldDefinition(key, label, FieldType.LIST, Notation.PLAIN, access, 0, list, null, null, null);
    }
}
