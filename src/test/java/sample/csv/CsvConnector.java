package sample.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static sample.csv.CsvFile.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.Capabilities;
import dev.linkwright.erp.CreateSafety;
import dev.linkwright.erp.ErpHit;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.Feature;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.model.Access;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.Notation;
import dev.linkwright.model.Page;
import dev.linkwright.model.Problem;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Version;

/** Customers in a CSV file. What a file lacks is left to the answers that the port has for it. */
record CsvConnector(CsvFile file, boolean readOnly) implements SyncConnector {
    private static final List<FieldDefinition> FIELDS = List.of(
            FieldDefinition.text("id", "Number", Notation.PLAIN, Access.READ_ONLY, 0),
            FieldDefinition.text("name", "Name", Notation.PLAIN, Access.MANDATORY, 100),
            FieldDefinition.text("orgnr", "Organisation number", Notation.ORGANISATION_NUMBER, Access.NORMAL, 0),
            FieldDefinition.text("phone", "Phone", Notation.PHONE, Access.NORMAL, 0),
            FieldDefinition.text("street", "Street", Notation.PLAIN, Access.NORMAL, 0).inGroup("address"),
            FieldDefinition.text("city", "City", Notation.PLAIN, Access.NORMAL, 0).inGroup("address"));

    @Override
    public Capabilities capabilities() {
        return Capabilities.only(Set.of(Feature.SAVE), Sentence.verbatim(
                "A CSV file holds lines that are found by their words, and nothing else."), CreateSafety.LOOK_UP_ONLY);
    }

    @Override
    public Fingerprint fingerprint() {
        return new Fingerprint(file.path().toUri().toString(), "");
    }

    @Override
    public void test() {
        file.read();
    }

    @Override
    public List<ActorType> actorTypes() {
        return List.of(ActorType.CUSTOMER);
    }

    @Override
    public List<FieldDefinition> fields(ActorType type) {
        return FIELDS;
    }

    @Override
    public Page<ErpHit> search(SearchRequest request) {
        check(request.criteria().isEmpty() && request.parent().isEmpty() && request.sort().isEmpty(),
                new Problem.Refused(file.name(), "Lines are found by their words only", null));
        String text = request.text().strip().toLowerCase(Locale.ROOT);
        List<ErpHit> hits = file.read().values().stream()
                .filter(line -> String.join("\n", line.values()).toLowerCase(Locale.ROOT).contains(text))
                .filter(line -> line.get("id").compareTo(request.page().orElse("")) > 0)
                .sorted(Comparator.comparing(line -> line.get("id"))).limit(request.size() + 1L)
                .map(line -> new ErpHit(new ErpActor(ActorType.CUSTOMER, line.get("id")), line.get("id"),
                        line.getOrDefault("name", ""), values(line, request.columns())))
                .toList();
        boolean more = hits.size() > request.size();
        List<ErpHit> page = more ? hits.subList(0, request.size()) : hits;
        return new Page<>(page, more ? page.getLast().number() : null);
    }

    @Override
    public List<ErpRecord> read(List<ActorRead> actors, Set<String> fields) {
        Map<String, Map<String, String>> lines = file.read();
        return actors.stream().map(ActorRead::actor).filter(actor -> lines.containsKey(actor.key())).map(actor -> {
            Map<String, String> line = lines.get(actor.key());
            return new ErpRecord(actor, actor.key(), line.getOrDefault("name", ""), values(line, fields), Map.of(),
                    version(line), Bindings.NONE, false, "");
        }).toList();
    }

    @Override
    public Saved save(ErpActor actor, SaveRequest request) {
        return file.write(lines -> {
            Map<String, String> line = lines.get(actor.key());
            check(!readOnly, new Problem.NotAllowed(file.name(), "write the file"));
            check(line != null, new Problem.NotFound(file.name(), actor.key()));
            check(version(line).equals(request.expected()), new Problem.Stale(file.name()));
            request.changes().forEach(change -> line.put(field(line, change), change.after().textOrEmpty()));
            return new Saved(values(line, line.keySet()), version(line), Bindings.NONE);
        });
    }

    private String field(Map<String, String> line, FieldChange change) {
        int length = change.after().textOrEmpty().strip().length();
        check(FIELDS.stream().filter(field -> field.key().equals(change.field()) && line.containsKey(field.key()))
                .filter(field -> length > 0 ? field.access() != Access.READ_ONLY : field.access() == Access.NORMAL)
                .anyMatch(field -> field.maximumLength() == 0 || length <= field.maximumLength()),
                new Problem.Refused(file.name(), "The column cannot hold this value", change.field()));
        return change.field();
    }

    private static Map<String, FieldValue> values(Map<String, String> line, Collection<String> fields) {
        return fields.stream().collect(Collectors.toMap(Function.identity(), field -> line.containsKey(field)
                ? FieldValue.of(line.get(field))
                : new FieldValue.NotReadable(Sentence.verbatim("The file has no column " + field + "."))));
    }

    private static Version version(Map<String, String> line) {
        return Version.of("line", UUID.nameUUIDFromBytes(String.join("\0", line.values()).getBytes(UTF_8)).toString());
    }
}
