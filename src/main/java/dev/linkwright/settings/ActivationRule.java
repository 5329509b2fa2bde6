package dev.linkwright.settings;

import java.util.List;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.model.Sentence;

/** What has to be in order before a connection is activated. */
public interface ActivationRule {

    /**
     * Why it cannot be activated. May ask the ERP, so never on a thread that draws.
     *
     * @param erp speaks to the connection's ERP
     * @return whole sentences; none if it can be activated
     * @throws dev.linkwright.model.ProblemException if the ERP does not answer
     */
    List<Sentence> whyNot(ErpConnection connection, SyncConnector erp);
}
