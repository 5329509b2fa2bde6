package dev.linkwright.browse;

import java.util.List;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;

/** Reads single records for the card and the ERP tab, always live. Calls block and belong on {@code Work}. */
public interface Records {

    /** The record as the CRM holds it now. */
    Card card(CrmEntity entity);

    /** The active connections that records of this kind can be connected through, in the order of their priority. */
    List<ErpConnection> connections(EntityType type);

    /**
     * How the record stands towards a connection. Problems with either system are a state, not an exception.
     */
    ErpTabState tab(ErpConnection connection, CrmEntity entity);
}
