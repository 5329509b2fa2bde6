package dev.linkwright.ui.conflict;

import java.util.List;
import java.util.Optional;

import dev.linkwright.model.Side;

/**
 * A field as its row shows it.
 *
 * @param reasons    why, one sentence a line
 * @param hindrance  why a side cannot hold what is planned; empty if it can
 * @param turnable   whether a person may choose otherwise
 * @param typable    whether a value may be typed
 * @param byPerson   whether a person chose it
 * @param chosen     the side that wins, by rule or by choice
 * @param lastAgreed what both sides held when they last agreed
 * @param third      a typed or blank value, or the last agreed one, that goes to both sides
 * @param moved      whether a side changed while the person was deciding
 */
record FieldState(String label, Value crm, Value erp, Happening happening, String happeningText, List<String> reasons,
        Optional<Hindered> hindrance, boolean turnable, boolean typable, boolean byPerson, Optional<Side> chosen,
        Optional<LastAgreed> lastAgreed, Optional<Third> third, boolean moved) {

    /**
     * One side's value.
     *
     * @param words      the value cut into words; empty if blank
     * @param loses      whether another value takes its place
     * @param accessible what a screen reader says of it
     */
    record Value(String text, List<Word> words, boolean loses, String accessible) {
    }

    /** Why a side cannot hold it: a word and a sentence. */
    record Hindered(String word, String sentence) {
    }

    /** What both sides held, and when, as people read it. */
    record LastAgreed(String title, String text) {
    }

    /** A value that is on neither side, and what is said of it. */
    record Third(String text, String mark, boolean lastAgreed) {
    }

    Value on(Side side) {
        return switch (side) {
            case CRM -> crm;
            case ERP -> erp;
        };
    }

    boolean isUndecided() {
        return happening == Happening.UNDECIDED;
    }
}
