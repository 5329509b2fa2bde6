package dev.linkwright.sandbox.erp;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.sandbox.erp.Address.Segment;
import dev.linkwright.sandbox.erp.Principal.Right;
import dev.linkwright.sandbox.http.Answer;

/** Answers what lies beneath a company. */
final class CompanyEndpoints {

    private final Schema schema;
    private final Company company;
    private final ErpAssumptions assumptions;
    private final Reading reading;
    private final Expansion expansion;
    private final ContactLinks contacts;
    private final Writing writing;

    CompanyEndpoints(Schema schema, Company company, ErpSandboxOptions options, AtomicLong rowsServed) {
        this.schema = schema;
        this.company = company;
        this.assumptions = options.assumptions();
        View view = new View(company, assumptions);
        this.contacts = new ContactLinks(schema.need(Schema.CONTACTS_INFORMATION), company);
        this.expansion = new Expansion(company, view, contacts);
        this.writing = new Writing(company, view, assumptions);
        this.reading = new Reading(view, expansion, options.pageMaximum(), assumptions, rowsServed);
    }

    /** @param context what leads here, as {@code companies(…)/} */
    Answer answer(Call call, String context, List<Segment> path) {
        Segment first = path.getFirst();
        EntitySet set = schema.need(first.name());
        Table table = company.table(set.name());
        if (set.name().equals(Schema.CONTACTS_INFORMATION)) {
            throw ErpError.dialog(ErpText.ID_TYPE);
        }
        String here = context + set.name();
        if (!first.keyed()) {
            return collection(call, here, table, path);
        }
        String id = Router.idOf(first);
        return path.size() == 1
                ? single(call, here, table, id)
                : beneath(call, here, table, writing.need(table, id), path);
    }

    private Answer collection(Call call, String here, Table table, List<Segment> path) {
        boolean counts = path.size() == 2 && path.get(1).name().equals("$count");
        if (path.size() > 1 && !counts) {
            throw ErpError.resourceNotFound(path.get(1).name());
        }
        return switch (call.method()) {
            case "GET" -> {
                call.must(Right.READ, table.set(), assumptions);
                yield counts
                        ? reading.count(table, call.request())
                        : reading.list(table, call.request(), call.metadata(), here);
            }
            case "POST" -> create(call, here, table);
            default -> throw ErpError.methodNotAllowed(call.method(), table.set().name());
        };
    }

    private Answer create(Call call, String here, Table table) {
        Instant begun = company.now();
        mustWrite(call, Right.INSERT, table.set());
        Row row = writing.create(table, call.body(), begun, Writing.Hand.CLIENT);
        return reading.written(201, table, row, call.metadata(), here).with("Location",
                call.request().origin() + call.address().root() + here + "(" + table.id(row.place()) + ")");
    }

    private Answer single(Call call, String here, Table table, String id) {
        Instant begun = company.now();
        return switch (call.method()) {
            case "GET" -> {
                call.must(Right.READ, table.set(), assumptions);
                yield reading.one(table, writing.need(table, id), call.request(), call.metadata(), here);
            }
            case "PATCH" -> {
                mustWrite(call, Right.MODIFY, table.set());
                Row row = writing.change(table, id, call.body(), call.request().header("if-match"), begun,
                        Writing.Hand.CLIENT);
                yield reading.written(200, table, row, call.metadata(), here);
            }
            case "DELETE" -> {
                mustWrite(call, Right.DELETE, table.set());
                writing.delete(table, id, call.request().header("if-match"));
                yield Answer.empty(204);
            }
            default -> throw ErpError.methodNotAllowed(call.method(), table.set().name());
        };
    }

    private void mustWrite(Call call, Right right, EntitySet set) {
        if (!set.writable()) {
            throw ErpError.methodNotAllowed(call.method(), set.name());
        }
        call.must(right, set, assumptions);
    }

    private Answer beneath(Call call, String here, Table table, Row row, List<Segment> path) {
        String name = path.get(1).name();
        call.must(Right.READ, table.set(), assumptions);
        if (path.size() > 3 || !Expansion.knows(table.set(), name) || !call.method().equals("GET")) {
            throw ErpError.resourceNotFound(name);
        }
        String there = here + "(" + table.id(row.place()) + ")/" + name;
        if (Expansion.hasContacts(table.set(), name)) {
            Table links = contacts.of(table, row.place());
            boolean counts = path.size() == 3 && path.get(2).name().equals("$count");
            return counts
                    ? reading.count(links, call.request())
                    : reading.list(links, call.request(), call.metadata(), there);
        }
        return expansion.of(table, row.place(), name) instanceof ObjectNode found
                ? Reading.answer(200, found)
                : Answer.empty(204);
    }
}
