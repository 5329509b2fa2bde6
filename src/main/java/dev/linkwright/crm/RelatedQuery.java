package dev.linkwright.crm;

import java.util.Optional;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;

/**
 * Asks for the records that belong to another one: a contact's company and projects, a company's contacts and projects, a
 * project's companies and contacts.
 *
 * @param entity the record they belong to
 * @param type   of which kind
 * @param page   {@link dev.linkwright.model.Page#next()} of the page before; empty for the first
 * @param size   at most how many, 1 to 1000
 */
public record RelatedQuery(CrmEntity entity, EntityType type, Optional<String> page, int size) {
}
