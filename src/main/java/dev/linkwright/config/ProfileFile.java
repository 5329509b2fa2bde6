package dev.linkwright.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.model.DefaultValue;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.Sentence;

/**
 * Reads and writes profiles as JSON. Reading is strict: an administrator's typing error is told with its path, not
 * ignored.
 */
public final class ProfileFile {
    /** A profile with thousands of mapped list items has half a megabyte. */
    static final int MOST_MEGABYTES = 8;
    /** A longer text is refused. */
    public static final int MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;
    /** A profile needs eight. */
    private static final int DEEPEST = 100;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build()).build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();

    private final Map<String, SyncConnectorProvider> connectors;

    /**
     * Knows profiles that use these connectors.
     *
     * @param connectors tell which configuration keys there are, and which of them are secret and thus refused
     */
    public ProfileFile(Collection<? extends SyncConnectorProvider> connectors) {
        this.connectors = connectors.stream()
                .collect(Collectors.toMap(SyncConnectorProvider::id, Function.identity()));
    }

    /**
     * Reads a profile.
     *
     * @throws ProfileException if anything in it is wrong, with all that is
     * @throws IOException      if the file cannot be read
     */
    public Profile read(Path file) throws ProfileException, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /**
     * The profiles that ship for these connectors, as one; what differs from place to place is to be given.
     *
     * @param connectorIds ids of connectors that come with the program
     */
    public Profile shipped(List<String> connectorIds) {
        return new Profile(Profile.VERSION,
                connectorIds.stream().flatMap(id -> shipped(id).connections().stream()).toList(),
                Optional.empty());
    }

    /** What a new connection of a connector begins with; empty for connectors that others wrote. */
    public Optional<ErpConnection> start(String connectorId) {
        return ProfileFile.class.getResource(connectorId + ".json") == null
                ? Optional.empty()
                : shipped(connectorId).connections().stream().findFirst();
    }

    private Profile shipped(String connectorId) {
        try (InputStream in = ProfileFile.class.getResourceAsStream(connectorId + ".json")) {
            if (in == null) {
                throw new IllegalStateException("The program lacks " + connectorId + ".json");
            }
            return read(in);
        } catch (ProfileException | IOException broken) {
            throw new IllegalStateException("The shipped profile " + connectorId + " is broken", broken);
        }
    }

    Profile read(InputStream in) throws ProfileException, IOException {
        List<ProfileFault> faults = new ArrayList<>();
        byte[] text = in.readNBytes(MOST_BYTES + 1);
        if (text.length > MOST_BYTES) {
            faults.add(new ProfileFault("", Sentence.of("profile.too-large", MOST_MEGABYTES)));
            throw new ProfileException(faults);
        }
        try {
            Profile profile = new ProfileReading(connectors)
                    .profile(new ProfileNode(MAPPER.readTree(text), "", faults));
            if (faults.isEmpty()) {
                return profile;
            }
        } catch (StreamConstraintsException _) {
            faults.add(new ProfileFault("", tooDeep(text)));
        } catch (JsonProcessingException noJson) {
            faults.add(new ProfileFault("", noJson(noJson)));
        }
        throw new ProfileException(faults);
    }

    /** What is too deep does not say where, so it is read once more up to there. */
    private static Sentence tooDeep(byte[] text) throws IOException {
        try (JsonParser parser = MAPPER.createParser(text)) {
            int deep = 0;
            while (deep < DEEPEST && parser.nextToken() != null) {
                deep = parser.getParsingContext().getNestingDepth();
            }
            JsonLocation where = parser.currentLocation();
            return Sentence.of("profile.too-deep", where.getLineNr(), where.getColumnNr(), DEEPEST);
        }
    }

    private static Sentence noJson(JsonProcessingException why) {
        JsonLocation where = why.getLocation();
        // Where something began is told in terms of the library.
        String what = why.getOriginalMessage().replaceAll("\\s*\\(start marker at \\[Source[^\\]]*\\]\\)", "");
        return where == null
                ? Sentence.of("profile.no-json.anywhere", what)
                : Sentence.of("profile.no-json", where.getLineNr(), where.getColumnNr(), what);
    }

    /**
     * Reads the text of a profile.
     *
     * @throws ProfileException if anything in it is wrong, with all that is
     */
    public Profile parse(String text) throws ProfileException {
        try {
            return read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new IllegalStateException("Memory can be read", impossible);
        }
    }

    /** What stands in the file of a profile. */
    public String text(Profile profile) {
        return json(profile).toPrettyString() + "\n";
    }

    /** Writes a profile whole or not at all. */
    public void write(Profile profile, Path file) throws IOException {
        Path made = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(made, text(profile));
        Files.move(made, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static ObjectNode json(Profile profile) {
        ObjectNode root = MAPPER.createObjectNode().put("version", profile.version())
                .put("retentionDays", profile.retentionDays());
        profile.automatic().ifPresent(automatic -> {
            ObjectNode node = root.putObject("automatic");
            automatic.account().ifPresent(name -> node.put("account", name));
            automatic.workstation().ifPresent(name -> node.put("workstation", name));
            node.put("minutes", (int) automatic.every().toMinutes());
        });
        ArrayNode connections = root.putArray("connections");
        for (ErpConnection connection : profile.connections()) {
            ObjectNode node = connections.addObject().put("id", connection.id().value()).put("name", connection.name())
                    .put("connector", connection.connector()).put("active", connection.active())
                    .put("description", connection.description()).put("homeCountry", connection.homeCountry())
                    .put("noBlankOverValue", connection.noBlankOverValue());
            ObjectNode configuration = node.putObject("configuration");
            new TreeMap<>(connection.configuration()).forEach(configuration::put);
            ReachReading.write(connection, node);
            ArrayNode mappings = node.putArray("mappings");
            connection.mappings().forEach(mapping -> add(mappings.addObject(), mapping));
        }
        return root;
    }

    private static void add(ObjectNode node, ActorMapping mapping) {
        node.put("actorType", mapping.actorType().word()).put("synchronised", mapping.synchronised());
        ArrayNode fields = node.putArray("fields");
        for (FieldMapping field : mapping.fields()) {
            fields.addObject().put("erp", field.erpField()).put("crm", field.crmField())
                    .put("direction", ProfileReading.word(field.direction()))
                    .put("showInSearch", field.showInSearch()).put("showInTab", field.showInTab());
        }
        ArrayNode lists = node.putArray("lists");
        mapping.lists().forEach(list -> {
            ObjectNode items = lists.addObject().put("erpList", list.erpList()).put("crmList", list.crmList())
                    .putObject("items");
            new TreeMap<>(list.erpToCrm()).forEach(items::put);
        });
        ArrayNode defaults = node.putArray("defaults");
        for (DefaultValue one : mapping.defaults()) {
            ObjectNode written = defaults.addObject().put("erp", one.erpField());
            if (!one.value().isBlank()) {
                written.put("value", one.value().textOrEmpty());
            }
            written.put("ask", one.asked()).put("mandatory", one.mandatory());
        }
    }
}
