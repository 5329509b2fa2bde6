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

    /** Whose desk it is. */
    String user();

    /** Somebody else at another desk on the same two systems. */
    World colleague(String name);

    /** Those at all desks. */
    List<World> everybody();

    /** What was logged about the company, at whichever desk. */
    default List<Activity> logged() {
        return everybody().stream().flatMap(one -> one.desk().activities(company()).stream()).toList();
    }

    /** Where things can go wrong between the desk's program and everything else. */
    List<Breaker> breakers();

    /** Stands between the desk's program and its ports. */
    Interference interference();

    History history();

    CrmEntity company();

    /** Whom the company is connected to. */
    ErpActor customer();

    /** The type of an actor that is made. */
    default ActorType type() {
        return ActorType.CUSTOMER;
    }

    /** Somebody archives the customer in the ERP. */
    void archive();

    boolean isArchived();

    /** Somebody merges the customer into another one in the ERP, which is the customer from now on. */
    void merge();

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
