package dev.linkwright.erp.tryton;

import java.time.Clock;

/** What a connector is made of, around one session. */
record TrytonParts(PartyReader reader, PartyFinder finder, PartySaver saver, PartyMaker maker, ChangeScan changes,
        FieldCatalogue catalogue, Countries countries, AccessRights access) {

    static TrytonParts of(TrytonSession session, Categories categories, Clock clock, boolean sameMachine) {
        PartyReader reader = new PartyReader(session);
        FieldCatalogue catalogue = new FieldCatalogue(session);
        Countries countries = new Countries(session);
        AccessRights access = new AccessRights(session);
        RefusedWrite refusals = new RefusedWrite(access, catalogue);
        RowValues rowValues = new RowValues(session.system(), countries, catalogue);
        return new TrytonParts(reader, new PartyFinder(session, categories),
                new PartySaver(session, reader, rowValues, refusals, clock, sameMachine),
                new PartyMaker(session, categories, rowValues, refusals), new ChangeScan(session, reader, categories),
                catalogue, countries, access);
    }
}
