package dev.linkwright.ui.record;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.linkwright.browse.Card;
import dev.linkwright.browse.CardFields;
import dev.linkwright.browse.Finder.FinderPage;
import dev.linkwright.browse.FinderRow;
import dev.linkwright.model.Access;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.Notation;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/** Records of all three kinds in memory, described as the CRM describes them. */
public final class MemoryRecordReader implements RecordReader {
    public static final CrmEntity FJORDTECH = CrmEntity.company(1);
    public static final CrmEntity SILJE = new CrmEntity(EntityType.CONTACT, 11);
    public static final CrmEntity GRID = new CrmEntity(EntityType.PROJECT, 21);
    public static final Problem DOWN = new Problem.Unreachable("SuperOffice", Problem.Failure.TIME_LIMIT, "",
            Problem.Outcome.NOTHING_DONE);

    /** The rows that belong to whichever record is asked for. */
    public final Map<EntityType, List<FinderRow>> rows = new EnumMap<>(EntityType.class);
    /** What was asked for, in order. */
    public final List<String> asked = new ArrayList<>();
    public final AtomicInteger described = new AtomicInteger();
    public int pageSize = 50;
    public boolean down;
    private final List<Runnable> watching = new ArrayList<>();
    private final Function<CrmEntity, String> titles;

    public MemoryRecordReader() {
        this(entity -> switch (entity.type()) {
            case COMPANY -> "Fjordtech Energi AS";
            case CONTACT -> "Silje Hovland";
            case PROJECT -> "Nettutbygging Vestland 2027";
        });
    }

    /** With names of its own. */
    public MemoryRecordReader(Function<CrmEntity, String> titles) {
        this.titles = titles;
    }

    public void add(EntityType type, String title, String place, String number, FinderRow.Marker marker) {
        List<FinderRow> known = rows.computeIfAbsent(type, _ -> new ArrayList<>());
        known.add(new FinderRow(new CrmEntity(type, 100L + known.size()), title, place, number, marker));
    }

    @Override
    public synchronized CardFields fields(EntityType type) {
        described.incrementAndGet();
        return switch (type) {
            case COMPANY -> new CardFields(List.of(field("business", "Business"), field("category", "Category")),
                    List.of(address("streetAddress", "Street address"),
                            List.of(field("phone", "Phone", Notation.PHONE)),
                            List.of(field("orgnr", "Organisation number", Notation.ORGANISATION_NUMBER)),
                            List.of(field("email", "E-mail", Notation.EMAIL)),
                            List.of(field("url", "Website", Notation.WEB_ADDRESS)),
                            List.of(field("ourContact", "Our contact"))));
            case CONTACT -> new CardFields(List.of(field("title", "Title"), field("position", "Position")),
                    List.of(List.of(field("company", "Company")),
                            List.of(field("directPhone", "Direct phone", Notation.PHONE)),
                            List.of(field("mobilePhone", "Mobile phone", Notation.PHONE)),
                            List.of(field("email", "E-mail", Notation.EMAIL)),
                            address("address", "Private address"), List.of(field("number", "Number")),
                            List.of(date("birthDate", "Birth date"))));
            case PROJECT -> new CardFields(List.of(field("type", "Type"), field("status", "Status")),
                    List.of(List.of(field("number", "Number")), List.of(date("startDate", "Start date")),
                            List.of(date("endDate", "End date")), List.of(field("ourContact", "Our contact")),
                            List.of(field("url", "Website", Notation.WEB_ADDRESS)),
                            List.of(field("description", "Description"))));
        };
    }

    @Override
    public synchronized Card card(CrmEntity entity) {
        asked.add("card " + entity.type() + " " + entity.id());
        failIfDown();
        Map<String, String> values = switch (entity.type()) {
            case COMPANY -> Map.of("business", "Energy and utilities", "category", "Key account",
                    "streetAddress.line1", "Strandgaten 18", "streetAddress.postalCode", "5013", "streetAddress.city",
                    "Bergen", "phone", "+47 55 31 40 00", "email", "post@fjordtech.example", "url",
                    "fjordtech.example", "orgnr", "311 482 904", "ourContact", "Ingrid Solheim");
            case CONTACT -> Map.of("title", "Head of purchasing", "position", "Decision maker", "company",
                    "Fjordtech Energi AS", "directPhone", "+47 55 31 40 12", "mobilePhone", "+47 901 22 334", "email",
                    "silje.hovland@fjordtech.example", "number", "10482-3", "birthDate", "1984-05-17");
            case PROJECT -> Map.of("type", "Customer project", "status", "In progress", "number", "P-2027-014",
                    "startDate", "2026-09-01", "endDate", "2027-06-30", "ourContact", "Ingrid Solheim", "description",
                    "New grid stations for the coast between Bergen and Førde, with\nservice for ten years.");
        };
        Optional<CrmEntity> company = entity.type() == EntityType.CONTACT
                ? Optional.of(FJORDTECH)
                : Optional.empty();
        String kind = entity.type().word();
        return new Card(entity, titles.apply(entity), values,
                Optional.of(URI.create("https://crm.example/" + kind + "/" + entity.id())), company);
    }

    @Override
    public synchronized FinderPage related(CrmEntity entity, EntityType type, Optional<String> page) {
        asked.add("related " + entity.type() + " " + entity.id() + " " + type + " " + page.orElse("first"));
        failIfDown();
        List<FinderRow> all = rows.getOrDefault(type, List.of());
        int from = page.map(Integer::parseInt).orElse(0);
        int to = Math.min(all.size(), from + pageSize);
        return new FinderPage(all.subList(from, to),
                to < all.size() ? Optional.of(String.valueOf(to)) : Optional.empty());
    }

    @Override
    public synchronized Map<CrmEntity, FinderRow.Marker> markers(Collection<CrmEntity> entities) {
        return rows.values().stream().flatMap(List::stream).filter(row -> entities.contains(row.entity()))
                .collect(Collectors.toMap(FinderRow::entity, FinderRow::marker));
    }

    @Override
    public void whenMarkersChange(Runnable listener) {
        watching.add(listener);
    }

    /** Marks a record otherwise and says so. */
    public void mark(FinderRow row, FinderRow.Marker marker) {
        synchronized (this) {
            rows.get(row.entity().type()).replaceAll(known -> known.equals(row)
                    ? new FinderRow(row.entity(), row.title(), row.place(), row.number(), marker)
                    : known);
        }
        watching.forEach(Runnable::run);
    }

    private void failIfDown() {
        if (down) {
            throw new ProblemException(DOWN);
        }
    }

    private static List<FieldDefinition> address(String group, String label) {
        return List.of(field(group + ".line1", label).inGroup(group),
                field(group + ".postalCode", "Postal code").inGroup(group),
                field(group + ".city", "City").inGroup(group));
    }

    private static FieldDefinition field(String key, String label) {
        return field(key, label, Notation.PLAIN);
    }

    private static FieldDefinition field(String key, String label, Notation notation) {
        return definition(key, label, FieldType.TEXT, notation, null);
    }

    private static FieldDefinition date(String key, String label) {
        return definition(key, label, FieldType.DATE, Notation.PLAIN, null);
    }

    private static FieldDefinition definition(String key, String label, FieldType type, Notation notation,
            @Nullable String group) {
        return new FieldDefinition(key, label, type, notation, Access.NORMAL, 0, null, null, group, null);
    }
}
