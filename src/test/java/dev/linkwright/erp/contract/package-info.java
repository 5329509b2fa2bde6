/**
 * What every connector must keep: extend {@link dev.linkwright.erp.contract.SyncConnectorContract} and give it a
 * {@link dev.linkwright.erp.contract.ContractKit} for a server whose data the tests may fill and change.
 */
package dev.linkwright.erp.contract;
