package dev.linkwright.sandbox.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** The latest requests, oldest first; it forgets the oldest when it gets long. */
public final class RequestLog {

    private static final int KEPT = 20_000;

    private final List<RecordedRequest> requests = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private int count;

    RecordedRequest add(String method, String path, String query, Map<String, String> headers, String body,
            boolean writes) {
        lock.lock();
        try {
            var request = new RecordedRequest(++count, method, path, query, headers, body, writes, 0);
            requests.add(request);
            if (requests.size() > 2 * KEPT) {
                requests.subList(0, KEPT).clear();
            }
            return request;
        } finally {
            lock.unlock();
        }
    }

    void answered(RecordedRequest request, int status) {
        lock.lock();
        try {
            int at = requests.isEmpty() ? -1 : request.number() - requests.getFirst().number();
            if (at >= 0 && at < requests.size()) {
                requests.set(at, request.answered(status));
            }
        } finally {
            lock.unlock();
        }
    }

    /** The requests, oldest first. */
    public List<RecordedRequest> all() {
        lock.lock();
        try {
            return List.copyOf(requests);
        } finally {
            lock.unlock();
        }
    }

    public void clear() {
        lock.lock();
        try {
            requests.clear();
        } finally {
            lock.unlock();
        }
    }
}
