package dev.linkwright.faults;

import java.util.List;
import java.util.Map;

import dev.linkwright.connect.PendingConnect;
import dev.linkwright.link.Activity;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Side;

/** Two systems, a company and a customer in them, and the desks of people who work on them. */
public interface World extends AutoCloseable {

    Desk desk();

    /** Where things can go wrong between the desk's program and everything else. */
    List<Breaker> breakers();

    History history();

    /** What was logged about the company, at whichever desk. */
    List<Activity> logged();

    CrmEntity company();

    /** Whom the company is connected to. */
    ErpActor customer();

    /** The type of an actor that is made. */
    default ActorType type() {
        return ActorType.CUSTOMER;
    }

    /** Contacts that are connected together with the company; none before {@link #connectContacts()}. */
    void connectContacts();

    /** What a person decides at the first connect: each side is written, and one field is left different. */
    PendingConnect decided(PendingConnect compared);

    /** A place that the connect overwrites. */
    Place overwritten(Side side);

    /** A place that it does not, and that flows to the other side. */
    Place other(Side side);

    /** What both systems hold, told by themselves. */
    Map<Place, String> values();

    /** A stranger's edit. */
    void edit(Place place, String value);

    /** Where the other side keeps the same. */
    Place counterpart(Place place);

    /** This program's keys in the CRM on the company and its contacts, by record and name. */
    Map<String, String> keys();

    /** The keys of the ERP's actors that are about the company. */
    List<String> actors();

    @Override
    void close();
}
