package dev.linkwright.erp.businesscentral;

/** What a connector is made of, around the calls of one company. */
record ConnectorParts(CompanyCalls calls, ServerShape shape, RecordReader reader, HitFinder finder, HitCounter counter,
        ReferenceLists lists, ChangeScan changes, WebClient webClient) {

    static ConnectorParts of(CompanyCalls calls, ConnectionSettings settings) {
        ServerShape shape = new ServerShape(calls);
        ById byId = new ById(calls);
        ReferenceLists lists = new ReferenceLists(calls);
        SearchAlternatives alternatives = new SearchAlternatives(calls, shape, new ParentPersons(calls));
        return new ConnectorParts(calls, shape, new RecordReader(shape, byId, lists),
                new HitFinder(calls, shape, alternatives, byId), new HitCounter(calls, alternatives), lists,
                new ChangeScan(calls, shape), new WebClient(calls, settings));
    }
}
