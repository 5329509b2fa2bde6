package dev.linkwright.sync.run;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/** The two systems that a connection joins. */
public record Systems(ErpConnection connection, CrmGateway crm, SyncConnector erp) {

    /**
     * Reads all fields of an actor.
     *
     * @throws ProblemException NotFound if it does not exist
     */
    public ErpRecord actor(ErpActor actor, Bindings bindings) {
        List<ErpRecord> records = erp.read(List.of(new ActorRead(actor, bindings)),
                erp.fields(actor.type()).stream().map(FieldDefinition::key).collect(toUnmodifiableSet()));
        if (records.isEmpty()) {
            throw new ProblemException(
                    new Problem.NotFound(connection.name(), actor.type().word() + " " + actor.key()));
        }
        return records.getFirst();
    }
}
