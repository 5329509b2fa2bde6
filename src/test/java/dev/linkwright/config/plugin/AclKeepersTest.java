package dev.linkwright.config.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.Sentence;

/** The rule for Windows, on access control lists as they are found there. */
class AclKeepersTest {
    private record Principal(String name) implements UserPrincipal {
        @Override
        public String getName() {
            return name;
        }
    }

    private static final Path FOLDER = Path.of("connectors");
    private static final UserPrincipal ADMINISTRATORS = new Principal("BUILTIN\\Administratoren");
    private static final UserPrincipal SYSTEM = new Principal("NT-AUTORITÄT\\SYSTEM");
    private static final UserPrincipal USERS = new Principal("BUILTIN\\Benutzer");
    private static final Set<AclEntryPermission> ALL = Set.of(AclEntryPermission.values());
    private static final Set<AclEntryPermission> READ = Set.of(AclEntryPermission.READ_DATA,
            AclEntryPermission.EXECUTE, AclEntryPermission.READ_ACL, AclEntryPermission.SYNCHRONIZE);

    private final AclKeepers keepers = new AclKeepers(Set.of(ADMINISTRATORS, SYSTEM));

    @Test
    void whatUsersMayOnlyReadIsTrusted() {
        assertThat(keepers.objection(FOLDER, false, ADMINISTRATORS,
                List.of(allow(ADMINISTRATORS, ALL), allow(SYSTEM, ALL), allow(USERS, READ)))).isEmpty();
    }

    @Test
    void whatUsersMayWriteIsRefused() {
        for (AclEntryPermission right : List.of(AclEntryPermission.WRITE_DATA, AclEntryPermission.APPEND_DATA,
                AclEntryPermission.DELETE, AclEntryPermission.DELETE_CHILD, AclEntryPermission.WRITE_ACL,
                AclEntryPermission.WRITE_OWNER)) {
            assertThat(keepers.objection(FOLDER, false, SYSTEM, List.of(allow(USERS, Set.of(right)))))
                    .as(right.name())
                    .contains(Sentence.of("plugin.writable.acl", "connectors", "BUILTIN\\Benutzer"));
        }
    }

    @Test
    void whatSomebodyElseOwnsIsRefused() {
        assertThat(keepers.objection(FOLDER, false, USERS, List.of()))
                .contains(Sentence.of("plugin.owner.acl", "connectors", "BUILTIN\\Benutzer"));
    }

    @Test
    void whoMayOnlyAddToAFolderAboveDoesNoHarm() {
        List<AclEntry> drive = List.of(allow(USERS, Set.of(AclEntryPermission.APPEND_DATA)));
        assertThat(keepers.objection(FOLDER, true, SYSTEM, drive)).isEmpty();
        assertThat(keepers.objection(FOLDER, true, SYSTEM,
                List.of(allow(USERS, Set.of(AclEntryPermission.DELETE_CHILD))))).isPresent();
    }

    @Test
    void whatIsOnlyInheritedAndWhatDeniesDoesNotCount() {
        AclEntry inherited = AclEntry.newBuilder(allow(USERS, ALL)).setFlags(AclEntryFlag.INHERIT_ONLY).build();
        AclEntry denied = AclEntry.newBuilder(allow(USERS, ALL)).setType(AclEntryType.DENY).build();
        assertThat(keepers.objection(FOLDER, false, SYSTEM, List.of(inherited, denied))).isEmpty();
    }

    private static AclEntry allow(UserPrincipal principal, Set<AclEntryPermission> permissions) {
        return AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(principal).setPermissions(permissions)
                .build();
    }
}
