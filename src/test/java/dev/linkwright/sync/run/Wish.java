package dev.linkwright.sync.run;

import dev.linkwright.erp.CreateSafety;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;

/** What a client wants. */
sealed interface Wish {
    CrmEntity company();

    /** To have the two for itself for a moment. */
    record Claimed(CrmEntity company, ErpActor actor) implements Wish {
    }

    record Connected(CrmEntity company, ErpActor actor) implements Wish {
    }

    /** @param safety what the ERP has against a second one */
    record Created(CrmEntity company, CreateSafety safety) implements Wish {
    }
}
