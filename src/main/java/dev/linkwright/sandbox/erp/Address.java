package dev.linkwright.sandbox.erp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.linkwright.sandbox.http.Request;

/**
 * Where a request goes.
 *
 * @param root
 *            the path up to and with {@code api/v2.0/}
 * @param online
 *            whether it has the form of the cloud
 */
record Address(String root, boolean online, List<Segment> segments) {

    /** @param key in parentheses; blank where there are none */
    record Segment(String name, String key, boolean keyed) {
    }

    private static final Pattern ONLINE = Pattern.compile("(/v2\\.0/(?:([^/]+)/)?([^/]+)/api/v2\\.0)(?:/(.*))?");
    private static final Pattern ON_PREMISES = Pattern.compile("(/([^/]+)/api/v2\\.0)(?:/(.*))?");
    private static final Pattern SEGMENT = Pattern.compile("(\\$?[A-Za-z]+)(?:\\(([^)]*)\\))?");

    Address {
        segments = List.copyOf(segments);
    }

    static Address of(Request request, String environment, String instance) {
        Matcher online = ONLINE.matcher(request.path());
        if (online.matches()) {
            if (!online.group(3).equalsIgnoreCase(environment)) {
                throw ErpError.of(404, "NoEnvironment", ErpText.NO_ENVIRONMENT);
            }
            return new Address(online.group(1) + "/", true, segments(online.group(4)));
        }
        Matcher local = ON_PREMISES.matcher(request.path());
        if (!local.matches() || !local.group(2).equalsIgnoreCase(instance)) {
            throw ErpError.resourceNotFound(request.path());
        }
        return new Address(local.group(1) + "/", false, segments(local.group(3)));
    }

    private static List<Segment> segments(@Nullable String rest) {
        var segments = new ArrayList<Segment>();
        for (String raw : (rest == null ? "" : rest).split("/", -1)) {
            String part = Request.decoded(raw);
            if (part.isEmpty()) {
                continue;
            }
            Matcher matcher = SEGMENT.matcher(part);
            if (!matcher.matches()) {
                throw ErpError.of(400, "BadRequest_NotFound", ErpText.QUERY_SYNTAX);
            }
            String key = matcher.group(2);
            segments.add(new Segment(matcher.group(1), key == null ? "" : key.strip(), key != null));
        }
        return segments;
    }
}
