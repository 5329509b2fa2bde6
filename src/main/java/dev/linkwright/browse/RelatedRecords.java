package dev.linkwright.browse;

import java.util.Optional;

import jakarta.inject.Inject;

import dev.linkwright.browse.Finder.FinderPage;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.RelatedQuery;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;

/** Finds the records that belong to another one, marked as in the finder. Calls block and belong on {@code Work}. */
public final class RelatedRecords {
    private static final int PAGE = 50;

    private final CrmGateway crm;
    private final MarkedHits hits;

    @Inject
    RelatedRecords(CrmGateway crm, MarkedHits hits) {
        this.crm = crm;
        this.hits = hits;
    }

    /**
     * A page of a contact's company or projects, a company's contacts or projects, a project's companies or contacts.
     *
     * @param page the page before's {@link FinderPage#next()}; empty for the first
     */
    public FinderPage of(CrmEntity entity, EntityType type, Optional<String> page) {
        return hits.page(crm.related(new RelatedQuery(entity, type, page, PAGE)));
    }
}
