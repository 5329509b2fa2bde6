package dev.linkwright.erp.businesscentral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import okhttp3.HttpUrl;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;

/**
 * Whom persons belong to.
 *
 * <p>
 * The API leads from a customer to its contacts and not back. The ERP keeps the name of a customer and that of its contact
 * equal, so customers of that name are asked for their contacts. Where that does not find what the contact says it stands
 * for, the contacts of all customers and vendors are looked through, and remembered for some minutes.
 */
final class PersonParents {
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final String CONTACTS = "contactsInformation";
    /** Names make long addresses. */
    private static final int AT_ONCE = 10;
    private static final int PAGE = 200;

    /** @param parents number of a contact to the actors that it belongs to */
    private record Index(Instant made, Map<String, Set<ErpActor>> parents) {
    }

    private final CompanyCalls calls;
    private final ServerShape shape;
    private final Clock clock;
    private volatile @Nullable Index index;

    PersonParents(CompanyCalls calls, ServerShape shape, Clock clock) {
        this.calls = calls;
        this.shape = shape;
        this.clock = clock;
    }

    /** By identifier of the person. */
    Map<String, Set<ErpActor>> of(Collection<Row> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        Map<String, Row> heads = heads(persons);
        Map<String, Set<ErpActor>> found = new HashMap<>();
        Set<String> unclear = new HashSet<>();
        for (ActorType type : List.of(ActorType.CUSTOMER, ActorType.SUPPLIER)) {
            Map<String, Row> some = new LinkedHashMap<>(heads);
            some.values().removeIf(head -> !canBe(head, type));
            Set<String> names = new LinkedHashSet<>();
            some.values().forEach(head -> names.add(head.text(ApiField.NAME)));
            Map<String, Set<ErpActor>> named = new HashMap<>();
            batches(names).forEach(batch -> addAll(named, type,
                    query(type).where(List.of(Conditions.oneOf(ApiField.NAME, batch)))));
            some.keySet().forEach(number -> found.computeIfAbsent(number, _ -> new HashSet<>())
                    .addAll(named.getOrDefault(number, Set.of())));
            some.keySet().stream().filter(number -> !named.containsKey(number)).forEach(unclear::add);
        }
        if (!unclear.isEmpty()) {
            Map<String, Set<ErpActor>> everybody = everybody();
            unclear.forEach(number -> found.computeIfAbsent(number, _ -> new HashSet<>())
                    .addAll(everybody.getOrDefault(number, Set.of())));
        }
        Map<String, Set<ErpActor>> parents = new HashMap<>();
        persons.forEach(person -> parents.put(person.id(), found.getOrDefault(head(person), Set.of())));
        return parents;
    }

    /** The number of the contact that stands for whatever the person belongs to: the company's, or the person's own. */
    private static String head(Row person) {
        String company = person.text(ApiField.COMPANY_NUMBER);
        return company.isEmpty() ? person.text(ApiField.NUMBER) : company;
    }

    private Map<String, Row> heads(Collection<Row> persons) {
        Map<String, Row> heads = new LinkedHashMap<>();
        Set<String> numbers = new LinkedHashSet<>();
        for (Row person : persons) {
            if (head(person).equals(person.text(ApiField.NUMBER))) {
                heads.put(head(person), person);
            } else {
                numbers.add(head(person));
            }
        }
        List<String> select = shape.select(Entity.PERSON, Set.of(ApiField.RELATION));
        for (List<String> batch : batches(numbers)) {
            Query companies = new Query(Entity.PERSON.set())
                    .where(List.of(Conditions.oneOf(ApiField.NUMBER, batch))).select(select);
            for (Row head : calls.page(calls.url(companies), PAGE).rows()) {
                heads.put(head.text(ApiField.NUMBER), head);
            }
        }
        return heads;
    }

    /** What a contact says it stands for; older versions do not tell. */
    private static boolean canBe(Row head, ActorType type) {
        String relation = head.json().path(ApiField.RELATION).asText("").replace("_x0020_", " ").strip();
        return switch (relation) {
            case "Customer" -> type == ActorType.CUSTOMER;
            case "Vendor" -> type == ActorType.SUPPLIER;
            case "", "Multiple" -> true;
            default -> false;
        };
    }

    private Map<String, Set<ErpActor>> everybody() {
        @Nullable
        Index known = index;
        if (known == null || known.made().plus(REMEMBERED).isBefore(clock.instant())) {
            Map<String, Set<ErpActor>> all = new HashMap<>();
            known = new Index(clock.instant(), all);
            addAll(all, ActorType.CUSTOMER, query(ActorType.CUSTOMER));
            addAll(all, ActorType.SUPPLIER, query(ActorType.SUPPLIER));
            index = known;
        }
        return known.parents();
    }

    private static Query query(ActorType type) {
        return new Query(Entity.of(type)).select(List.of("id")).expand(CONTACTS).orderBy(ApiField.NUMBER);
    }

    private void addAll(Map<String, Set<ErpActor>> parents, ActorType type, Query query) {
        Optional<HttpUrl> next = Optional.of(calls.url(query));
        Set<HttpUrl> seen = new HashSet<>();
        while (next.isPresent()) {
            RowPage page = calls.page(next.orElseThrow(), PAGE);
            for (Row parent : page.rows()) {
                ErpActor actor = new ErpActor(type, parent.id());
                for (JsonNode contact : contacts(parent)) {
                    parents.computeIfAbsent(contact.path("contactNumber").asText(), _ -> new HashSet<>()).add(actor);
                }
            }
            next = page.next().filter(seen::add);
        }
    }

    private static JsonNode contacts(Row parent) {
        JsonNode contacts = parent.json().path(CONTACTS);
        if (!contacts.isArray()) {
            throw parent.malformed(CONTACTS, "is not a list");
        }
        return contacts;
    }

    private static List<List<String>> batches(Collection<String> texts) {
        List<String> all = List.copyOf(texts);
        return IntStream.range(0, (all.size() + AT_ONCE - 1) / AT_ONCE)
                .mapToObj(number -> all.subList(number * AT_ONCE, Math.min(all.size(), (number + 1) * AT_ONCE)))
                .toList();
    }
}
