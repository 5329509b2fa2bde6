package dev.linkwright.sandbox.erp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Somebody who signs in on-premises: a user name with a web service access key. */
public record ErpUser(Principal principal, String accessKey) {

    public static final ErpUser INGRID = user("INGRID", "T1Nsb0luZ3JpZDIwMjZTYW5kYm94S2V5", Principal.ALL);
    public static final ErpUser GUEST = user("GUEST", "R3Vlc3RTYW5kYm94UmVhZHNPbmx5S2V5", Principal.READS);

    /** One who may do everything and one who only reads. */
    public static List<ErpUser> usual() {
        return List.of(INGRID, GUEST);
    }

    private static ErpUser user(String name, String accessKey, Set<Principal.Right> rights) {
        return new ErpUser(new Principal(name, rights, Map.of()), accessKey);
    }

    public String name() {
        return principal.name();
    }

    /** What HTTP Basic sends. */
    String basic() {
        return Base64.getEncoder().encodeToString((name() + ":" + accessKey).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return name();
    }
}
