package dev.linkwright.connect;

import java.util.Map;
import java.util.Optional;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;

/**
 * An actor in the hit list.
 *
 * @param number what people call it
 * @param title  its name
 * @param texts  key of a column to what people read in it
 * @param taken  what it is already connected to; such a hit cannot be picked
 */
public record Hit(ErpActor actor, String number, String title, Map<String, String> texts, Optional<Taken> taken) {
    /**
     * What an actor is connected to.
     *
     * @param entity the CRM record
     * @param title  its name, or its number where the name is not known here
     */
    public record Taken(CrmEntity entity, String title) {
    }
}
