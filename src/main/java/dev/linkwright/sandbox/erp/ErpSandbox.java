package dev.linkwright.sandbox.erp;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;

import dev.linkwright.sandbox.http.Faults;
import dev.linkwright.sandbox.http.LoopbackServer;
import dev.linkwright.sandbox.http.RecordedRequest;
import dev.linkwright.sandbox.http.Request;

/**
 * A running ERP on 127.0.0.1. Beside its HTTP face it lets tests look at its own data, edit it as a stranger would, read what was
 * asked, and plan what goes wrong. What names no company is about the first one.
 */
public final class ErpSandbox implements AutoCloseable {

    private static final String ANY_VERSION = "*";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final LoopbackServer server;
    private final ErpSandboxOptions options;
    private final Companies companies;
    private final Admission admission;
    private final AtomicLong rowsServed;
    private final View view;
    private final Writing writing;

    private ErpSandbox(LoopbackServer server, ErpSandboxOptions options, Companies companies, Admission admission,
            AtomicLong rowsServed) {
        this.server = server;
        this.options = options;
        this.companies = companies;
        this.admission = admission;
        this.rowsServed = rowsServed;
        this.view = new View(companies.first(), options.assumptions());
        this.writing = new Writing(companies.first(), view, options.assumptions());
    }

    /** Starts a sandbox; it answers when this returns. */
    public static ErpSandbox start(ErpSandboxOptions options) throws IOException {
        var schema = new Schema(options.assumptions());
        var companies = new Companies(schema, options);
        var admission = new Admission(options.limits(), options.clock());
        var rowsServed = new AtomicLong();
        var site = new ErpSite(options, schema, companies, admission, rowsServed);
        return new ErpSandbox(LoopbackServer.start("erp-sandbox", options.port(), site), options, companies,
                admission, rowsServed);
    }

    /** The root of the API on-premises, {@code http://127.0.0.1:port/BC/api/v2.0/}. */
    public URI address() {
        return server.root().resolve(options.instance() + "/api/v2.0/");
    }

    /** The root of the API in the form of the cloud, {@code http://127.0.0.1:port/v2.0/production/api/v2.0/}. */
    public URI online() {
        return server.root().resolve("v2.0/" + options.environment() + "/api/v2.0/");
    }

    /** The id of the first company. */
    public String company() {
        return companies.list().id(0);
    }

    /** The id of a company by its name. */
    public String companyNamed(String name) {
        return companies.list().id(options.companies().indexOf(name));
    }

    /** What goes wrong, and what happens in between. */
    public Faults faults() {
        return server.faults();
    }

    /** The requests so far, oldest first. */
    public List<RecordedRequest> requests() {
        return server.log().all();
    }

    public void forgetRequests() {
        server.log().clear();
    }

    /** How many rows of data went out since the start or the last reset. */
    public long rowsServed() {
        return rowsServed.get();
    }

    public void resetRowsServed() {
        rowsServed.set(0);
    }

    /** Keeps requests of a kind waiting until the hold releases them. */
    public Hold hold(Predicate<Request> which) {
        return admission.hold(which);
    }

    /** The server's own row as the API shows it; null when there is none. */
    public @Nullable JsonNode entity(String set, String id) {
        Table table = companies.first().table(set);
        Row row = table.row(table.place(id));
        return row == null ? null : view.entity(table, row, List.copyOf(table.set().properties().values()));
    }

    /** The ids of the rows of a set. */
    public List<String> ids(String set) {
        Table table = companies.first().table(set);
        return table.places(-1).mapToObj(table::id).toList();
    }

    /** The id of the row with this number, or code in lists. */
    public String idOf(String set, String number) {
        Table table = companies.first().table(set);
        int place = table.placeOfKey(number);
        if (place < 0) {
            throw new IllegalArgumentException(set + " has no " + number);
        }
        return table.id(place);
    }

    /**
     * Edits a row as somebody else does, through the checks of a PATCH except that it may choose any number: properties
     * of the API to their new values.
     */
    public void edit(String set, String id, Map<String, ?> changes) {
        commitLate(set, id, changes, Duration.ZERO);
    }

    /**
     * An edit of somebody else becomes visible now, and its row says that it was made this long ago: a transaction that
     * took its time.
     */
    public void commitLate(String set, String id, Map<String, ?> changes, Duration ago) {
        Instant begun = companies.first().now().minus(ago);
        writing.change(companies.first().table(set), id, json(changes), ANY_VERSION, begun, Writing.Hand.STRANGER);
    }

    /** Adds a row as somebody else does and tells its id; without a number it gets the next one. */
    public String insert(String set, Map<String, ?> values) {
        return insertLate(set, values, Duration.ZERO);
    }

    /** The same by a transaction that began this long ago. */
    public String insertLate(String set, Map<String, ?> values, Duration ago) {
        Table table = companies.first().table(set);
        Instant begun = companies.first().now().minus(ago);
        return table.id(writing.create(table, json(values), begun, Writing.Hand.STRANGER).place());
    }

    /** The id of the contact that stands for a customer or vendor; made if there is none. */
    public String companyContact(String set, String id) {
        return writing.companyContact(companies.first().table(set), id);
    }

    /**
     * Copies the first company as a backup does.
     *
     * @return what restores it: rows, versions and dates are then those of now
     */
    public Runnable backUp() {
        return companies.first().backUp();
    }

    /** Blocks a customer or vendor for everything, as somebody else does. */
    public void block(String set, String id) {
        edit(set, id, Map.of("blocked", "All"));
    }

    /** Deletes a row as somebody else does. */
    public void remove(String set, String id) {
        writing.delete(companies.first().table(set), id, ANY_VERSION);
    }

    private static JsonNode json(Map<String, ?> values) {
        return MAPPER.valueToTree(values);
    }

    @Override
    public void close() {
        admission.releaseAll();
        server.close();
    }
}
