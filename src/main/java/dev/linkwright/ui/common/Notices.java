package dev.linkwright.ui.common;

import java.util.Optional;

import dev.linkwright.model.Sentence;

/**
 * Tells a person what happened behind the windows, without taking the focus. It stays until the person closes it or it is
 * over; told again for the same cause it is only counted, and one that was closed stays closed until it is over. All
 * methods may be called from any thread.
 */
public interface Notices {

    void tell(Notice notice);

    /** What was told of this cause is over; the next time it is news again. */
    void over(String cause);

    /**
     * Something to tell.
     *
     * @param cause  the same for what is the same to a person
     * @param title  what happened; one sentence
     * @param detail what was or was not done, and what comes next
     * @param show   what <em>Show</em> leads to; runs on the JavaFX thread
     * @param wrong  whether something went wrong; else it is only worth knowing
     * @param kind   what a person may do without; empty for what somebody has to look at
     */
    record Notice(String cause, Sentence title, Sentence detail, Runnable show, boolean wrong,
            Optional<NoticeKind> kind) {
        /** Something that went wrong and that somebody has to look at. */
        public Notice(String cause, Sentence title, Sentence detail, Runnable show) {
            this(cause, title, detail, show, true, Optional.empty());
        }

        /** The same as something that a person may do without. */
        public Notice of(NoticeKind passing) {
            return new Notice(cause, title, detail, show, wrong, Optional.of(passing));
        }
    }
}
