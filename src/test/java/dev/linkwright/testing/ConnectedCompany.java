package dev.linkwright.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.link.KeptLink;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Base;
import dev.linkwright.model.BasePair;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Side;

/** {@link Samples#COMPANY}, saved as connected, with three connected contacts and one that is not. */
public final class ConnectedCompany {
    public static final List<CrmEntity> CONTACTS = List.of(contact(41), contact(42), contact(43));
    public static final CrmEntity UNCONNECTED = contact(44);

    public final FakeCrm crm = EntitySamples.crm();
    public final FakeErp erp = Samples.erp();
    public final Workstation desk = new Workstation(crm, erp, "Ingrid");
    /** What both systems held before the connect. */
    public final Map<String, String> before;

    public ConnectedCompany() {
        before = values();
        if (!(desk.connecting().save(Samples.connection(), desk.decided(Side.CRM)) instanceof SaveOutcome.Done)) {
            throw new IllegalStateException("Not connected");
        }
        CONTACTS.forEach(this::connect);
        addContact(UNCONNECTED);
    }

    /** A contact of the company with a link and a base, as another workstation sees it too. */
    public Link connect(CrmEntity contact) {
        addContact(contact);
        ErpActor person = new ErpActor(ActorType.PERSON, "9" + contact.id());
        erp.put(person, Map.of("name", "Kari"));
        LinkKey key = new LinkKey(Samples.CONNECTION, contact, person, LinkId.random());
        Base base = new Base(Map.of("name", new BasePair(FieldValue.of("Kari"), FieldValue.of("Kari"))),
                new SteppingClock().instant());
        Link link = new Link(key.link(), Samples.CONNECTION, contact, "Kari", person, "P-" + contact.id(),
                new Bindings(Map.of("email", "3")), new Bindings(Map.of("email", "4")), null, "Ingrid", null, "Ingrid");
        crm.saveKey(key.key());
        crm.saveKey(key.baseKey(base.stamp()));
        desk.links().restore(List.of(new KeptLink(link, Optional.of(base), Optional.of(base.stamp()))));
        return link;
    }

    /** What both systems hold of the company and its actor. */
    public Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        Samples.crmFields().forEach(field -> values.put("CRM " + field.key(), crm.value(Samples.COMPANY, field.key())));
        Samples.erpFields()
                .forEach(field -> values.put("ERP " + field.key(), erp.value(Samples.CUSTOMER, field.key())));
        return values;
    }

    /** The links in the CRM, and their stamps. */
    public List<CrmKey> keys() {
        return crm.keys();
    }

    private void addContact(CrmEntity contact) {
        crm.put(contact, EntitySamples.contactValues());
        crm.relate(contact, Samples.COMPANY);
    }

    private static CrmEntity contact(long id) {
        return new CrmEntity(EntityType.CONTACT, id);
    }
}
