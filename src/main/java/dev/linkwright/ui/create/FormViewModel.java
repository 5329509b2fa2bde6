package dev.linkwright.ui.create;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.linkwright.connect.CreateField;
import dev.linkwright.connect.CreateForm;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Sentence;
import dev.linkwright.sync.plan.Hindrance;
import dev.linkwright.ui.common.Texts;

/** The form of a new actor: checked as it is typed. */
final class FormViewModel {
    /** From here on it is said how much room is left. */
    private static final double NEARLY_FULL = 0.8;

    private final String system;
    private final Texts texts;
    private final Map<String, FormField> fields = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<Optional<FormField>> wanted = new ReadOnlyObjectWrapper<>(Optional.empty());
    private CreateForm form;
    private boolean checked;

    /** @param system what people call the ERP */
    FormViewModel(CreateForm form, String system, Texts texts) {
        this.form = form;
        this.system = system;
        this.texts = texts;
        for (CreateField given : form.fields()) {
            FormField field = new FormField(given, items(given), texts.values());
            fields.put(field.key(), field);
            field.textProperty().subscribe((_, _) -> type(field));
        }
        say();
    }

    /** With all that was typed. */
    CreateForm form() {
        return form;
    }

    List<FormField> fields(FormField.Part part) {
        return fields.values().stream().filter(field -> field.part() == part).toList();
    }

    /** Where the form begins: the first field that has to be filled in, else the first of all. */
    Optional<FormField> first() {
        Map<String, Hindrance> hindrances = form.hindrances();
        return fields.values().stream().filter(field -> hindrances.containsKey(field.key())).findFirst()
                .or(() -> fields.values().stream().findFirst());
    }

    /** The field that a person should look at now. */
    ReadOnlyObjectProperty<Optional<FormField>> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    boolean isTyped() {
        return fields.values().stream().anyMatch(FormField::isTyped);
    }

    /** Whether it can be sent; if not, every reason is shown and the first one is wanted. */
    boolean check() {
        checked = true;
        Map<String, Hindrance> hindrances = form.hindrances();
        say();
        want(fields.values().stream().filter(field -> hindrances.containsKey(field.key())).findFirst());
        return hindrances.isEmpty();
    }

    /**
     * Shows what the ERP said about a field.
     *
     * @return the field; empty if the form has none such
     */
    Optional<FormField> refuse(String key, Sentence why) {
        Optional<FormField> field = Optional.ofNullable(fields.get(key));
        field.ifPresent(refused -> refused.refuse(texts.text("create.refused", system, why)));
        say();
        want(field);
        return field;
    }

    private void want(Optional<FormField> field) {
        wanted.set(Optional.empty());
        wanted.set(field);
    }

    private void type(FormField field) {
        field.markTyped();
        form = form.typed(field.key(), field.value());
        say();
    }

    private void say() {
        Map<String, Hindrance> hindrances = form.hindrances();
        fields.values().forEach(field -> field.say(
                Optional.ofNullable(hindrances.get(field.key())).filter(hindrance -> isTimely(field, hindrance))
                        .map(hindrance -> words(field, hindrance)).orElse(""),
                aside(field)));
    }

    /** That something is missing is said once a person was there, all else at once. */
    private boolean isTimely(FormField field, Hindrance hindrance) {
        return checked || field.isTyped() || hindrance.kind() != Hindrance.Kind.MANDATORY;
    }

    private String words(FormField field, Hindrance hindrance) {
        String words = texts.say(hindrance.sentence());
        String example = texts.values().example(field.type());
        return hindrance.kind() == Hindrance.Kind.WRONG_TYPE && !example.isEmpty()
                ? texts.text("create.such-as", words, example)
                : words;
    }

    private String aside(FormField field) {
        int limit = field.given().field().maximumLength();
        int length = field.value().textOrEmpty().length();
        if (limit > 0 && length >= limit * NEARLY_FULL && length <= limit && field.isTyped()) {
            return texts.text("create.length", length, limit);
        }
        return field.isTyped() ? "" : field.given().note().map(texts::say).orElse("");
    }

    private Optional<List<ListItem>> items(CreateField field) {
        if (field.field().type() == FieldType.YES_NO) {
            return Optional.of(List.of(new ListItem("true", texts.text("create.yes")),
                    new ListItem("false", texts.text("create.no"))));
        }
        String list = field.field().listName();
        return list == null ? Optional.empty() : Optional.ofNullable(form.lists().get(list));
    }
}
