package dev.linkwright.sandbox.erp;

import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.sandbox.http.Answer;
import dev.linkwright.sandbox.http.Request;
import dev.linkwright.sandbox.http.Site;

/** The API: signs in, asks the router, and puts refusals into words. */
final class ErpSite implements Site {

    private static final Logger LOG = LoggerFactory.getLogger(ErpSite.class);

    private static final String RETRY_SECONDS = "2";

    private final ErpSandboxOptions options;
    private final Authentication authentication;
    private final Router router;
    private final Admission admission;

    ErpSite(ErpSandboxOptions options, Schema schema, Companies companies, Admission admission,
            AtomicLong rowsServed) {
        this.options = options;
        this.authentication = new Authentication(options.users(), options.tokens());
        this.router = new Router(options, schema, companies, rowsServed);
        this.admission = admission;
    }

    @Override
    public boolean writes(String method, String path) {
        return !method.equals("GET");
    }

    @Override
    public Answer answer(Request request) {
        ErpText.Language language = ErpText.Language.of(request.header("accept-language"));
        try {
            Address address = Address.of(request, options.environment(), options.instance());
            Principal principal = authentication.who(request.header("authorization"), address.online());
            return admission.admit(request, () -> router.answer(new Call(request, address, principal)));
        } catch (ErpError refused) {
            return explained(refused.status(), Reading.answer(refused.status(), refused.body(language)));
        } catch (RuntimeException fault) {
            LOG.error("The sandbox failed at {} {}", request.method(), request.path(), fault);
            return Reading.answer(500, ErpError.body("Internal_ServerError", fault.toString()));
        }
    }

    private Answer explained(int status, Answer answer) {
        return switch (status) {
            case 401 -> answer.with("WWW-Authenticate", "Basic realm=\"\", Bearer");
            case 429 -> options.assumptions().is(ErpAssumption.Throttled.WITH_RETRY_AFTER)
                    ? answer.with("Retry-After", RETRY_SECONDS)
                    : answer;
            default -> answer;
        };
    }
}
