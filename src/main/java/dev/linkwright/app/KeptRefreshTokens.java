package dev.linkwright.app;

import java.util.Optional;

import dev.linkwright.config.SecretPlace;
import dev.linkwright.config.SecretStore;
import dev.linkwright.crm.superoffice.KeptSignIns;
import dev.linkwright.crm.superoffice.OnlineAccount;

/** Keeps the sign-ins to SuperOffice Online where all secrets are kept. */
record KeptRefreshTokens(SecretStore secrets) implements KeptSignIns {
    private static final String KIND = "refresh token";

    @Override
    public Optional<String> token(OnlineAccount account) {
        return secrets.secret(place(account));
    }

    @Override
    public void keep(OnlineAccount account, String token) {
        secrets.keep(place(account), token);
    }

    @Override
    public void forget(OnlineAccount account) {
        secrets.forget(place(account));
    }

    /** One service knows many tenants, and login names are those of a tenant. */
    private static SecretPlace place(OnlineAccount account) {
        return new SecretPlace.OfCrm(account.service().address().toString(),
                account.tenant() + "/" + account.login(), KIND);
    }
}
