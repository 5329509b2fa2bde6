package dev.linkwright.connect;

import java.util.Optional;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;

/**
 * What a person wants to connect, and to what kind of actor.
 *
 * @param title  the CRM record's name
 * @param detail what else tells it from others, such as its number and address; may be empty
 * @param parent the actor that a contact's company is connected to, within which its person is looked for; empty elsewhere
 */
public record ConnectWish(ErpConnection connection, CrmEntity entity, ActorType type, String title, String detail,
        Optional<ErpActor> parent) {

    /** Of a record that is not looked for within another's actor. */
    public ConnectWish(ErpConnection connection, CrmEntity entity, ActorType type, String title, String detail) {
        this(connection, entity, type, title, detail, Optional.empty());
    }
}
