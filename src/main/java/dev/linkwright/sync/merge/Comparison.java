package dev.linkwright.sync.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.linkwright.model.Base;
import dev.linkwright.model.BasePair;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Side;
import dev.linkwright.model.Snapshot;
import dev.linkwright.normal.NormalForms;
import dev.linkwright.sync.plan.Occasion;

/**
 * What is to be compared.
 *
 * @param fields    in the order of the mapping
 * @param base      what both sides last agreed on; only looked at for {@link Occasion#SYNCHRONISATION}
 * @param countries what the base's values are read with
 * @param noBlankOverValue whether a value stays when only the other side's blank speaks against it
 */
public record Comparison(ConnectionId connection, CrmEntity entity, ErpActor actor, Occasion occasion,
        List<MappedField> fields, Snapshot crm, Snapshot erp, Optional<Base> base, Countries countries,
        boolean noBlankOverValue) {

    /**
     * Whose notation phone and organisation numbers are in: ISO 3166 two letters, empty where unknown.
     *
     * @param crm  country of the CRM record
     * @param erp  country of the actor
     * @param home country of the connection
     */
    public record Countries(String crm, String erp, String home) {
        String of(Side side) {
            return switch (side) {
                case CRM -> crm;
                case ERP -> erp;
            };
        }
    }

    public Comparison {
        fields = List.copyOf(fields);
    }

    /** A blank takes the place of a value, as any other change does. */
    public Comparison(ConnectionId connection, CrmEntity entity, ErpActor actor, Occasion occasion,
            List<MappedField> fields, Snapshot crm, Snapshot erp, Optional<Base> base, Countries countries) {
        this(connection, entity, actor, occasion, fields, crm, erp, base, countries, false);
    }

    /** Whether taking this side would put a blank in the place of a value that is to stay. */
    boolean refusesBlankOf(MappedField field, Side taken) {
        return noBlankOverValue && occasion == Occasion.SYNCHRONISATION
                && on(taken).reading(field.key()).normal().isEmpty()
                && !on(taken.other()).reading(field.key()).normal().isEmpty();
    }

    private Snapshot on(Side side) {
        return side == Side.CRM ? crm : erp;
    }

    /** What both sides held when the field was last settled; empty if that is not known or not to be trusted. */
    Optional<BasePair> settled(MappedField field) {
        if (occasion != Occasion.SYNCHRONISATION) {
            return Optional.empty();
        }
        return base.map(known -> known.pairs().get(field.key()))
                .filter(pair -> pair.crm().isReadable() && pair.erp().isReadable());
    }

    /** The base without the fields of which either side holds something else by now. */
    public Optional<Base> stillHeld() {
        return base.map(agreed -> {
            Map<String, BasePair> pairs = new HashMap<>(agreed.pairs());
            fields.stream().filter(this::changed).forEach(field -> pairs.remove(field.key()));
            return new Base(pairs, agreed.settledAt());
        });
    }

    private boolean changed(MappedField field) {
        return settled(field).filter(pair -> Stream.of(Side.values())
                .anyMatch(side -> on(side).reading(field.key()).raw().isReadable() && changed(field, side, pair)))
                .isPresent();
    }

    /** Whether a side holds something else than when the field was last settled. */
    boolean changed(MappedField field, Side side, BasePair settled) {
        FieldValue then = side == Side.CRM ? settled.crm() : settled.erp();
        var now = on(side).reading(field.key());
        return !now.raw().equals(then) && !now.normal()
                .equals(NormalForms.of(field, side, then, countries.of(side), countries.home()));
    }
}
