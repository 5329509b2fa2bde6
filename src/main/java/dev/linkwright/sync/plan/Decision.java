package dev.linkwright.sync.plan;

import dev.linkwright.model.Side;

/** What is to happen with one mapped field. */
public sealed interface Decision {
    /** The CRM's value goes to the ERP. */
    record TakeCrm() implements Decision {
    }

    /** The ERP's value goes to the CRM. */
    record TakeErp() implements Decision {
    }

    /** Both sides go back to what they held when they last agreed. */
    record TakeLastAgreed() implements Decision {
    }

    /** Both sides become blank. */
    record MakeBlank() implements Decision {
    }

    /** A third value goes to both sides. */
    record Typed(String text) implements Decision {
        public Typed {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("An empty text is MakeBlank");
            }
        }
    }

    /** Nothing is written, because the sides are equal or were settled before. */
    record Keep() implements Decision {
    }

    /** Nothing is written, and the difference counts as settled. */
    record LeaveDifferent() implements Decision {
    }

    /** A person has to decide. */
    record Undecided() implements Decision {
    }

    Decision TAKE_CRM = new TakeCrm();
    Decision TAKE_ERP = new TakeErp();
    Decision TAKE_LAST_AGREED = new TakeLastAgreed();
    Decision MAKE_BLANK = new MakeBlank();
    Decision KEEP = new Keep();
    Decision LEAVE_DIFFERENT = new LeaveDifferent();
    Decision UNDECIDED = new Undecided();

    /** Taking the value of this side. */
    static Decision take(Side side) {
        return switch (side) {
            case CRM -> TAKE_CRM;
            case ERP -> TAKE_ERP;
        };
    }
}
