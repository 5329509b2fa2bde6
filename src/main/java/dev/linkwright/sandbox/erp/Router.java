package dev.linkwright.sandbox.erp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.sandbox.erp.Address.Segment;
import dev.linkwright.sandbox.http.Answer;

/** Finds who answers a path. */
final class Router {

    private final Schema schema;
    private final Companies companies;
    private final ErpAssumptions assumptions;
    private final Reading outside;
    private final Map<Company, CompanyEndpoints> endpoints = new HashMap<>();

    Router(ErpSandboxOptions options, Schema schema, Companies companies, AtomicLong rowsServed) {
        this.schema = schema;
        this.companies = companies;
        this.assumptions = options.assumptions();
        for (Company company : companies.all()) {
            endpoints.put(company, new CompanyEndpoints(schema, company, options, rowsServed));
        }
        View view = new View(companies.first(), assumptions);
        this.outside = new Reading(view, new Expansion(companies.first(), view,
                new ContactLinks(schema.need(Schema.CONTACTS_INFORMATION), companies.first())), options.pageMaximum(),
                assumptions, rowsServed);
    }

    Answer answer(Call call) {
        List<Segment> path = call.address().segments();
        if (path.isEmpty()) {
            return resources(call);
        }
        Segment first = path.getFirst();
        if (first.name().equals("$metadata")) {
            return Metadata.of(schema);
        }
        if (!first.name().equals(Schema.COMPANIES)) {
            throw ErpError.resourceNotFound(first.name());
        }
        call.must(Principal.Right.READ, schema.need(Schema.COMPANIES), assumptions);
        if (path.size() == 1 && !call.method().equals("GET")) {
            throw ErpError.methodNotAllowed(call.method(), Schema.COMPANIES);
        }
        if (!first.keyed()) {
            return companyList(call, path);
        }
        Company company = companies.of(idOf(first));
        CompanyEndpoints found = company == null ? null : endpoints.get(company);
        if (found == null) {
            throw ErpError.of(404, "Internal_CompanyNotFound", ErpText.COMPANY_NOT_FOUND, first.key());
        }
        if (path.size() > 1) {
            return found.answer(call, "companies(" + first.key() + ")/", path.subList(1, path.size()));
        }
        Row row = companies.list().row(companies.list().place(first.key()));
        if (row == null) {
            throw ErpError.resourceNotFound(first.name());
        }
        return outside.one(companies.list(), row, call.request(), call.metadata(), Schema.COMPANIES);
    }

    private Answer companyList(Call call, List<Segment> path) {
        if (path.size() > 1) {
            if (path.get(1).name().equals("$count")) {
                return outside.count(companies.list(), call.request());
            }
            throw ErpError.resourceNotFound(path.get(1).name());
        }
        return outside.list(companies.list(), call.request(), call.metadata(), Schema.COMPANIES);
    }

    /** A key is an id; anything else is no query at all. */
    static String idOf(Segment segment) {
        if (RowIds.parsed(segment.key()) == null) {
            throw ErpError.of(400, "BadRequest_NotFound", ErpText.QUERY_SYNTAX);
        }
        return segment.key();
    }

    private Answer resources(Call call) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("@odata.context", call.metadata());
        var list = json.putArray("value");
        schema.sets().keySet().forEach(
                name -> list.addObject().put("name", name).put("kind", "EntitySet").put("url", name));
        return Reading.answer(200, json);
    }
}
