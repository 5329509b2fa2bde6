package dev.linkwright.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Failure;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.ProblemException;

/** Says in our words why a call got no answer. */
final class Failures {
    private Failures() {
    }

    static ProblemException of(String system, IOException failure, boolean sent, boolean writes) {
        Outcome outcome = sent && writes ? Outcome.UNKNOWN : Outcome.NOTHING_DONE;
        String detail = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return new ProblemException(new Problem.Unreachable(system, kind(failure, sent), detail, outcome), failure);
    }

    private static Failure kind(IOException failure, boolean sent) {
        if (failure instanceof InterruptedIOException) {
            return Failure.TIME_LIMIT;
        }
        if (failure instanceof ConnectException) {
            return Failure.NO_CONNECTION; // also of a read whose kept connection turned out dead before
        }
        if (sent) {
            return Failure.CUT;
        }
        if (failure instanceof SSLPeerUnverifiedException) {
            return Failure.WRONG_HOST;
        }
        return failure instanceof SSLException && !isCut(failure) ? Failure.NOT_TRUSTED : Failure.NO_CONNECTION;
    }

    /** A connection that breaks during the handshake says nothing about trust. */
    private static boolean isCut(Throwable failure) {
        for (@Nullable
        Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException || cause instanceof SocketException) {
                return true;
            }
        }
        return false;
    }
}
