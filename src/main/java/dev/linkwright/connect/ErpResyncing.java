package dev.linkwright.connect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import dev.linkwright.browse.ActiveConnections;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.link.LinkStore;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Link;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Write;
import dev.linkwright.sync.run.LinkComparison;
import dev.linkwright.sync.run.LinkRefresh;
import dev.linkwright.sync.run.SyncEngine;
import dev.linkwright.sync.run.SyncReport;
import dev.linkwright.sync.run.SyncWish;
import dev.linkwright.sync.run.Systems;

/** Resynchronises for the person who is signed in. */
public final class ErpResyncing implements ResyncFromCrm {
    private final OpenSystems open;
    private final ActiveConnections active;
    private final LinkRefresh refresh;
    private final LinkStore links;
    private final SyncEngine engine;
    private final LivePlanLists lists;

    @Inject
    ErpResyncing(OpenSystems open, ActiveConnections active, LinkRefresh refresh, LinkStore links,
            SyncEngine engine, LivePlanLists lists) {
        this.open = open;
        this.active = active;
        this.refresh = refresh;
        this.links = links;
        this.engine = engine;
        this.lists = lists;
    }

    @Override
    public List<ErpConnection> connections() {
        return active.all();
    }

    @Override
    public ResyncCount count(ResyncWish wish, Watch watch) {
        Systems systems = open.of(wish.connection());
        SyncReport report = engine.run(systems, asked(entities(wish), Optional.empty(), false), watch::at);
        List<MappedField> written = report.lines().stream().flatMap(line -> line.writes().stream()).map(Write::field)
                .distinct().toList();
        return new ResyncCount(wish, report.lines().size(),
                report.lines().stream().filter(line -> !line.writes().isEmpty())
                        .map(ErpResyncing::item).toList(),
                report.lines().stream().flatMap(line -> leftOut(line).stream()).toList(),
                notSent(systems, report), lists.of(wish.connection(), written), report.stopped());
    }

    @Override
    public ResyncReport run(ResyncCount counted, boolean noBlankOverValue, Watch watch) {
        Map<CrmEntity, Set<Write>> agreed = new HashMap<>();
        Map<CrmEntity, String> missing = new HashMap<>();
        counted.records(noBlankOverValue).forEach(item -> {
            agreed.put(item.entity(),
                    Set.copyOf(item.values()));
            missing.put(item.entity(), item.title());
        });
        Systems systems = open.of(counted.wish().connection());
        SyncReport report = engine.run(systems, asked(agreed.keySet(), Optional.of(agreed), noBlankOverValue),
                watch::at);
        report.lines().forEach(line -> missing.remove(line.entity()));
        List<ResyncReport.NotWritten> notWritten = new ArrayList<>(report.lines().stream()
                .flatMap(line -> leftOut(line).stream())
                .map(left -> new ResyncReport.NotWritten(left.entity(), left.title(), left.why())).toList());
        if (report.stopped().isEmpty()) {
            missing.forEach((entity, title) -> notWritten
                    .add(new ResyncReport.NotWritten(entity, title, Sentence.of("resync.not-connected"))));
        }
        return new ResyncReport((int) report.lines().stream().filter(line -> !line.writes().isEmpty()).count(),
                report.written(), notWritten, report.stopped());
    }

    private static SyncWish asked(Set<CrmEntity> entities, Optional<Map<CrmEntity, Set<Write>>> counted,
            boolean noBlankOverValue) {
        return new SyncWish(new SyncWish.Scope.Of(entities), counted.isEmpty(), true,
                Optional.of(new SyncWish.Resync(noBlankOverValue, counted)));
    }

    private Set<CrmEntity> entities(ResyncWish wish) {
        return switch (wish.scope()) {
            case ResyncWish.Scope.One(CrmEntity entity) -> Set.of(entity);
            case ResyncWish.Scope.Kind(EntityType type) -> linked(wish.connection()).stream()
                    .filter(entity -> entity.type() == type).collect(Collectors.toUnmodifiableSet());
            case ResyncWish.Scope.All() -> linked(wish.connection());
        };
    }

    /** As the CRM holds them now. */
    private Set<CrmEntity> linked(ErpConnection connection) {
        refresh.run(connection.id());
        return links.all(connection.id()).stream().map(Link::entity).collect(Collectors.toUnmodifiableSet());
    }

    private static ResyncCount.Item item(SyncReport.Line line) {
        return new ResyncCount.Item(line.entity(), line.title(), line.actor(),
                line.writes());
    }

    private static Optional<ResyncCount.LeftOut> leftOut(SyncReport.Line line) {
        return line.standing().reason()
                .map(why -> new ResyncCount.LeftOut(line.entity(), line.title(), line.standing().cause(), why));
    }

    private static List<MappedField> notSent(Systems systems, SyncReport report) {
        Set<MappedField> fields = new HashSet<>();
        report.lines().stream().map(line -> line.actor().type()).distinct()
                .forEach(type -> LinkComparison.fields(systems, type).stream()
                        .filter(field -> !field.direction().writesTo(Side.ERP)).forEach(fields::add));
        return List.copyOf(fields);
    }
}
