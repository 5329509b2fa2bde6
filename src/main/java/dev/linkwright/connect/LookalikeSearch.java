package dev.linkwright.connect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.erp.ErpHit;
import dev.linkwright.erp.Feature;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.link.LinkStore;
import dev.linkwright.model.Access;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Link;
import dev.linkwright.model.Notation;
import dev.linkwright.normal.NormalForms;
import dev.linkwright.sync.run.Systems;

/**
 * Finds actors with the same organisation number or the very same name, through the ERP's own search. A customer that is a
 * supplier already is one of them.
 */
final class LookalikeSearch {
    private static final int ENOUGH = 50;
    private static final FieldDefinition ANY_NAME = FieldDefinition.text("name", "", Notation.ANY_CASE,
            Access.NORMAL, 0);

    private final LinkStore links;

    @Inject
    LookalikeSearch(LinkStore links) {
        this.links = links;
    }

    List<Lookalike> find(Systems systems, CreateForm form) {
        Wanted wanted = wanted(systems, form);
        Map<String, Found> found = new LinkedHashMap<>();
        for (ActorType type : types(systems, form.type())) {
            for (String text : wanted.texts()) {
                for (ErpHit hit : systems.erp().search(request(systems, form, type, text, wanted)).items()) {
                    Set<Lookalike.Alike> alike = wanted.alike(hit);
                    if (!alike.isEmpty()) {
                        found.merge(hit.actor().key(), new Found(hit, alike), Found::and);
                    }
                }
            }
        }
        Map<String, Link> taken = links.ofActors(systems.connection().id(), form.type().entityType(), found.keySet());
        return found.values().stream().map(one -> one.lookalike(taken)).toList();
    }

    /** The same of actors that are known by their keys and can be linked to the same kind of record. */
    List<Lookalike> describe(Systems systems, List<ErpActor> actors) {
        if (actors.isEmpty()) {
            return List.of();
        }
        Map<String, Link> taken = links.ofActors(systems.connection().id(), actors.getFirst().type().entityType(),
                actors.stream().map(ErpActor::key).toList());
        return actors.stream().map(actor -> systems.actor(actor, Bindings.NONE))
                .map(record -> new Lookalike(record.actor(), record.number(), record.title(), Set.of(),
                        taken(taken, record.actor())))
                .toList();
    }

    /** What a lookalike has. */
    private record Wanted(Set<String> texts, Set<String> names, Map<FieldDefinition, String> organisationNumbers,
            String country, String homeCountry) {
        Set<Lookalike.Alike> alike(ErpHit hit) {
            Set<Lookalike.Alike> alike = EnumSet.noneOf(Lookalike.Alike.class);
            if (names.contains(NormalForms.of(ANY_NAME, FieldValue.of(hit.title()), country, homeCountry))) {
                alike.add(Lookalike.Alike.NAME);
            }
            organisationNumbers.forEach((field, number) -> {
                FieldValue held = hit.values().getOrDefault(field.key(), new FieldValue.Blank());
                if (number.equals(NormalForms.of(field, held, country, homeCountry))) {
                    alike.add(Lookalike.Alike.ORGANISATION_NUMBER);
                }
            });
            return alike;
        }
    }

    private record Found(ErpHit hit, Set<Lookalike.Alike> alike) {
        Found and(Found same) {
            Set<Lookalike.Alike> both = EnumSet.copyOf(alike);
            both.addAll(same.alike());
            return new Found(hit, both);
        }

        Lookalike lookalike(Map<String, Link> taken) {
            return new Lookalike(hit.actor(), hit.number(), hit.title(), alike,
                    LookalikeSearch.taken(taken, hit.actor()));
        }
    }

    private static Wanted wanted(Systems systems, CreateForm form) {
        String home = systems.connection().homeCountry();
        Set<String> texts = new LinkedHashSet<>();
        Map<FieldDefinition, String> numbers = new HashMap<>();
        for (CreateField field : form.fields()) {
            if (field.field().notation() == Notation.ORGANISATION_NUMBER && !field.value().textOrEmpty().isBlank()) {
                String number = NormalForms.of(field.field(), field.value(), form.country(), home);
                numbers.put(field.field(), number);
                // Servers look for the signs as they stand.
                texts.add(number);
                texts.add(field.value().textOrEmpty().strip());
            }
        }
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(Stream.of(form.entityTitle()), names(systems, form)).filter(name -> !name.isBlank())
                .forEach(name -> {
                    texts.add(name.strip());
                    names.add(NormalForms.of(ANY_NAME, FieldValue.of(name), form.country(), home));
                });
        return new Wanted(texts, names, numbers, form.country(), home);
    }

    /** What the person typed as its name: the text in the field that the record's name goes to. */
    private static Stream<String> names(Systems systems, CreateForm form) {
        List<FieldMapping> mappings = systems.connection().mapping(form.type()).map(ActorMapping::fields)
                .orElse(List.of());
        Map<String, FieldValue> crm = systems.crm().read(form.entity(), Bindings.NONE).values();
        return mappings.stream()
                .filter(mapping -> mapping.crmField() != null && form.entityTitle()
                        .equals(crm.getOrDefault(mapping.crmField(), new FieldValue.Blank()).textOrEmpty()))
                .flatMap(mapping -> form.field(mapping.erpField()).stream())
                .filter(field -> field.field().type() == FieldType.TEXT).map(field -> field.value().textOrEmpty());
    }

    /** The actor type itself first, then those that the same ERP record can also be. */
    private static List<ActorType> types(Systems systems, ActorType wanted) {
        List<ActorType> types = new ArrayList<>(List.of(wanted));
        systems.erp().actorTypes().stream()
                .filter(type -> type != wanted && type.entityType() == wanted.entityType()).forEach(types::add);
        return types;
    }

    private static SearchRequest request(Systems systems, CreateForm form, ActorType type, String text,
            Wanted wanted) {
        Optional<ErpActor> parent = form.parent()
                .filter(_ -> systems.erp().capabilities().has(Feature.SEARCH_WITHIN_PARENT));
        return new SearchRequest(type, text, List.of(), parent,
                wanted.organisationNumbers().keySet().stream().map(FieldDefinition::key).toList(), Optional.empty(),
                Optional.empty(), ENOUGH);
    }

    private static Optional<Hit.Taken> taken(Map<String, Link> taken, ErpActor actor) {
        return Optional.ofNullable(taken.get(actor.key()))
                .map(link -> new Hit.Taken(link.entity(), link.entityTitle()));
    }
}
