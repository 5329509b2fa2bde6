package dev.linkwright.browse;

import java.util.List;
import java.util.Optional;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.Problem;

/** The systems that this program is joined to, as the status bar shows them. Calls block and belong on {@code Work}. */
public interface Systems {

    /** Who is signed in to the CRM. */
    Session session();

    /** The active connections in the order of their priority. */
    List<ErpConnection> connections();

    /** What is wrong with a connection now; empty if it works. */
    Optional<Problem> check(ErpConnection connection);
}
