package dev.linkwright.connect;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;

/**
 * What a person wants to connect, and to what kind of actor.
 *
 * @param title  the CRM record's name
 * @param detail what else tells it from others, such as its number and address; may be empty
 */
public record ConnectWish(ErpConnection connection, CrmEntity entity, ActorType type, String title, String detail) {
}
