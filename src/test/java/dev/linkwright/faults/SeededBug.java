package dev.linkwright.faults;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.link.BaseStore;
import dev.linkwright.link.Journal;
import dev.linkwright.link.JournalEntry;
import dev.linkwright.model.Base;
import dev.linkwright.model.BasePair;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;
import dev.linkwright.model.Version;
import dev.linkwright.testing.Watch;

/** Faults that the program might have; the matrix must find each of them. */
enum SeededBug implements Program {
    /** It writes whatever version the record has. */
    DROPS_THE_VERSION(Promise.NO_EDIT_LOST, Doing.CONNECT) {
        @Override
        public Watch gateways() {
            return new Instead<>(CrmGateway.class, Set.of("save"), (crm, save, arguments) -> {
                SaveRequest request = (SaveRequest) arguments[1];
                return save.with(arguments[0], under(request, crm.read((CrmEntity) arguments[0], request.bindings())
                        .version()));
            }).under(new Instead<>(SyncConnector.class, Set.of("save"), (erp, save, arguments) -> {
                SaveRequest request = (SaveRequest) arguments[1];
                return save.with(arguments[0], under(request, actor(erp, arguments[0], request).version()));
            }));
        }
    },
    /** It takes for agreed what it reads after its write, and not what the write answered. */
    BASE_FROM_A_REREAD(Promise.NO_EDIT_LOST, Doing.CONNECT) {
        @Override
        public Watch inside() {
            return new Instead<>(CrmGateway.class, Set.of("save"), (crm, save, arguments) -> {
                Saved saved = (Saved) save.with(arguments);
                CrmRecord now = crm.read((CrmEntity) arguments[0], saved.bindings());
                return new Saved(now.values(), now.version(), now.bindings());
            }).under(new Instead<>(SyncConnector.class, Set.of("save"), (erp, save, arguments) -> {
                Saved saved = (Saved) save.with(arguments);
                ErpRecord now = actor(erp, arguments[0], (SaveRequest) arguments[1]);
                return new Saved(now.values(), now.version(), saved.bindings());
            }));
        }
    },
    /** It believes that a write whose answer was lost was carried out. */
    SKIPS_THE_PROBE(Promise.OLD_OR_AGREED, Doing.CONNECT) {
        @Override
        public Watch inside() {
            return recovering(LostWrites::asDone);
        }
    },
    /** It sends a write again whose answer was lost, without asking what became of it. */
    SENDS_AGAIN_UNSEEN(Promise.NO_EDIT_LOST, Doing.CONNECT) {
        @Override
        public Watch inside() {
            return recovering(LostWrites::asNeverSent);
        }
    },
    /** It sends a request again whose answer was lost, as many HTTP clients do by themselves. */
    REPLAYS_A_POST(Promise.ONE_ACTOR, Doing.CREATE) {
        @Override
        public Watch inside() {
            return new Instead<>(SyncConnector.class, Set.of("create"), (_, create, arguments) -> {
                try {
                    return create.with(arguments);
                } catch (ProblemException failure) {
                    if (failure.problem().outcome() == Problem.Outcome.NOTHING_DONE) {
                        throw failure;
                    }
                    return create.with(arguments);
                }
            });
        }
    },
    /** It remembers one value for both sides. */
    SINGLE_BASE(Promise.OLD_OR_AGREED, Doing.CONNECT) {
        @Override
        public Watch inside() {
            Map<String, String> stamps = new ConcurrentHashMap<>();
            return new Instead<>(BaseStore.class, Set.of("save"), (_, save, arguments) -> {
                Base pairs = (Base) arguments[1];
                Map<String, BasePair> single = new HashMap<>();
                pairs.pairs().forEach((field, pair) -> single.put(field, new BasePair(pair.crm(), pair.crm())));
                Base base = new Base(single, pairs.settledAt());
                stamps.put(pairs.stamp(), base.stamp());
                return save.with(arguments[0], base);
            }).under(new Instead<>(CrmGateway.class, Set.of("read"), (_, read, arguments) -> {
                CrmRecord record = (CrmRecord) read.with(arguments);
                return withKeys(record, record.keys().stream().map(key -> key.name().equals(LinkKey.BASE_NAME)
                        ? new CrmKey(key.connection(), key.entity(), key.name(),
                                stamps.getOrDefault(key.value(), key.value()))
                        : key).toList());
            }));
        }
    };

    private final Promise caughtBy;
    private final Doing where;

    SeededBug(Promise caughtBy, Doing where) {
        this.caughtBy = caughtBy;
        this.where = where;
    }

    /** The promise that it breaks. */
    Promise caughtBy() {
        return caughtBy;
    }

    /** The operation that it is looked for in. */
    Doing where() {
        return where;
    }

    @Override
    public Watch gateways() {
        return Watch.NOBODY;
    }

    @Override
    public Watch inside() {
        return Watch.NOBODY;
    }

    private static Watch recovering(Function<JournalEntry, JournalEntry> changed) {
        return new Instead<>(Journal.class, Set.of("unfinished"), (_, unfinished, arguments) -> {
            List<?> entries = (List<?>) unfinished.with(arguments);
            return entries.stream().map(JournalEntry.class::cast).map(changed).toList();
        });
    }

    private static SaveRequest under(SaveRequest request, Version version) {
        return new SaveRequest(request.changes(), version, request.bindings());
    }

    private static ErpRecord actor(SyncConnector erp, Object actor, SaveRequest request) {
        Set<String> fields = new HashSet<>();
        erp.fields(((ErpActor) actor).type()).forEach(field -> fields.add(field.key()));
        return erp.read(List.of(new ActorRead((ErpActor) actor, request.bindings())), fields).getFirst();
    }

    private static CrmRecord withKeys(CrmRecord record, List<CrmKey> keys) {
        return new CrmRecord(record.entity(), record.title(), record.values(), record.labels(), record.version(),
                record.rights(), keys, record.country(), record.company(), record.bindings());
    }
}
