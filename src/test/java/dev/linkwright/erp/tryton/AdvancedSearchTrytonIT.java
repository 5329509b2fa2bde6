package dev.linkwright.erp.tryton;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;

import dev.linkwright.connect.CriterionField;
import dev.linkwright.erp.contract.AdvancedSearchProof;
import dev.linkwright.erp.contract.ContractKit;

/** By one field of each kind; the contract goes through all of them. */
@Tag("tryton")
class AdvancedSearchTrytonIT extends AdvancedSearchProof {
    @Override
    protected ContractKit openKit() throws IOException {
        return new TrytonKit();
    }

    /** A column of the record itself is asked for otherwise than one of its rows. */
    @Override
    protected List<CriterionField> proven(List<CriterionField> possible) {
        Map<List<Object>, CriterionField> kinds = new LinkedHashMap<>();
        possible.forEach(field -> kinds.putIfAbsent(
                List.of(field.definition().type(), field.definition().slot() == null), field));
        return new ArrayList<>(kinds.values());
    }
}
