package dev.linkwright.sandbox.erp.signin;

import java.util.List;
import java.util.Map;

import dev.linkwright.sandbox.erp.Principal;

/**
 * Somebody with an account.
 *
 * @param account
 *            as {@code ingrid@nordvik.example}
 * @param principal
 *            who they are in the ERP
 */
public record SignInPerson(String account, String name, Principal principal) {

    public static final SignInPerson INGRID = new SignInPerson("ingrid@nordvik.example", "Ingrid Solheim",
            new Principal("INGRID", Principal.ALL, Map.of()));
    public static final SignInPerson GUEST = new SignInPerson("guest@nordvik.example", "Gjest Lesebruker",
            new Principal("GUEST", Principal.READS, Map.of()));

    /** One who may do everything and one who only reads. */
    public static List<SignInPerson> usual() {
        return List.of(INGRID, GUEST);
    }
}
