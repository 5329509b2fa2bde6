package dev.linkwright.browse;

import java.util.List;

import dev.linkwright.config.ErpConnection;

/** Reads the activity log. Calls block on disk and belong on {@code Work}. */
public interface WrittenLog {

    /** The writes that are wanted, newest first. */
    List<LogEntry> entries(LogFilter filter, int offset, int limit);

    /** How many writes are wanted. */
    long count(LogFilter filter);

    /** The names of all who have written, in their order. */
    List<String> users();

    /** The connections that were written through and are still there, in their order. */
    List<ErpConnection> connections();
}
