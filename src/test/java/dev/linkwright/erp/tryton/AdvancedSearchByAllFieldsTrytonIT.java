package dev.linkwright.erp.tryton;

import java.io.IOException;

import org.junit.jupiter.api.Tag;

import dev.linkwright.erp.contract.AdvancedSearchProof;
import dev.linkwright.erp.contract.ContractKit;

@Tag("tryton")
@Tag("campaign")
class AdvancedSearchByAllFieldsTrytonIT extends AdvancedSearchProof {
    @Override
    protected ContractKit openKit() throws IOException {
        return new TrytonKit();
    }
}
