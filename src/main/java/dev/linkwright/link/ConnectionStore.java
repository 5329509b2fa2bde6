package dev.linkwright.link;

import java.util.List;
import java.util.Optional;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Fingerprint;

/** Remembers the connections and mappings of the profile, and which ERP each of them speaks to. */
public interface ConnectionStore {

    /** In the order of their sync priority. */
    List<ErpConnection> connections();

    /** Makes these the connections; their links stay. */
    void replaceAll(List<ErpConnection> connections);

    /** Which ERP the links of a connection point to; empty before the first link. */
    Optional<Fingerprint> fingerprint(ConnectionId connection);

    void saveFingerprint(ConnectionId connection, Fingerprint fingerprint);
}
