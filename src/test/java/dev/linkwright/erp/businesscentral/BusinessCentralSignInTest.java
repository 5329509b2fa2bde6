package dev.linkwright.erp.businesscentral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.linkwright.erp.ErpHit;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Page;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.UnusableException;
import dev.linkwright.sandbox.erp.ErpUser;
import dev.linkwright.sandbox.erp.Principal;
import dev.linkwright.sandbox.erp.signin.SignInClient;
import dev.linkwright.sandbox.erp.signin.SignInOptions;
import dev.linkwright.sandbox.erp.signin.SignInOptions.Manner;
import dev.linkwright.sandbox.erp.signin.SignInPerson;
import dev.linkwright.sandbox.erp.signin.SignInSandbox;
import dev.linkwright.sandbox.http.RecordedRequest;

@Timeout(60)
class BusinessCentralSignInTest {
    private final List<URI> pages = new CopyOnWriteArrayList<>();
    private final HttpClient person = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
    private SignInSandbox signIn;
    private LoopbackBusinessCentral erp;

    @BeforeEach
    void start() throws IOException {
        signIn = SignInSandbox.start(SignInOptions.usual().with(Manner.AT_ONCE));
        erp = new LoopbackBusinessCentral(LoopbackBusinessCentral.options().withTokens(signIn));
    }

    @AfterEach
    void stop() {
        erp.close();
        signIn.close();
        person.close();
    }

    @Test
    void aPersonSignsInInTheBrowserOnce() {
        try (SyncConnector connector = browsing()) {
            connector.test();
            connector.test();
            assertThat(pages).hasSize(1);
            assertThat(erp.server.requests()).allSatisfy(
                    request -> assertThat(request.headers().get("authorization")).startsWith("Bearer"));
        }
    }

    @Test
    void aTokenThatEndsBetweenTwoPagesOfASearchDisturbsNobody() {
        try (SyncConnector connector = browsing()) {
            SearchRequest request = new SearchRequest(ActorType.CUSTOMER, "", List.of(), Optional.empty(), List.of(),
                    Optional.empty(), Optional.empty(), 10);
            Set<String> seen = new HashSet<>();
            Page<ErpHit> page = connector.search(request);
            page.items().forEach(hit -> assertThat(seen.add(hit.actor().key())).isTrue());
            while (page.next() != null) {
                signIn.expireTokens();
                page = connector.search(request.page(page.next()));
                page.items().forEach(hit -> assertThat(seen.add(hit.actor().key())).isTrue());
            }
            assertThat(seen).hasSameElementsAs(erp.server.ids("customers"));
            assertThat(pages).hasSize(1);
        }
    }

    @Test
    void aSaveUnderATokenThatEndedIsCarriedOutOnce() {
        try (SyncConnector connector = browsing()) {
            ErpActor customer = erp.customer(3);
            ErpRecord record = LoopbackBusinessCentral.read(connector, customer);
            signIn.expireTokens();
            connector.save(customer, LoopbackBusinessCentral.change(record, "city", "Tromsø"));
            assertThat(erp.writes()).extracting(RecordedRequest::status).containsExactly(401, 200);
            assertThat(pages).hasSize(1);
        }
    }

    @Test
    void whoseSignInWasRevokedIsAskedAgain() {
        try (SyncConnector connector = browsing()) {
            connector.test();
            signIn.expireTokens();
            signIn.revoke(SignInPerson.INGRID);
            connector.test();
            assertThat(pages).hasSize(2);
        }
    }

    @Test
    void afterARefusedSignInTheNextCallAsksAnew() {
        signIn.behave(Manner.REFUSES);
        try (SyncConnector connector = browsing()) {
            assertThat(unauthorised(connector).details()).contains("access_denied");
            signIn.behave(Manner.AT_ONCE);
            connector.test();
            assertThat(pages).hasSize(2);
        }
    }

    @Test
    void anApplicationSignsInByItsSecretAndAsksNobody() {
        try (SyncConnector connector = online(Map.of(ConnectionSettings.SIGN_IN, "application",
                ConnectionSettings.APPLICATION, SignInClient.SYNCHRONISATION.id(), ConnectionSettings.SECRET,
                SignInClient.SYNCHRONISATION.secret()))) {
            connector.test();
            signIn.expireTokens();
            connector.test();
            assertThat(pages).isEmpty();
        }
    }

    @Test
    void aWrongSecretIsSaidWithoutTellingIt() {
        try (SyncConnector connector = online(Map.of(ConnectionSettings.SIGN_IN, "application",
                ConnectionSettings.APPLICATION, SignInClient.SYNCHRONISATION.id(), ConnectionSettings.SECRET,
                "wrong-secret"))) {
            assertThat(unauthorised(connector).details()).contains("invalid_client").doesNotContain("wrong-secret");
        }
    }

    @Test
    void aWrongKeyIsUnauthorised() {
        ErpUser wrong = new ErpUser(new Principal("INGRID", Principal.ALL, Map.of()), "wrong-key");
        try (SyncConnector connector = erp.connector(wrong)) {
            assertThat(unauthorised(connector).details()).contains("Authentication_InvalidCredentials")
                    .doesNotContain("wrong-key");
        }
    }

    @Test
    void whatTheChosenWayNeedsIsAskedForAtOnce() {
        assertThatThrownBy(() -> online(Map.of(ConnectionSettings.SIGN_IN, "application")))
                .isInstanceOf(UnusableException.class)
                .hasMessage("connector.missing (business-central.configuration.application)");
        assertThatThrownBy(() -> online(Map.of(ConnectionSettings.SIGN_IN, "browser",
                ConnectionSettings.APPLICATION, "x", ConnectionSettings.SIGN_IN_ADDRESS, "http://example.com")))
                .isInstanceOf(UnusableException.class)
                .hasMessageStartingWith("connector.unusable-value (business-central.configuration.signInAddress, ");
    }

    private SyncConnector browsing() {
        return online(Map.of(ConnectionSettings.SIGN_IN, "browser", ConnectionSettings.APPLICATION,
                SignInClient.DESKTOP.id()));
    }

    private SyncConnector online(Map<String, String> more) {
        Map<String, String> configuration = new HashMap<>(Map.of(ConnectionSettings.ADDRESS,
                erp.online().resolve("/").toString(), ConnectionSettings.ENVIRONMENT, "production",
                ConnectionSettings.TENANT, "nordvik.example", ConnectionSettings.SIGN_IN_ADDRESS,
                signIn.authority().resolve("/").toString()));
        configuration.putAll(more);
        return erp.open(this::browse, configuration);
    }

    private void browse(URI page) {
        pages.add(page);
        person.sendAsync(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
    }

    private static Problem unauthorised(SyncConnector connector) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, connector::test);
        assertThat(refused.problem()).isInstanceOf(Problem.Unauthorised.class);
        return refused.problem();
    }
}
