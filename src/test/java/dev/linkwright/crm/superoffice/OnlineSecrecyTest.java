package dev.linkwright.crm.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;

import dev.linkwright.model.Problem;
import dev.linkwright.sandbox.crm.OnlineFault;

/** Codes, tokens and statements stand in no log, no problem and no text of an object. */
@Timeout(60)
class OnlineSecrecyTest {
    /** As the sandbox makes them: codes, both kinds of tokens, statements. */
    private static final Pattern SECRET = Pattern.compile("code-[0-9a-f]{8}-|8A:Cust|refresh-[0-9a-f]{8}-|eyJ[\\w-]+");

    @Test
    void nothingThatIsLoggedHoldsASecret() throws IOException {
        Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
        Logger ours = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("dev.linkwright");
        Appender<ILoggingEvent> console = root.getAppender("console");
        root.detachAppender(console);
        ListAppender<ILoggingEvent> list = new ListAppender<>();
        list.start();
        Level before = ours.getLevel();
        ours.setLevel(Level.TRACE);
        ours.addAppender(list);
        try {
            workAndFail();
        } finally {
            ours.detachAppender(list);
            ours.setLevel(before);
            root.addAppender(console);
        }
        List<String> lines = List.copyOf(list.list).stream().map(event -> event.getFormattedMessage() + " "
                + ThrowableProxyUtil.asString(event.getThrowableProxy())).toList();
        assertThat(lines).isNotEmpty().noneMatch(line -> SECRET.matcher(line).find());
    }

    private static void workAndFail() throws IOException {
        try (OnlineKit kit = new OnlineKit()) {
            SuperOfficeGateway gateway = kit.gateway(kit.signedIn());
            gateway.whoAmI();
            kit.sandbox.online().expireAccess();
            gateway.whoAmI();
            kit.sandbox.online().revokeRefresh();
            kit.sandbox.online().expireAccess();
            kit.sandbox.online().goesWrong(OnlineFault.CHANGED_STATEMENT);
            SandboxCrm.problem(gateway::whoAmI);
        }
    }

    @Test
    void noProblemHoldsASecret() throws IOException {
        for (OnlineFault fault : OnlineFault.values()) {
            try (OnlineKit kit = new OnlineKit()) {
                kit.sandbox.online().goesWrong(fault);
                Problem problem = SandboxCrm.problem(kit::signedIn);
                assertThat(Stream.of(problem.details(), problem.toString(), problem.sentence().toString()))
                        .noneMatch(text -> SECRET.matcher(text).find() || text.contains("somebody"));
            }
        }
    }

    @Test
    void noTextOfAnObjectHoldsASecret() throws IOException {
        try (OnlineKit kit = new OnlineKit()) {
            OnlineSession session = kit.signedIn();
            SuperOfficeAccess access = session.access(Locale.ENGLISH);
            assertThat(access.authorisation().header().orElseThrow()).as("the pattern knows one")
                    .containsPattern(SECRET);
            assertThat(Stream.of(session, session.account(), session.who(), access, access.authorisation(),
                    access.tenant(), access.system(access.tenant().root()), Optional.of(kit.signIn())))
                    .noneMatch(object -> SECRET.matcher(object.toString()).find());
        }
    }
}
