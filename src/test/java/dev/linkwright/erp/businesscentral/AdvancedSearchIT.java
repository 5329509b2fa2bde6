package dev.linkwright.erp.businesscentral;

import java.io.IOException;

import dev.linkwright.erp.contract.AdvancedSearchProof;
import dev.linkwright.erp.contract.ContractKit;

class AdvancedSearchIT extends AdvancedSearchProof {
    @Override
    protected ContractKit openKit() throws IOException {
        return new BusinessCentralKit("Business Central sandbox");
    }
}
