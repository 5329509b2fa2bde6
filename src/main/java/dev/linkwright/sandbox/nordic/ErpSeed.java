package dev.linkwright.sandbox.nordic;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The parties and projects of an ERP that shares six of ten companies and most projects with the CRM sandbox, as JSON lines:
 * what a script puts into a real ERP. Projects come last.
 */
public final class ErpSeed {

    private static final int CRM_COMPANIES = 2_000;
    private static final int FIRST_CODE = 11_001;
    private static final int PROJECTS = 400;

    private ErpSeed() {
    }

    /**
     * Writes this many parties; the first ones are those of demonstrations, then those that the CRM has, too. Then the
     * projects, each with the code of its party where that is among them.
     */
    public static void write(int count, Appendable out) {
        List<NordicPair> pairs = pairs(count);
        Map<NordicPair, String> codes = codes(pairs);
        try {
            for (NordicPair pair : pairs) {
                out.append(party(codes.getOrDefault(pair, ""), pair).toString()).append('\n');
            }
            for (ObjectNode project : projects(pairs, codes)) {
                out.append(project.toString()).append('\n');
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes this many parties to a file. */
    public static void write(int count, Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            write(count, out);
        }
    }

    /** {@code ErpSeed [count]}: to the standard output. */
    public static void main(String[] arguments) {
        int count = arguments.length == 0 ? 5_000 : Integer.parseInt(arguments[0]);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        write(count, out);
    }

    private static List<NordicPair> pairs(int count) {
        var pairs = new ArrayList<NordicPair>();
        for (NordicPair demo : NordicDemo.pairs()) {
            if (demo.erp() != null) {
                pairs.add(demo);
            }
        }
        for (NordicPair shared : NordicData.companies(CRM_COMPANIES)) {
            if (shared.erp() != null && shared.index() >= 0) {
                pairs.add(shared);
            }
        }
        for (int index = 0; pairs.size() < count; index++) {
            pairs.add(NordicCompanies.ofErp(index));
        }
        return List.copyOf(pairs.subList(0, count));
    }

    private static Map<NordicPair, String> codes(List<NordicPair> pairs) {
        Set<String> taken = new HashSet<>();
        Map<NordicPair, String> codes = new HashMap<>();
        int next = FIRST_CODE;
        for (NordicPair pair : pairs) {
            String code = pair.code().isEmpty() ? "C-" + next++ : pair.code();
            if (!taken.add(code)) {
                throw new IllegalStateException("Code given twice: " + code);
            }
            codes.put(pair, code);
        }
        return codes;
    }

    /** Four of five projects of the CRM, some under another name, and others of any party. */
    private static List<ObjectNode> projects(List<NordicPair> parties, Map<NordicPair, String> codes) {
        var crm = NordicData.usual();
        var random = new Random(20_261_124L);
        Map<String, ObjectNode> projects = new LinkedHashMap<>();
        for (NordicData.Project project : crm.projects()) {
            NordicData.Company company = crm.companies().get(project.company());
            if (random.nextInt(5) > 0) {
                String name = NordicProjects.shared(project, company, random.nextInt(NordicProjects.VARIANTS));
                ObjectNode shared = project(name, codes.getOrDefault(company.pair(), ""), project.completed());
                projects.put(name, random.nextBoolean() ? shared.put("endDate", project.endDate()) : shared);
            }
        }
        // Few parties have fewer names for projects than are wanted.
        for (int draw = 0; draw < PROJECTS && projects.size() < PROJECTS && !parties.isEmpty(); draw++) {
            NordicPair party = NordicWords.any(parties, random);
            String name = NordicProjects.own(row(party).name(), random);
            projects.put(name, project(name, codes.getOrDefault(party, ""), random.nextInt(4) == 0));
        }
        return List.copyOf(projects.values());
    }

    private static ObjectNode project(String name, String party, boolean completed) {
        return JsonNodeFactory.instance.objectNode().put("project", name).put("party", party).put("status",
                completed ? "Done" : "Open");
    }

    private static NordicRow row(NordicPair pair) {
        NordicRow row = pair.erp();
        if (row == null) {
            throw new IllegalStateException("Not a party of the ERP: " + pair);
        }
        return row;
    }

    private static ObjectNode party(String code, NordicPair pair) {
        NordicRow row = row(pair);
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("code", code).put("name", row.name())
                .put("kind", pair.supplier() ? "Supplier" : "Customer").put("street", row.street())
                .put("postalCode", row.postalCode()).put("city", row.city()).put("country", row.country())
                .put("phone", row.phone()).put("email", row.email()).put("website", row.website())
                .put("orgnr", row.orgnr())
                .put("orgnrType", row.country().equals("NO") && !row.orgnr().isEmpty() ? "no_orgnr" : null);
        var persons = json.putArray("persons");
        for (NordicPersons.Person person : NordicPersons.ofErp(pair)) {
            persons.addObject().put("name", person.name()).put("email", person.email()).put("mobile",
                    person.mobile().replace(" ", ""));
        }
        return json;
    }
}
