package dev.linkwright.erp;

import dev.linkwright.model.Bindings;
import dev.linkwright.model.ErpActor;

/**
 * An actor to read.
 *
 * @param bindings the rows that slots stand for; a slot without an entry is bound to the actor's first such row
 */
public record ActorRead(ErpActor actor, Bindings bindings) {
}
