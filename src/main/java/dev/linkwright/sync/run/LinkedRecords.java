package dev.linkwright.sync.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import dev.linkwright.crm.Claim;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.CrmHit;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.crm.RelatedQuery;
import dev.linkwright.link.BaseStore;
import dev.linkwright.link.KeptLink;
import dev.linkwright.link.LinkStore;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Link;
import dev.linkwright.model.Page;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/** Finds, in the CRM as it is now, the links that go with a record when it is disconnected. */
public final class LinkedRecords {
    private static final int PAGE_SIZE = 100;

    private final CrmGateway crm;
    private final LinkStore links;
    private final BaseStore bases;

    @Inject
    LinkedRecords(CrmGateway crm, LinkStore links, BaseStore bases) {
        this.crm = crm;
        this.links = links;
        this.bases = bases;
    }

    /**
     * The links of a company's contacts, then the record's own; none if the record itself is not linked. Of a record that
     * was deleted in the CRM it is the link that is remembered here.
     */
    public List<KeptLink> of(ConnectionId connection, CrmEntity entity) {
        return look(connection, entity).links();
    }

    /** The record's own link alone. */
    public Optional<KeptLink> own(ConnectionId connection, CrmEntity entity) {
        return read(entity).flatMap(record -> kept(connection, record));
    }

    /**
     * What was found.
     *
     * @param claims on a company's contacts, also on those that are not linked
     */
    record Found(List<KeptLink> links, List<Claim> claims) {
    }

    /** The same with who is at work on a company's contacts. */
    Found look(ConnectionId connection, CrmEntity entity) {
        Optional<CrmRecord> record = read(entity);
        if (record.isEmpty()) {
            return new Found(links.of(connection, entity)
                    .map(link -> new KeptLink(link, bases.base(link.id()), Optional.empty())).stream().toList(),
                    List.of());
        }
        Optional<KeptLink> own = kept(connection, record.get());
        if (own.isEmpty()) {
            return new Found(List.of(), List.of());
        }
        List<KeptLink> all = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        if (entity.type() == EntityType.COMPANY) {
            contacts(entity).stream().flatMap(contact -> read(contact).stream()).forEach(contact -> {
                claims.addAll(Claim.among(contact.keys(), connection));
                kept(connection, contact).ifPresent(all::add);
            });
        }
        all.add(own.get());
        return new Found(List.copyOf(all), List.copyOf(claims));
    }

    private List<CrmEntity> contacts(CrmEntity company) {
        List<CrmEntity> contacts = new ArrayList<>();
        Optional<String> page = Optional.empty();
        do {
            Page<CrmHit> hits = crm.related(new RelatedQuery(company, EntityType.CONTACT, page, PAGE_SIZE));
            hits.items().forEach(hit -> contacts.add(hit.entity()));
            page = Optional.ofNullable(hits.next());
        } while (page.isPresent());
        return contacts;
    }

    private Optional<CrmRecord> read(CrmEntity entity) {
        try {
            return Optional.of(crm.read(entity, Bindings.NONE));
        } catch (ProblemException failure) {
            if (failure.problem() instanceof Problem.NotFound) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private Optional<KeptLink> kept(ConnectionId connection, CrmRecord record) {
        return LinkKey.among(record.keys(), connection).map(key -> {
            Link link = links.of(connection, record.entity()).filter(known -> known.id().equals(key.link()))
                    .orElseGet(() -> key.unseen(record.title(), record.bindings()));
            return new KeptLink(link, bases.base(link.id()), LinkKey.stampAmong(record.keys(), connection));
        });
    }
}
