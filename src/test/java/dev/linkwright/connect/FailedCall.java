package dev.linkwright.connect;

import java.util.ArrayList;
import java.util.List;

import dev.linkwright.model.Problem;
import dev.linkwright.model.Side;
import dev.linkwright.testing.CallScript;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.FakeErp;

/** The n-th call of one of the systems, which fails before or after it was carried out. */
record FailedCall(Side side, int nth, boolean carriedOut) {
    /** Each of the calls that both systems have had since their logs were cleared. */
    static List<FailedCall> eachOf(FakeCrm crm, FakeErp erp) {
        List<FailedCall> all = new ArrayList<>();
        for (Side side : Side.values()) {
            for (int nth = 1; nth <= calls(side, crm, erp).log().size(); nth++) {
                all.add(new FailedCall(side, nth, false));
                all.add(new FailedCall(side, nth, true));
            }
        }
        return all;
    }

    Problem problem() {
        return new Problem.Unreachable(side == Side.CRM ? FakeCrm.SYSTEM : FakeErp.SYSTEM, Problem.Failure.CUT, "",
                carriedOut ? Problem.Outcome.UNKNOWN : Problem.Outcome.NOTHING_DONE);
    }

    void set(FakeCrm crm, FakeErp erp) {
        CallScript calls = calls(side, crm, erp);
        if (carriedOut) {
            calls.failAfter(CallScript.ANY, nth, problem());
        } else {
            calls.failBefore(CallScript.ANY, nth, problem());
        }
    }

    private static CallScript calls(Side side, FakeCrm crm, FakeErp erp) {
        return side == Side.CRM ? crm.calls() : erp.calls();
    }
}
