package dev.linkwright.sandbox.crm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.sandbox.http.Answer;
import dev.linkwright.sandbox.http.Request;
import dev.linkwright.sandbox.http.Site;

/** The WebAPI: signs in, asks the router, and puts refusals into words. */
final class CrmSite implements Site {

    private static final Logger LOG = LoggerFactory.getLogger(CrmSite.class);

    private final Router router;
    private final Authentication authentication;
    private final Assumptions assumptions;

    CrmSite(Router router, Authentication authentication, Assumptions assumptions) {
        this.router = router;
        this.authentication = authentication;
        this.assumptions = assumptions;
    }

    @Override
    public boolean writes(String method, String path) {
        return switch (method) {
            case "PUT", "PATCH", "DELETE" -> true;
            case "POST" -> !path.endsWith("/Validate") && !path.contains("/Agents/Archive/") && !path.contains("/Get");
            default -> false;
        };
    }

    @Override
    public Answer answer(Request request) {
        try {
            String base = request.origin() + "/api/v1/";
            List<String> path = segments(request.path());
            if (path.isEmpty()) {
                return Answer.ok(Router.version(base));
            }
            SandboxUser user = authentication.userOf(request.header("authorization"));
            if (path.size() == 1) {
                return Answer.ok(Router.resources(base));
            }
            return router.answer(new Call(request.method(), path.subList(1, path.size()), request.parameters(),
                    request.headers(), Wire.parse(request.body()), user,
                    DateStyle.asked(request.header("so-timezone"), assumptions), base));
        } catch (ApiError refused) {
            return refused.answer();
        } catch (RuntimeException fault) {
            LOG.error("The sandbox failed at {} {}", request.method(), request.path(), fault);
            return ApiError.unexpected(fault.toString()).answer();
        }
    }

    /** After {@code /api}: the version, then the resource. An ending slash names the same resource. */
    private static List<String> segments(String rawPath) {
        String[] parts = rawPath.substring(1).split("/", -1);
        boolean api = parts[0].equalsIgnoreCase("api");
        boolean version = parts.length == 1 || parts[1].isEmpty() || parts[1].equalsIgnoreCase("v1");
        if (!api || !version) {
            throw ApiError.notFound("No such resource.");
        }
        var segments = new ArrayList<>(Arrays.stream(parts).skip(1).map(Request::decoded).toList());
        if (!segments.isEmpty() && segments.getLast().isEmpty()) {
            segments.removeLast();
        }
        return segments;
    }
}
