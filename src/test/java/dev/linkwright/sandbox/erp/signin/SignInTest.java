package dev.linkwright.sandbox.erp.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.linkwright.sandbox.erp.ErpSandbox;
import dev.linkwright.sandbox.erp.ErpSandboxOptions;
import dev.linkwright.sandbox.erp.SeedTables;
import dev.linkwright.sandbox.erp.signin.SignInOptions.Manner;
import dev.linkwright.sandbox.erp.signin.SignInOptions.UsedRefreshToken;
import dev.linkwright.testing.SteppingClock;

class SignInTest {

    private static final String REDIRECT = "http://127.0.0.1:49152/";
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters";
    private static final String SCOPE = "https://api.businesscentral.dynamics.com/.default offline_access";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final SteppingClock clock = new SteppingClock();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private SignInSandbox sandbox;

    @BeforeEach
    void open() throws Exception {
        sandbox = SignInSandbox.start(SignInOptions.usual().with(Manner.AT_ONCE).withClock(clock));
    }

    private void reopen(SignInOptions options) throws IOException {
        sandbox.close();
        sandbox = SignInSandbox.start(options.withClock(clock));
    }

    @AfterEach
    void close() {
        sandbox.close();
        http.close();
    }

    private static String form(Map<String, String> fields) {
        var form = new StringBuilder();
        fields.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&").append(name).append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return form.toString();
    }

    private static Map<String, String> query(URI address) {
        var parameters = new HashMap<String, String>();
        for (String one : address.getRawQuery().split("&", -1)) {
            String[] parts = one.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static String challenge() throws Exception {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(
                MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
    }

    private static Map<String, String> asking() throws Exception {
        var asking = new LinkedHashMap<String, String>();
        asking.put("client_id", SignInClient.DESKTOP.id());
        asking.put("response_type", "code");
        asking.put("redirect_uri", REDIRECT);
        asking.put("scope", SCOPE);
        asking.put("state", "a state & more");
        asking.put("code_challenge", challenge());
        asking.put("code_challenge_method", "S256");
        return asking;
    }

    private HttpResponse<String> authorize(Map<String, String> parameters) throws Exception {
        return http
                .send(HttpRequest.newBuilder(sandbox.authority().resolve("oauth2/v2.0/authorize?" + form(parameters)))
                        .build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(URI address, Map<String, String> fields) throws Exception {
        return http.send(HttpRequest.newBuilder(address).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields))).build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode token(int status, Map<String, String> fields) throws Exception {
        HttpResponse<String> response = post(sandbox.authority().resolve("oauth2/v2.0/token"), fields);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return MAPPER.readTree(response.body());
    }

    private static URI location(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(302);
        return URI.create(response.headers().firstValue("Location").orElseThrow());
    }

    private Map<String, String> redeeming(String code) {
        return new HashMap<>(Map.of("grant_type", "authorization_code", "client_id", SignInClient.DESKTOP.id(),
                "code", code, "redirect_uri", REDIRECT, "code_verifier", VERIFIER));
    }

    private String code() throws Exception {
        return query(location(authorize(asking()))).get("code");
    }

    private JsonNode signedIn() throws Exception {
        return token(200, redeeming(code()));
    }

    private JsonNode refreshed(int status, JsonNode token) throws Exception {
        return token(status, Map.of("grant_type", "refresh_token", "client_id", SignInClient.DESKTOP.id(),
                "refresh_token", token.path("refresh_token").asText()));
    }

    private void assertRefused(JsonNode refusal, String code, int number) {
        assertThat(refusal.path("error").asText()).isEqualTo(code);
        assertThat(refusal.path("error_description").asText()).startsWith("AADSTS" + number + ": ");
        assertThat(refusal.path("error_codes").get(0).asInt()).isEqualTo(number);
        assertThat(refusal.path("timestamp").asText()).isEqualTo("2026-11-22 10:15:30Z");
    }

    private String owner(JsonNode token) {
        var principal = sandbox.of("bearer", token.path("access_token").asText());
        return principal == null ? "" : principal.name();
    }

    @Test
    void aCodeIsExchangedForTokensOfThePerson() throws Exception {
        URI back = location(authorize(asking()));
        assertThat(back.toString()).startsWith(REDIRECT + "?code=");
        assertThat(query(back)).containsEntry("state", "a state & more");
        JsonNode token = token(200, redeeming(query(back).get("code")));
        assertThat(token.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(token.path("expires_in").asInt()).isEqualTo(3_599);
        assertThat(token.path("scope").asText())
                .isEqualTo("https://api.businesscentral.dynamics.com/user_impersonation");
        assertThat(owner(token)).isEqualTo("INGRID");
        assertThat(sandbox.grants()).singleElement().satisfies(grant -> {
            assertThat(grant.kind()).isEqualTo("authorization_code");
            assertThat(grant.who()).isEqualTo("ingrid@nordvik.example");
        });
    }

    @Test
    void thePageNamesThePeopleAndSignsInWhoIsChosen() throws Exception {
        sandbox.behave(Manner.ASKS);
        HttpResponse<String> page = authorize(asking());
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.body()).contains("Ingrid Solheim", "Gjest Lesebruker", "Cancel");
        Matcher hidden = Pattern.compile("name=\"page\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(hidden.find()).isTrue();
        Map<String, String> answer = Map.of("page", hidden.group(1), "account", "guest@nordvik.example");
        URI login = sandbox.authority().resolve("login");
        String code = query(location(post(login, answer))).get("code");
        assertThat(owner(token(200, redeeming(code)))).isEqualTo("GUEST");
        assertThat(post(login, answer).statusCode()).isEqualTo(400);
        assertThat(sandbox.pagesShown()).isEqualTo(1);
    }

    @Test
    void whoDeclinesIsSentBackWithoutACode() throws Exception {
        sandbox.behave(Manner.REFUSES);
        assertThat(query(location(authorize(asking())))).containsEntry("error", "access_denied")
                .containsEntry("state", "a state & more").doesNotContainKey("code");
    }

    @Test
    void aCodeWorksOnceAndForTenMinutes() throws Exception {
        String code = code();
        token(200, redeeming(code));
        assertRefused(token(400, redeeming(code)), "invalid_grant", 54005);
        String late = code();
        clock.step(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(token(400, redeeming(late)).path("error_description").asText()).startsWith("AADSTS70008");
    }

    @Test
    void aCodeIsOfNoUseToWhoDidNotAskForIt() throws Exception {
        for (String verifier : new String[]{"another-verifier-of-more-than-forty-three-chars", ""}) {
            Map<String, String> stolen = redeeming(code());
            stolen.put("code_verifier", verifier);
            assertRefused(token(400, stolen), "invalid_grant", 501481);
        }
        Map<String, String> elsewhere = redeeming(code());
        elsewhere.put("redirect_uri", "http://127.0.0.1:49153/");
        assertRefused(token(400, elsewhere), "invalid_grant", 500112);
        assertRefused(token(400, redeeming("never-given")), "invalid_grant", 9002313);
    }

    @ParameterizedTest
    @ValueSource(strings = {"code_challenge=", "code_challenge=short", "code_challenge_method=plain", "scope=",
            "scope=https://graph.microsoft.com/.default", "response_type=token"})
    void aWrongRequestIsToldThroughTheBrowser(String change) throws Exception {
        Map<String, String> asking = asking();
        asking.put(change.split("=", 2)[0], change.split("=", 2)[1]);
        assertThat(query(location(authorize(asking)))).containsKeys("error", "error_description", "state")
                .doesNotContainKey("code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1/", "http://192.0.2.1/", "http://localhost.example/", "/relative",
            "http://user@localhost/", "http://localhost/#fragment", "not an address", ""})
    void nobodyIsSentToAnAddressBeyondThisComputer(String redirect) throws Exception {
        Map<String, String> asking = asking();
        asking.put("redirect_uri", redirect);
        HttpResponse<String> page = authorize(asking);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("AADSTS50011");
        assertThat(page.headers().firstValue("Location")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1/", "http://127.0.0.1:65535/callback?kept=1", "http://[::1]:8/"})
    void anyPortOfThisComputerWillDo(String redirect) throws Exception {
        Map<String, String> asking = asking();
        asking.put("redirect_uri", redirect);
        assertThat(location(authorize(asking)).toString()).startsWith(redirect).contains("code=");
    }

    @Test
    void anUnknownApplicationOrTenantIsRefused() throws Exception {
        Map<String, String> asking = asking();
        asking.put("client_id", "somebody");
        assertThat(authorize(asking).body()).contains("AADSTS700016");
        HttpResponse<String> elsewhere = post(sandbox.authority().resolve("/other.example/oauth2/v2.0/token"),
                redeeming("x"));
        assertRefused(MAPPER.readTree(elsewhere.body()), "invalid_request", 90002);
    }

    @Test
    void aRefreshTokenIsReplacedAtEachUse() throws Exception {
        JsonNode first = signedIn();
        JsonNode second = refreshed(200, first);
        assertThat(owner(second)).isEqualTo("INGRID");
        assertThat(second.path("refresh_token").asText()).isNotEmpty()
                .isNotEqualTo(first.path("refresh_token").asText());
        assertRefused(refreshed(400, first), "invalid_grant", 70008);
        refreshed(200, second);
    }

    @Test
    void aUsedRefreshTokenWorksWhereTheServerIsSetUpSo() throws Exception {
        reopen(SignInOptions.usual().with(Manner.AT_ONCE).with(UsedRefreshToken.WORKS));
        JsonNode first = signedIn();
        refreshed(200, first);
        refreshed(200, first);
    }

    @Test
    void withoutOfflineAccessThereIsNoRefreshToken() throws Exception {
        Map<String, String> asking = asking();
        asking.put("scope", "https://api.businesscentral.dynamics.com/user_impersonation");
        assertThat(token(200, redeeming(query(location(authorize(asking))).get("code"))).has("refresh_token"))
                .isFalse();
    }

    @Test
    void tokensEndByTimeByHandAndByRevocation() throws Exception {
        JsonNode token = signedIn();
        clock.step(Duration.ofHours(1));
        assertThat(owner(token)).isEmpty();
        clock.step(Duration.ofHours(-1));
        assertThat(owner(token)).isEqualTo("INGRID");
        sandbox.expireTokens();
        assertThat(owner(token)).isEmpty();
        sandbox.revoke(SignInPerson.GUEST);
        JsonNode next = refreshed(200, token);
        sandbox.revoke(SignInPerson.INGRID);
        assertRefused(refreshed(400, next), "invalid_grant", 50173);
        assertThat(owner(next)).isEqualTo("INGRID");
    }

    @Test
    void anApplicationWithASecretSignsInByItself() throws Exception {
        Map<String, String> fields = new HashMap<>(Map.of("grant_type", "client_credentials", "client_id",
                SignInClient.SYNCHRONISATION.id(), "client_secret",
                String.valueOf(SignInClient.SYNCHRONISATION.secret()),
                "scope", "https://api.businesscentral.dynamics.com/.default"));
        JsonNode token = token(200, fields);
        assertThat(owner(token)).isEqualTo("LINKWRIGHT SYNC");
        assertThat(token.has("refresh_token")).isFalse();
        fields.put("scope", "https://api.businesscentral.dynamics.com/user_impersonation");
        assertRefused(token(400, fields), "invalid_scope", 1002012);
        fields.put("client_secret", "wrong");
        assertRefused(token(401, fields), "invalid_client", 7000215);
        fields.remove("client_secret");
        assertRefused(token(401, fields), "invalid_client", 7000218);
        fields.put("client_id", SignInClient.DESKTOP.id());
        assertThat(token(401, fields).path("error").asText()).isEqualTo("invalid_client");
        fields.put("client_secret", "any");
        assertRefused(token(401, fields), "invalid_client", 700025);
    }

    @Test
    void theErpLetsInWhoHasATokenUntilItEnds() throws Exception {
        try (ErpSandbox erp = ErpSandbox.start(ErpSandboxOptions.of(SeedTables.EMPTY).withTokens(sandbox))) {
            HttpRequest request = HttpRequest.newBuilder(erp.online().resolve("companies"))
                    .header("Authorization", "Bearer " + signedIn().path("access_token").asText()).build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(200);
            sandbox.expireTokens();
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void anUnknownOrMissingGrantTypeIsRefused() throws Exception {
        assertRefused(token(400, Map.of("client_id", SignInClient.DESKTOP.id())), "invalid_request", 900144);
        assertRefused(token(400, Map.of("client_id", SignInClient.DESKTOP.id(), "grant_type", "password")),
                "unsupported_grant_type", 70003);
    }

    @Test
    void secretsAreNotKeptInTheRequestLog() throws Exception {
        String code = code();
        JsonNode token = token(200, redeeming(code));
        refreshed(200, token);
        assertThat(sandbox.requests().stream().map(request -> request.body() + request.headers())).noneMatch(
                text -> text.contains(code) || text.contains(VERIFIER)
                        || text.contains(token.path("refresh_token").asText()));
    }
}
