package dev.linkwright.erp.tryton;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;

/**
 * An actor type in one Tryton.
 *
 * @param type       what it is to others
 * @param model      how Tryton keeps it
 * @param scope      which records of the model are meant
 * @param membership how its actors belong to others; null where they do not
 */
record ActorKind(ActorType type, ActorModel model, Scope scope, @Nullable Membership membership) {

    Optional<Membership> belonging() {
        return Optional.ofNullable(membership);
    }

    ErpActor actor(long id) {
        return new ErpActor(type, Long.toString(id));
    }
}
