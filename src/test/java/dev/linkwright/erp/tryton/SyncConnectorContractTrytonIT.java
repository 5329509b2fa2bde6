package dev.linkwright.erp.tryton;

import java.io.IOException;

import org.junit.jupiter.api.Tag;

import dev.linkwright.erp.contract.ContractKit;
import dev.linkwright.erp.contract.SyncConnectorContract;

@Tag("tryton")
class SyncConnectorContractTrytonIT extends SyncConnectorContract {
    @Override
    protected ContractKit openKit() throws IOException {
        return new TrytonKit();
    }
}
