package dev.linkwright.erp.contract;

/** The ERP that other tests lean on keeps the contract, too. */
class FakeErpContractTest extends SyncConnectorContract {
    @Override
    protected ContractKit openKit() {
        return new FakeErpKit();
    }
}
