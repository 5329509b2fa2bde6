package dev.linkwright.sandbox.nordic;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The parties of an ERP that shares six of ten companies with the CRM sandbox, as JSON lines: what a script puts into a real ERP.
 */
public final class ErpSeed {

    private static final int CRM_COMPANIES = 2_000;
    private static final int FIRST_CODE = 11_001;

    private ErpSeed() {
    }

    /** Writes this many parties; the first ones are those of demonstrations, then those that the CRM has, too. */
    public static void write(int count, Appendable out) {
        try {
            for (ObjectNode party : parties(count)) {
                out.append(party.toString()).append('\n');
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

    private static List<ObjectNode> parties(int count) {
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
        Set<String> taken = new HashSet<>();
        var parties = new ArrayList<ObjectNode>();
        int next = FIRST_CODE;
        for (NordicPair pair : pairs.subList(0, count)) {
            String code = pair.code().isEmpty() ? "C-" + next++ : pair.code();
            if (!taken.add(code)) {
                throw new IllegalStateException("Code given twice: " + code);
            }
            parties.add(party(code, pair));
        }
        return parties;
    }

    private static ObjectNode party(String code, NordicPair pair) {
        NordicRow row = pair.erp();
        if (row == null) {
            throw new IllegalStateException("Not a party of the ERP: " + pair);
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("code", code).put("name", row.name())
                .put("kind", pair.supplier() ? "Supplier" : "Customer").put("street", row.street())
                .put("postalCode", row.postalCode()).put("city", row.city()).put("country", row.country())
                .put("phone", row.phone()).put("email", row.email()).put("website", row.website())
                .put("orgnr", row.orgnr())
                .put("orgnrType", row.country().equals("NO") && !row.orgnr().isEmpty() ? "no_orgnr" : null);
        var persons = json.putArray("persons");
        for (NordicPersons.Person person : NordicPersons.ofErp(pair)) {
            persons.addObject().put("name", person.name()).put("email", person.email()).put("phone",
                    person.mobile().replace(" ", ""));
        }
        return json;
    }
}
