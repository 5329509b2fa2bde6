package dev.linkwright.browse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.linkwright.crm.CrmGateway;
import dev.linkwright.link.EntityTitles;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ProblemException;

/** What linked records are called: as the store remembers it, else as the CRM tells, which is remembered then. */
public final class LinkTitles {
    private final EntityTitles known;
    private final CrmGateway crm;

    @Inject
    public LinkTitles(EntityTitles known, CrmGateway crm) {
        this.known = known;
        this.crm = crm;
    }

    /** The names of linked records; for one that neither the store nor the CRM can name now, its number. */
    public Map<CrmEntity, String> titles(List<CrmEntity> entities) {
        Map<CrmEntity, String> titles = new HashMap<>(known.of(entities));
        Map<CrmEntity, String> told = new HashMap<>();
        boolean answers = true;
        for (CrmEntity entity : entities) {
            if (!titles.containsKey(entity)) {
                answers = answers && ask(entity, told);
                titles.put(entity, told.getOrDefault(entity, "#" + entity.id()));
            }
        }
        known.remember(told);
        return titles;
    }

    /** Remembers what linked records are called now. */
    public void remember(Map<CrmEntity, String> titles) {
        known.remember(titles);
    }

    /** False if the CRM does not answer, so that it is not waited for once more for each of the others. */
    private boolean ask(CrmEntity entity, Map<CrmEntity, String> told) {
        try {
            told.put(entity, crm.read(entity, Bindings.NONE).title());
            return true;
        } catch (ProblemException failure) {
            return !failure.problem().tryingAgainCanHelp();
        }
    }
}
