package dev.linkwright.testing;

import java.io.IOException;

import dev.linkwright.testing.FaultyTryton.Fault;

/** A way in which an ERP fails a search, and the sentence for it. */
public enum Trouble {
    DOWN("Tryton cannot be reached."), TIME_LIMIT("Tryton did not answer within the time limit."), HTML(
            "Tryton gave an answer that is not as agreed."),
    SERVER_ERROR("Tryton reported a fault of its own."), CUT(
            "Tryton broke off the connection before its answer was complete.");

    private final String sentence;

    Trouble(String sentence) {
        this.sentence = sentence;
    }

    /** What people read. */
    public String sentence() {
        return sentence;
    }

    /** From now on searches fail. */
    public void begin(FaultyTryton erp) {
        switch (this) {
            case DOWN -> erp.goesDown();
            case TIME_LIMIT -> erp.fails(FaultyTryton.SEARCH, Fault.SILENCE);
            case HTML -> erp.fails(FaultyTryton.SEARCH, Fault.HTML);
            case SERVER_ERROR -> erp.fails(FaultyTryton.SEARCH, Fault.SERVER_ERROR);
            case CUT -> erp.fails(FaultyTryton.SEARCH, Fault.CUT_BEFORE_COMMIT);
        }
    }

    public void end(FaultyTryton erp) throws IOException {
        erp.works();
        if (this == DOWN) {
            erp.comesBack();
        }
    }
}
