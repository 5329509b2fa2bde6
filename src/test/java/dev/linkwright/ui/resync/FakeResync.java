package dev.linkwright.ui.resync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.KnownLists;
import dev.linkwright.connect.ResyncCount;
import dev.linkwright.connect.ResyncFromCrm;
import dev.linkwright.connect.ResyncReport;
import dev.linkwright.connect.ResyncWish;
import dev.linkwright.link.Cause;
import dev.linkwright.model.Access;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Direction;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Notation;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.Reason;
import dev.linkwright.sync.plan.Write;
import dev.linkwright.testing.Samples;

/** Counts and writes as a test says, and keeps what it was asked. */
final class FakeResync implements ResyncFromCrm {
    final List<ResyncWish> counted = new ArrayList<>();
    final List<Boolean> written = new ArrayList<>();
    Optional<Problem> problem = Optional.empty();
    ResyncReport report = new ResyncReport(2, 3,
            List.of(new ResyncReport.NotWritten(CrmEntity.company(18), "Havlys Sjømat AS",
                    Sentence.of("standing.changed-since-counted"))),
            Optional.empty());

    @Override
    public List<ErpConnection> connections() {
        failIfAsked();
        return List.of(Samples.connection());
    }

    @Override
    public ResyncCount count(ResyncWish wish, Watch watch) {
        failIfAsked();
        counted.add(wish);
        watch.at(40, 120);
        return sample(wish);
    }

    @Override
    public ResyncReport run(ResyncCount count, boolean noBlankOverValue, Watch watch) {
        failIfAsked();
        written.add(noBlankOverValue);
        watch.at(1, 2);
        return report;
    }

    /** Three values of two records, one of them a deletion and one an edit that is overwritten; a third is left out. */
    static ResyncCount sample(ResyncWish wish) {
        return new ResyncCount(wish, 120,
                List.of(new ResyncCount.Item(Samples.COMPANY, "Stavne Elektro AS", Samples.CUSTOMER, List.of(
                        value("phone", "Phone", "+47 73 80 22 10", "+47 73 80 22 99", false),
                        value("email", "Invoice e-mail", "faktura@stavne.example", "", false))),
                        new ResyncCount.Item(CrmEntity.company(18), "Havlys Sjømat AS", Samples.CUSTOMER,
                                List.of(value("name", "Name", "Havlys Seafood AS", "Havlys Sjømat AS", true)))),
                List.of(new ResyncCount.LeftOut(CrmEntity.company(19), "Nordmøre Bygg AS", Cause.ACTOR_GONE,
                        Sentence.of("standing.actor-gone", "Tryton Oslo"))),
                List.of(field("terms", "Payment terms", Direction.ERP_TO_CRM)), KnownLists.NONE, Optional.empty());
    }

    private static Write value(String key, String label, String before, String after, boolean edited) {
        Reason reason = new Reason(Circumstance.RESYNC, false, Optional.empty(), edited, after.isEmpty());
        return new Write(Side.ERP, field(key, label, Direction.BOTH), FieldValue.of(before), FieldValue.of(after),
                reason);
    }

    private static MappedField field(String key, String label, Direction direction) {
        FieldDefinition definition = FieldDefinition.text(key, label, Notation.ANY_CASE, Access.NORMAL, 0);
        return new MappedField(definition, definition, direction, null);
    }

    private void failIfAsked() {
        problem.ifPresent(why -> {
            throw new ProblemException(why);
        });
    }
}
