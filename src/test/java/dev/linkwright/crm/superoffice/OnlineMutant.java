package dev.linkwright.crm.superoffice;

/** The sign-in with one check left out: the case must come out another way then, or nothing tests the check. */
enum OnlineMutant {
    TAKES_ANY_STATE("http/oauth/RedirectCheck", "!state.equals(answer.getState())", "false",
            OnlineCase.ANSWER_TO_ANOTHER_SIGN_IN),
    TAKES_ANY_NONCE("http/oauth/IdentityCheck", "validator.validate(token, nonce)", "validator.validate(token, null)",
            OnlineCase.STATEMENT_OF_ANOTHER_SIGN_IN),
    TAKES_ANY_ISSUER("http/oauth/IdentityCheck", "new Issuer(openId.issuer())",
            "new Issuer(token.getJWTClaimsSet().getIssuer())", OnlineCase.STATEMENT_OF_ANOTHER_SERVICE),
    TAKES_ANY_AUDIENCE("http/oauth/IdentityCheck", "new ClientID(application)",
            "new ClientID(token.getJWTClaimsSet().getAudience().getFirst())",
            OnlineCase.STATEMENT_FOR_ANOTHER_APPLICATION),
    TAKES_OLD_STATEMENTS("http/oauth/IdentityCheck", "setMaxClockSkew(CLOCKS_APART_SECONDS)",
            "setMaxClockSkew(1_000_000)", OnlineCase.OLD_STATEMENT),
    TAKES_CHANGED_STATEMENTS(Bare.FILE, Bare.CHECK, Bare.WITHOUT_SIGNATURE, OnlineCase.CHANGED_STATEMENT),
    TAKES_ANY_SIGNATURE(Bare.FILE, Bare.CHECK, Bare.WITHOUT_SIGNATURE, OnlineCase.STATEMENT_SIGNED_BY_SOMEBODY_ELSE),
    TAKES_UNSIGNED_STATEMENTS(Bare.FILE, Bare.CHECK, Bare.WITHOUT_SIGNATURE, OnlineCase.UNSIGNED_STATEMENT),
    GIVES_TOKENS_TO_ANY_SERVER("crm/superoffice/TenantState", "service.trusts(root)", "true",
            OnlineCase.TENANT_ON_A_FOREIGN_SERVER),
    TAKES_ANY_PORT("http/oauth/BrowserSignIn", "RedirectListener.open(check, page.port())",
            "RedirectListener.open(check, 0)", OnlineCase.PORT_TAKEN),
    TAKES_A_SUSPENDED_TENANT("crm/superoffice/TenantState", "closed.isPresent()", "false",
            OnlineCase.TENANT_SUSPENDED),
    LOOKS_AT_THE_STATE_ONCE("crm/superoffice/OnlineTenant", "clock.instant().isBefore(state.validUntil())", "true",
            OnlineCase.TENANT_CLOSES_IN_THE_MIDDLE_OF_A_SEARCH),
    RENEWS_NOTHING("http/oauth/BearerTokens", "return held != null || !current || !asksSomebody;", "return false;",
            OnlineCase.ACCESS_ENDS_IN_THE_MIDDLE_OF_A_SEARCH),
    KNOWS_ONLY_401("crm/superoffice/SuperOfficeRefusals", "answer.request().endsWith(WHO_AM_I)", "false",
            OnlineCase.ACCESS_ENDS_BY_403_IN_THE_MIDDLE_OF_A_SEARCH),
    GIVES_UP_WHEN_REVOKED("http/oauth/BearerTokens",
            "if (failed.problem() instanceof Problem.Unauthorised) {\n                LOG",
            "if (false) {\n                LOG",
            OnlineCase.SIGN_IN_REVOKED_IN_THE_MIDDLE_OF_A_SEARCH),
    TAKES_ANYBODY("crm/superoffice/OnlineUser", "!before.login().equals(arrived.login())", "false",
            OnlineCase.SIGN_IN_REVOKED_AND_SOMEBODY_ELSE_THERE),
    STAYS_WHERE_THE_TENANT_WAS("crm/superoffice/WebApi", "!access.tenant().moved(root)", "true",
            OnlineCase.TENANT_MOVES_IN_THE_MIDDLE_OF_A_SEARCH);

    private static final class Bare {
        static final String FILE = "http/oauth/IdentityCheck";
        static final String CHECK = "validator.validate(token, nonce);";
        static final String WITHOUT_SIGNATURE = """
                if (false) {
                    validator.validate(token, nonce);
                }
                new com.nimbusds.openid.connect.sdk.validators.IDTokenClaimsVerifier(new Issuer(openId.issuer()),
                        new ClientID(application), nonce, 60).verify(token.getJWTClaimsSet(), null);""";

        private Bare() {
        }
    }

    private final String file;
    private final String check;
    private final String instead;
    private final OnlineCase tested;

    OnlineMutant(String file, String check, String instead, OnlineCase tested) {
        this.file = file;
        this.check = check;
        this.instead = instead;
        this.tested = tested;
    }

    /** Below the package of the program, without ending. */
    String file() {
        return file;
    }

    OnlineCase tested() {
        return tested;
    }

    /** The source with the check left out. */
    String of(String source) {
        if (!source.contains(check)) {
            throw new IllegalStateException(file + " has no " + check + " to leave out");
        }
        return source.replace(check, instead);
    }
}
