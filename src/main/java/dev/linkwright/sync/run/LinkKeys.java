package dev.linkwright.sync.run;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.link.KeptLink;
import dev.linkwright.link.Operation;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Link;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/** Takes single links off records of the CRM and puts them there again; doing it twice is no error. */
final class LinkKeys {
    @Inject
    LinkKeys() {
    }

    /**
     * Removes a link and its base stamp. Another link of the record stays; a deleted record has none.
     *
     * @param touched told once something of it is gone, as what follows may fail
     */
    void remove(Systems systems, Link link, Runnable touched) {
        Optional<List<CrmKey>> keys = keys(systems, link.entity());
        if (keys.isEmpty()) {
            return;
        }
        Optional<LinkKey> found = LinkKey.among(keys.get(), link.connection());
        if (found.isPresent() && !found.get().link().equals(link.id())) {
            return;
        }
        found.ifPresent(key -> {
            systems.crm().deleteKey(key.key());
            touched.run();
        });
        LinkKey.stampAmong(keys.get(), link.connection())
                .ifPresent(stamp -> systems.crm().deleteKey(key(link).baseKey(stamp)));
    }

    /**
     * Brings a link back with its stamp, unless the record has another one by now.
     *
     * @param touched told once something of it is there, as what follows may fail
     */
    void restore(Systems systems, KeptLink kept, Runnable touched) {
        Link link = kept.link();
        Optional<List<CrmKey>> keys = keys(systems, link.entity());
        if (keys.isEmpty()) {
            return;
        }
        Optional<LinkKey> found = LinkKey.among(keys.get(), link.connection());
        if (found.isPresent() && !found.get().link().equals(link.id())) {
            return;
        }
        if (found.isEmpty()) {
            systems.crm().saveKey(key(link).key());
            touched.run();
        }
        kept.stamp().ifPresent(stamp -> systems.crm().saveKey(key(link).baseKey(stamp)));
    }

    /** Saves a link with its stamp over the one that the record has, in whose place it stood before. */
    void replace(Systems systems, KeptLink kept) {
        systems.crm().saveKey(key(kept.link()).key());
        kept.stamp().ifPresent(stamp -> systems.crm().saveKey(key(kept.link()).baseKey(stamp)));
    }

    /** Removes the stamp that a link has left behind when it was removed. */
    void clear(Systems systems, Link link) {
        Optional<List<CrmKey>> keys = keys(systems, link.entity());
        if (keys.flatMap(all -> LinkKey.among(all, link.connection())).isEmpty()) {
            keys.flatMap(all -> LinkKey.stampAmong(all, link.connection()))
                    .ifPresent(stamp -> systems.crm().deleteKey(key(link).baseKey(stamp)));
        }
    }

    boolean stands(Systems systems, Link link) {
        return keys(systems, link.entity()).flatMap(keys -> LinkKey.among(keys, link.connection()))
                .filter(found -> found.link().equals(link.id())).isPresent();
    }

    /** Why a link cannot be brought back to a record that nobody else works on. */
    Optional<RunOutcome> hindrance(Systems systems, Operation operation, Link link, CrmRecord record) {
        if (LinkKey.among(record.keys(), link.connection()).isPresent()) {
            return Optional.of(new RunOutcome.LinksChanged());
        }
        ErpRecord actor = systems.actor(link.actor(), link.erpBindings());
        if (link.entity().type() != EntityType.CONTACT || record.company().isEmpty()) {
            return Optional.empty();
        }
        CrmEntity company = record.company().get();
        // What comes back with its company comes back as it was; the tab says of a contact that does not belong any more.
        if (operation.change().links().stream().anyMatch(kept -> kept.link().entity().equals(company))) {
            return Optional.empty();
        }
        Optional<CrmRecord> found = read(systems, company);
        Optional<LinkKey> linked = found.flatMap(one -> LinkKey.among(one.keys(), link.connection()));
        return linked.isEmpty()
                ? Optional.of(new RunOutcome.CompanyNotLinked(company))
                : LinkRule.whyNot(actor, linked.get().actor(), found.map(CrmRecord::title).orElse(""))
                        .map(problem -> new RunOutcome.Stopped(problem, Optional.empty()));
    }

    /**
     * Empty if the record was deleted. That is believed when it is said twice: what stands between here and the CRM says it,
     * too, while it is being restarted, and a link that is left behind because of it would be nobody's.
     */
    private static Optional<CrmRecord> read(Systems systems, CrmEntity entity) {
        return found(systems, entity).or(() -> found(systems, entity));
    }

    private static Optional<CrmRecord> found(Systems systems, CrmEntity entity) {
        try {
            return Optional.of(systems.crm().read(entity, Bindings.NONE));
        } catch (ProblemException failure) {
            if (failure.problem() instanceof Problem.NotFound) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private static Optional<List<CrmKey>> keys(Systems systems, CrmEntity entity) {
        return read(systems, entity).map(CrmRecord::keys);
    }

    private static LinkKey key(Link link) {
        return new LinkKey(link.connection(), link.entity(), link.actor(), link.id());
    }
}
