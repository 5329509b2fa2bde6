package dev.linkwright.erp.businesscentral;

import java.time.Clock;

/** What a connector is made of, around the calls of one company. */
record ConnectorParts(CompanyCalls calls, ServerShape shape, RecordReader reader, HitFinder finder, HitCounter counter,
        ReferenceLists lists, ChangeScan changes, WebClient webClient, ActorSaver saver, ActorMaker maker,
        MadeActors made) {

    static ConnectorParts of(CompanyCalls calls, ConnectionSettings settings, Clock clock) {
        ServerShape shape = new ServerShape(calls);
        ById byId = new ById(calls);
        ReferenceLists lists = new ReferenceLists(calls);
        ParentPersons parents = new ParentPersons(calls);
        SearchAlternatives alternatives = new SearchAlternatives(calls, shape, parents);
        RecordReader reader = new RecordReader(shape, byId, lists, new PersonParents(calls, shape, clock));
        return new ConnectorParts(calls, shape, reader,
                new HitFinder(calls, shape, alternatives, byId), new HitCounter(calls, alternatives), lists,
                new ChangeScan(calls, shape), new WebClient(calls, settings), new ActorSaver(calls),
                new ActorMaker(calls, parents, reader), new MadeActors(calls, shape, parents));
    }
}
