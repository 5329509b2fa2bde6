package dev.linkwright.connect;

import java.util.List;

import dev.linkwright.link.KeptLink;
import dev.linkwright.link.LinkChange;
import dev.linkwright.link.Operation;
import dev.linkwright.link.OperationKind;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.Link;

/**
 * An undo that a person has been shown and has not started yet.
 *
 * @param undone      the connect or disconnect that is undone
 * @param kind        what undoing it is
 * @param change      the links that are removed or brought back, contacts first, and the values that are put back where
 *                    they still stand
 * @param crmBindings the CRM rows that the overwritten values lie in
 * @param erpBindings the ERP rows that they lie in
 */
public record PendingUndo(Operation undone, OperationKind kind, LinkChange change, Bindings crmBindings,
        Bindings erpBindings) {

    /** The record's own link. */
    public Link own() {
        return change.links().getLast().link();
    }

    /** How many values the connect has written over. */
    public int values() {
        return change.overwritten().size();
    }

    /** Whether a connect is undone; else a disconnect is. */
    public boolean ofConnect() {
        return kind == OperationKind.UNDO_CONNECT;
    }

    /** The links of the contacts that go with a company. */
    public List<Link> contacts() {
        return change.links().subList(0, change.links().size() - 1).stream().map(KeptLink::link).toList();
    }
}
