package dev.linkwright.crm.superoffice;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.http.JsonAnswer;
import dev.linkwright.model.Access;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.ProblemException;

/** Asks beforehand whether a record could be saved: the user's rights first, then what SuperOffice says of the values. */
final class Validator {
    private final WebApi api;
    private final Records records;
    private final EntityFields fields;
    private final Patch patch;

    Validator(WebApi api, Records records, EntityFields fields, Patch patch) {
        this.api = api;
        this.records = records;
        this.fields = fields;
        this.patch = patch;
    }

    void validate(CrmEntity entity, List<FieldChange> changes, Bindings bindings) {
        Entity before = new Entity(records.read(entity).body());
        checkRights(before, entity, changes);
        JsonNode after = Operation.applied(patch.operations(changes, before, bindings), before.json());
        JsonAnswer answer = api.ask(api.at(Kind.of(entity.type()).resource(), "Validate"), after);
        JsonNode messages = answer.body();
        if (messages.isMissingNode() || messages.isNull()) {
            return;
        }
        if (!messages.isObject()) {
            throw api.malformed(answer, "not messages by field", Outcome.NOTHING_DONE);
        }
        for (Map.Entry<String, JsonNode> message : messages.properties()) {
            if (!message.getValue().asText().isBlank()) {
                throw new ProblemException(new Problem.Refused(api.system(), message.getValue().asText(),
                        field(message.getKey(), changes)));
            }
        }
    }

    private void checkRights(Entity entity, CrmEntity name, List<FieldChange> changes) {
        if (!Mask.rights(entity.json().path("TableRight")).write()) {
            throw new ProblemException(
                    new Problem.NotAllowed(api.system(), Kind.of(name.type()).resource() + " " + name.id()));
        }
        for (FieldChange change : changes) {
            fields.field(change.field()).ifPresent(field -> {
                if (Mask.access(entity.right(field.place())) == Access.READ_ONLY) {
                    throw new ProblemException(new Problem.NotAllowed(api.system(), field.key()));
                }
            });
        }
    }

    /** Our field for a property that the server names; {@code Address.City} may be either address, so what is written. */
    private @Nullable String field(String property, List<FieldChange> changes) {
        for (FieldChange change : changes) {
            boolean named = fields.field(change.field()).filter(field -> isNamed(field.place(), property)).isPresent();
            if (named) {
                return change.field();
            }
        }
        return fields.inProperty(property).map(SuperOfficeField::key).orElse(null);
    }

    private static boolean isNamed(Place place, String property) {
        return switch (place) {
            case Place.AddressPart(String _, String part) -> property.equalsIgnoreCase("Address." + part);
            case Place.Custom(CustomField field) -> property.equalsIgnoreCase(field.name())
                    || property.equalsIgnoreCase(place.property())
                    || property.equalsIgnoreCase(Place.Custom.WRITTEN + "." + field.name());
            case Place.Plain _,Place.Row _,Place.Item _,Place.CountryCode _,Place.UserName _,Place.Flag _,Place.Day _,Place.CompanyName _,Place.FullName _,Place.Moment _ ->
                property.equalsIgnoreCase(place.property());
        };
    }
}
