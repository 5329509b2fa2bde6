package dev.linkwright.crm.superoffice;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import okhttp3.HttpUrl;

import dev.linkwright.crm.SignedIn;
import dev.linkwright.http.Authorisation;
import dev.linkwright.http.HttpClients;
import dev.linkwright.http.oauth.Identity;
import dev.linkwright.http.oauth.KeptToken;
import dev.linkwright.http.oauth.OpenId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.SignInFault;
import dev.linkwright.model.ProblemException;

/** Who works online: whoever signs in first, or the one of an earlier start, and nobody else after that. */
final class OnlineUser implements OpenId.User, KeptToken {
    private static final String CLAIMS = "http://schemes.superoffice.net/identity/";

    private final HttpClients clients;
    private final OnlineService service;
    private final KeptSignIns kept;
    private final OnlineTenant tenant;
    private volatile @Nullable OnlineAccount account;
    private volatile String tenantName = "";
    private volatile Set<String> groups = Set.of();

    OnlineUser(HttpClients clients, OnlineService service, KeptSignIns kept, Optional<OnlineAccount> known,
            Clock clock) {
        this.clients = clients;
        this.service = service;
        this.kept = kept;
        this.account = known.orElse(null);
        this.tenant = new OnlineTenant(() -> account().tenant(), name -> TenantState.ask(clients, service, name),
                clock);
    }

    OnlineTenant tenant() {
        return tenant;
    }

    OnlineAccount account() {
        return Optional.ofNullable(account).orElseThrow(() -> unauthorised("nobody has signed in yet",
                SignInFault.NOT_ACCEPTED));
    }

    SignedIn signedIn() {
        OnlineAccount who = account();
        return new SignedIn(who.tenant(), tenantName.isEmpty() ? who.tenant() : tenantName, who.login(),
                who.fullName(), tenant.administrator().orElse(false), groups);
    }

    @Override
    public Map<String, String> hints() {
        Map<String, String> hints = new HashMap<>();
        Optional.ofNullable(account).ifPresent(known -> hints.put("acr_values", "tenant:" + known.tenant()));
        return hints;
    }

    @Override
    public void signedIn(Identity identity, Authorisation with) {
        String context = context(identity);
        HttpUrl root = tenant.signedIn(context, TenantState.checked(service,
                identity.text(CLAIMS + "webapi_url").orElse("")));
        takeIn(identity);
        SuperOfficeAccess access = new SuperOfficeAccess(OnlineService.NAME, Tenant.at(root.toString()), with,
                Locale.ENGLISH);
        SignedIn who = new SuperOfficeGateway(clients, access).whoAmI();
        OnlineAccount arrived = new OnlineAccount(service, context, who.login(), who.fullName());
        OnlineAccount before = account;
        if (!who.tenant().equals(context) || (before != null && !before.login().equals(arrived.login()))) {
            throw unauthorised("another user signed in", SignInFault.OTHER_USER);
        }
        account = arrived;
        groups = who.groups();
    }

    @Override
    public void renewed(Identity identity) {
        context(identity);
        takeIn(identity);
    }

    private String context(Identity identity) {
        String context = identity.text(CLAIMS + "ctx").orElseThrow(() -> unauthorised(
                "the statement of who signed in names no tenant", SignInFault.NOT_GENUINE));
        OnlineAccount before = account;
        if (before != null && !before.tenant().equals(context)) {
            throw unauthorised("signed in to another tenant", SignInFault.OTHER_USER);
        }
        return context;
    }

    private void takeIn(Identity identity) {
        identity.text(CLAIMS + "is_administrator").map(Boolean::parseBoolean).ifPresent(tenant::administrator);
        identity.text(CLAIMS + "company_name").ifPresent(name -> tenantName = name);
    }

    private static ProblemException unauthorised(String why, SignInFault fault) {
        return new ProblemException(new Problem.Unauthorised(OnlineService.NAME, why, fault));
    }

    @Override
    public Optional<String> read() {
        return Optional.ofNullable(account).flatMap(kept::token);
    }

    @Override
    public void keep(String token) {
        kept.keep(account(), token);
    }

    @Override
    public void forget() {
        Optional.ofNullable(account).ifPresent(kept::forget);
    }
}
