package dev.linkwright.crm.superoffice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.linkwright.model.ProblemException;
import dev.linkwright.sandbox.crm.Assumption;
import dev.linkwright.sandbox.crm.CrmFault;
import dev.linkwright.sandbox.crm.OnlineFault;
import dev.linkwright.ui.common.Texts;

/** What can go wrong with a sign-in, and what a person is told of it. */
enum OnlineCase {
    ALL_IS_WELL(OnlineCase::signIn, "signed in as ingrid"),
    ANSWER_TO_ANOTHER_SIGN_IN(fault(OnlineFault.WRONG_STATE), Told.NOT_GENUINE),
    STATEMENT_OF_ANOTHER_SIGN_IN(fault(OnlineFault.WRONG_NONCE), Told.NOT_GENUINE),
    STATEMENT_OF_ANOTHER_SERVICE(fault(OnlineFault.OTHER_ISSUER), Told.NOT_GENUINE),
    STATEMENT_FOR_ANOTHER_APPLICATION(fault(OnlineFault.OTHER_AUDIENCE), Told.NOT_GENUINE),
    OLD_STATEMENT(fault(OnlineFault.EXPIRED_STATEMENT), Told.NOT_GENUINE),
    CHANGED_STATEMENT(fault(OnlineFault.CHANGED_STATEMENT), Told.NOT_GENUINE),
    STATEMENT_SIGNED_BY_SOMEBODY_ELSE(fault(OnlineFault.FOREIGN_KEY), Told.NOT_GENUINE),
    UNSIGNED_STATEMENT(fault(OnlineFault.UNSIGNED), Told.NOT_GENUINE),
    NO_STATEMENT(fault(OnlineFault.NO_STATEMENT), Told.NOT_GENUINE),
    TENANT_ON_A_FOREIGN_SERVER(fault(OnlineFault.FOREIGN_ADDRESS),
            "SuperOffice gave an answer that is not as agreed."),
    PERSON_REFUSES(fault(OnlineFault.PERSON_REFUSES), "Nobody is signed in to SuperOffice: the sign-in was refused."),
    BROWSER_CLOSED(kit -> {
        kit.browser.sits("");
        return told(() -> kit.signIn(Duration.ofMillis(100)).signIn(kit.service()));
    }, "Nobody signed in to SuperOffice in time. The page in the browser may have been closed."),
    PORT_TAKEN(kit -> {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return told(() -> kit.signIn().signIn(kit.service(taken.getLocalPort())));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }, "The browser could not bring the sign-in to SuperOffice back here: another program uses the port for it."),
    TENANT_SUSPENDED(kit -> {
        kit.sandbox.online().state("Suspended");
        return signIn(kit);
    }, "SuperOffice is not open to your company now, as after a suspension."),
    TENANT_UNDER_MAINTENANCE(kit -> {
        kit.sandbox.online().state("OfflineMaintenance");
        return signIn(kit);
    }, "SuperOffice is closed for maintenance."),
    TENANT_UNDER_MAINTENANCE_BUT_OPEN(kit -> {
        kit.sandbox.online().state("OnlineMaintenance");
        return signIn(kit);
    }, "signed in as ingrid"),
    ACCESS_ENDS_IN_THE_MIDDLE_OF_A_SEARCH(during(kit -> kit.sandbox.online().expireAccess()),
            "went on after 1 sign-in"),
    ACCESS_ENDS_BY_403_IN_THE_MIDDLE_OF_A_SEARCH(during(kit -> kit.sandbox.online().expireAccess()),
            "went on after 1 sign-in", Assumption.ExpiredToken.FORBIDDEN),
    SIGN_IN_REVOKED_IN_THE_MIDDLE_OF_A_SEARCH(during(OnlineCase::revoke), "went on after 2 sign-ins"),
    SIGN_IN_REVOKED_AND_SOMEBODY_ELSE_THERE(during(kit -> {
        revoke(kit);
        kit.browser.sits("torstein");
    }), "Somebody else signed in to SuperOffice than the one who works here."),
    RENEWAL_NEEDS_A_SECRET(during(kit -> kit.sandbox.online().expireAccess()), "went on after 2 sign-ins",
            Assumption.RefreshWithoutSecret.REFUSED),
    TENANT_MOVES_IN_THE_MIDDLE_OF_A_SEARCH(during(kit -> kit.sandbox.online().move("online2")),
            "went on after 1 sign-in"),
    TENANT_BEHIND_NO_ADDRESS(during(kit -> kit.sandbox.faults().at(1, request -> request.path().endsWith("/Contact"),
            CrmFault.status(421))), "SuperOffice reported a fault of its own."),
    TENANT_CLOSES_IN_THE_MIDDLE_OF_A_SEARCH(during(kit -> {
        kit.clock.step(Duration.ofMinutes(20));
        kit.sandbox.online().state("Suspended");
    }), "SuperOffice is not open to your company now, as after a suspension.");

    private static final class Told {
        static final String NOT_GENUINE = "The answer to the sign-in to SuperOffice did not prove who signed in, "
                + "so it was not used.";

        private Told() {
        }
    }

    private static final Texts TEXTS = new Texts(Locale.ENGLISH, Locale.UK, ZoneOffset.UTC);

    private final Function<OnlineKit, String> act;
    private final String expected;
    private final List<Assumption> assumptions;

    OnlineCase(Function<OnlineKit, String> act, String expected, Assumption... assumptions) {
        this.act = act;
        this.expected = expected;
        this.assumptions = List.of(assumptions);
    }

    String expected() {
        return expected;
    }

    /** Lets it happen; what the person got. */
    String outcome() {
        try (OnlineKit kit = new OnlineKit(assumptions.toArray(Assumption[]::new))) {
            return act.apply(kit);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Function<OnlineKit, String> fault(OnlineFault fault) {
        return kit -> {
            kit.sandbox.online().goesWrong(fault);
            return signIn(kit);
        };
    }

    private static String signIn(OnlineKit kit) {
        return told(() -> kit.signIn(Duration.ofSeconds(20)).signIn(kit.service()));
    }

    private static String told(Supplier<OnlineSession> signIn) {
        try (OnlineSession session = signIn.get()) {
            return "signed in as " + session.who().login();
        } catch (ProblemException failed) {
            return TEXTS.say(failed.problem().sentence());
        }
    }

    private static Function<OnlineKit, String> during(Consumer<OnlineKit> event) {
        return kit -> {
            SuperOfficeGateway gateway = kit.gateway(kit.signedIn());
            Optional<String> next = Optional.ofNullable(OnlineKit.search(gateway, Optional.empty()).next());
            event.accept(kit);
            try {
                if (next.isEmpty() || OnlineKit.search(gateway, next).items().isEmpty()) {
                    return "found nothing more";
                }
            } catch (ProblemException failed) {
                return TEXTS.say(failed.problem().sentence());
            }
            int signIns = kit.browser.pages().size();
            return "went on after " + signIns + (signIns == 1 ? " sign-in" : " sign-ins");
        };
    }

    private static void revoke(OnlineKit kit) {
        kit.sandbox.online().revokeRefresh();
        kit.sandbox.online().expireAccess();
    }
}
