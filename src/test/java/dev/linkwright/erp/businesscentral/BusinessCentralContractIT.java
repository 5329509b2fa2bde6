package dev.linkwright.erp.businesscentral;

import java.io.IOException;

import dev.linkwright.erp.contract.ContractKit;
import dev.linkwright.erp.contract.SyncConnectorContract;

class BusinessCentralContractIT extends SyncConnectorContract {
    @Override
    protected ContractKit openKit() throws IOException {
        return new BusinessCentralKit("Business Central sandbox");
    }
}
