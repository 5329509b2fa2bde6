package dev.linkwright.settings;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.Automatic;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.Profile;
import dev.linkwright.config.Scope;
import dev.linkwright.model.DefaultValue;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.ListMapping;
import dev.linkwright.model.Route;
import dev.linkwright.model.Sentence;

/** Everything that a profile says, line by line: what it is about, and what is said of it. */
final class ProfileWords {
    static final Sentence NOTHING = Sentence.of("settings.profile.nothing");

    private ProfileWords() {
    }

    /** What does not belong to one connection. */
    static Map<Sentence, Sentence> general(Profile profile) {
        Map<Sentence, Sentence> lines = new LinkedHashMap<>();
        lines.put(Sentence.of("settings.profile.at.who"), profile.automatic().map(Automatic::sentence)
                .orElse(NOTHING));
        lines.put(Sentence.of("settings.profile.at.minutes"), profile.automatic().map(Automatic::every)
                .map(Duration::toMinutes).map(minutes -> words(minutes.toString())).orElse(NOTHING));
        lines.put(Sentence.of("settings.profile.at.days"), words(Integer.toString(profile.retentionDays())));
        return lines;
    }

    static Map<Sentence, Sentence> of(ErpConnection one) {
        Map<Sentence, Sentence> lines = new LinkedHashMap<>();
        put(lines, "settings.profile.at.name", one, words(one.name()));
        put(lines, "settings.profile.at.connector", one, words(one.connector()));
        put(lines, "settings.profile.at.active", one, yesNo(one.active()));
        put(lines, "settings.profile.at.description", one, words(one.description()));
        put(lines, "settings.profile.at.country", one, words(one.homeCountry()));
        put(lines, "settings.profile.at.blank", one, yesNo(one.noBlankOverValue()));
        put(lines, "settings.profile.at.scope", one, scope(one.scope()));
        put(lines, "settings.profile.at.proxy", one, proxy(one.route().proxy()));
        put(lines, "settings.profile.at.authorities", one, words(one.route().authorities()));
        new TreeMap<>(one.configuration()).forEach((key, value) -> lines
                .put(Sentence.of("settings.profile.at.configuration", one.name(), key), words(value)));
        one.mappings().forEach(mapping -> put(lines, one.name(), mapping));
        return lines;
    }

    private static void put(Map<Sentence, Sentence> lines, String connection, ActorMapping mapping) {
        String type = mapping.actorType().word();
        lines.put(Sentence.of("settings.profile.at.synchronised", connection, type), yesNo(mapping.synchronised()));
        lines.put(Sentence.of("settings.profile.at.rank", connection, type), words(
                mapping.fields().stream().map(FieldMapping::erpField).collect(Collectors.joining(", "))));
        for (FieldMapping field : mapping.fields()) {
            lines.put(Sentence.of("settings.profile.at.field", connection, type, field.erpField()), mapped(field));
        }
        for (ListMapping list : mapping.lists()) {
            new TreeMap<>(list.erpToCrm()).forEach((erp, crm) -> lines.put(
                    Sentence.of("settings.profile.at.item", connection, type, list.erpList(), erp),
                    Sentence.of("settings.profile.item", crm, list.crmList())));
        }
        for (DefaultValue value : mapping.defaults()) {
            lines.put(Sentence.of("settings.profile.at.default", connection, type, value.erpField()),
                    Sentence.of("settings.profile.default", words(value.value().textOrEmpty()),
                            value.asked() ? 1 : 0, value.mandatory() ? 1 : 0));
        }
    }

    private static Sentence mapped(FieldMapping field) {
        String crm = field.crmField();
        return Sentence.of("settings.profile.mapped", crm == null ? NOTHING : words(crm),
                switch (field.direction()) {
                    case BOTH -> 0;
                    case ERP_TO_CRM -> 1;
                    case CRM_TO_ERP -> 2;
                }, field.showInSearch() ? 1 : 0, field.showInTab() ? 1 : 0);
    }

    private static Sentence scope(Scope scope) {
        return switch (scope) {
            case Scope.Everyone _ -> Sentence.of("settings.profile.everyone");
            case Scope.Chosen(var users, var groups) -> Sentence.of("settings.profile.chosen",
                    String.join(", ", new TreeSet<>(users)), String.join(", ", new TreeSet<>(groups)));
        };
    }

    private static Sentence proxy(Route.Proxy proxy) {
        return switch (proxy) {
            case Route.Proxy.OfComputer _ -> Sentence.of("settings.profile.proxy.of-computer");
            case Route.Proxy.None _ -> NOTHING;
            case Route.Proxy.Through through -> words(through.toString());
        };
    }

    private static void put(Map<Sentence, Sentence> lines, String key, ErpConnection connection, Sentence value) {
        lines.put(new Sentence(key, List.of(connection.name())), value);
    }

    private static Sentence yesNo(boolean value) {
        return value ? Sentence.of("value.yes") : Sentence.of("value.no");
    }

    private static Sentence words(String text) {
        return text.isBlank() ? NOTHING : Sentence.verbatim(text);
    }
}
