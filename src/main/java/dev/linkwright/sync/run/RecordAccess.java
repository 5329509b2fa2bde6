package dev.linkwright.sync.run;

import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;
import dev.linkwright.model.Side;

/** Reads and writes the record of one side, so that both sides go through the same steps. */
sealed interface RecordAccess {

    Side side();

    Held read(Bindings bindings);

    Saved save(SaveRequest request);

    /** The CRM's record. */
    record OfCrm(Systems systems, CrmEntity entity) implements RecordAccess {
        @Override
        public Side side() {
            return Side.CRM;
        }

        @Override
        public Held read(Bindings bindings) {
            return Held.of(systems.crm().read(entity, bindings));
        }

        @Override
        public Saved save(SaveRequest request) {
            return systems.crm().save(entity, request);
        }
    }

    /** The ERP's actor. */
    record OfErp(Systems systems, ErpActor actor) implements RecordAccess {
        @Override
        public Side side() {
            return Side.ERP;
        }

        @Override
        public Held read(Bindings bindings) {
            return Held.of(systems.actor(actor, bindings));
        }

        @Override
        public Saved save(SaveRequest request) {
            return systems.erp().save(actor, request);
        }
    }
}
