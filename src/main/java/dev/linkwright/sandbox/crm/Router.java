package dev.linkwright.sandbox.crm;

import java.util.Locale;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.sandbox.http.Answer;

/** Finds who answers a path. */
final class Router {

    private final EntityEndpoints entities;
    private final Archives archives;
    private final ArchiveEndpoints archive;
    private final ForeignAppEndpoints foreignApps;
    private final ListEndpoints lists;
    private final AgentEndpoints agents;
    private final Principals principals;

    Router(EntityEndpoints entities, Archives archives, ArchiveEndpoints archive, ForeignAppEndpoints foreignApps,
            ListEndpoints lists, AgentEndpoints agents, Principals principals) {
        this.entities = entities;
        this.archives = archives;
        this.archive = archive;
        this.foreignApps = foreignApps;
        this.lists = lists;
        this.agents = agents;
        this.principals = principals;
    }

    Answer answer(Call call) {
        EntityKind kind = EntityKind.ofResource(call.segment(0));
        if (kind != null) {
            return entity(kind, call);
        }
        return switch (call.segment(0).toLowerCase(Locale.ROOT)) {
            case "archive" -> provider(call);
            case "user" -> user(call);
            case "foreignapp" -> foreignApps.answer(call);
            case "mdolist" -> lists.mdoList(call);
            case "list" -> lists.list(call);
            case "agents" -> agents.answer(call);
            default -> throw noSuch();
        };
    }

    private static ApiError noSuch() {
        return ApiError.notFound("No such resource.");
    }

    private Answer provider(Call call) {
        Archive found = archives.provider(call.segment(1));
        if (found == null) {
            throw ApiError.notFound("Archive provider '" + call.segment(1) + "' not found");
        }
        return archive.list(found, call);
    }

    private Answer user(Call call) {
        if (!call.isAt(1, "currentPrincipal") || !call.isGet()) {
            throw noSuch();
        }
        return Answer.ok(principals.of(call.user()));
    }

    private Answer entity(EntityKind kind, Call call) {
        String second = call.segment(1).toLowerCase(Locale.ROOT);
        return switch (second) {
            case "" ->
                call.method().equals("POST") ? entities.create(kind, call) : archive.list(archives.of(kind), call);
            case "default" -> entities.defaults(kind, call);
            case "udeflayout" -> entities.customFields(kind, call);
            case "validate" -> entities.validate(kind, call);
            default -> {
                if (!second.chars().allMatch(Character::isDigit) || second.length() > 9) {
                    throw noSuch();
                }
                yield below(kind, Integer.parseInt(second), call);
            }
        };
    }

    private Answer below(EntityKind kind, int id, Call call) {
        boolean contact = kind == EntityKind.CONTACT;
        return switch (call.segment(2).toLowerCase(Locale.ROOT)) {
            case "" -> entities.one(kind, id, call);
            case "foreignkey" -> entities.foreignKeys(kind, id);
            case "persons" -> contact ? archive.list(archives.personsOf(id), call) : fail();
            case "projects" -> contact ? archive.list(archives.projectsOf(id), call) : fail();
            case "members" ->
                kind == EntityKind.PROJECT ? archive.list(archives.membersOf(id), call) : fail();
            default -> fail();
        };
    }

    private static Answer fail() {
        throw noSuch();
    }

    /** {@code GET /api}: what it is, for anybody. */
    static ObjectNode version(String base) {
        return Wire.object().put("v1", base).put("NetServerVersion", "11.10.721.0")
                .put("NetServerAssembly", "11.10.721.0")
                .put("NetServerDate", "2026-02-24").put("NetServerLabel", "Linkwright CRM sandbox")
                .put("NetServer", "Sandbox")
                .put("Services", "Services87").put("ServicesCurrent", "Services88").put("Version", "v1")
                .put("Documentation", "");
    }

    /** {@code GET /api/v1}: the resources. */
    static ObjectNode resources(String base) {
        ObjectNode json = Wire.object();
        for (EntityKind kind : EntityKind.values()) {
            json.putObject(base + kind.resource()).put("GET", "List").put("POST", "Create");
        }
        json.putObject(base + "ForeignApp").put("GET", "List");
        json.putObject(base + "User/currentPrincipal").put("GET", "Who is signed in");
        return json;
    }
}
