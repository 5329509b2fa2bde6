package dev.linkwright.config.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.linkwright.model.Sentence;

/** Those who can change Windows itself. Entries that deny are not counted: they could only make it safer. */
record AclKeepers(Set<UserPrincipal> keepers) implements Keepers {
    /** Puts something else in its place. */
    private static final Set<AclEntryPermission> REPLACE = Collections
            .unmodifiableSet(EnumSet.of(AclEntryPermission.DELETE, AclEntryPermission.DELETE_CHILD,
                    AclEntryPermission.WRITE_ACL, AclEntryPermission.WRITE_OWNER));
    /** Changes what is in it, too; of a folder these are the rights to add files and folders. */
    private static final Set<AclEntryPermission> CHANGE = Collections.unmodifiableSet(EnumSet.of(
            AclEntryPermission.WRITE_DATA, AclEntryPermission.APPEND_DATA, AclEntryPermission.DELETE,
            AclEntryPermission.DELETE_CHILD, AclEntryPermission.WRITE_ACL, AclEntryPermission.WRITE_OWNER));

    AclKeepers {
        keepers = Set.copyOf(keepers);
    }

    /**
     * Whoever can change the system's own folder: TrustedInstaller, SYSTEM and Administrators. They are taken from there
     * because their names are translated.
     */
    static Set<UserPrincipal> ofWindows(Optional<UserPrincipal> person) throws IOException {
        String root = System.getenv().getOrDefault("SystemRoot", "");
        if (root.isEmpty()) {
            throw new NoSuchFileException("%SystemRoot%");
        }
        AclFileAttributeView windows = view(Path.of(root));
        Set<UserPrincipal> keepers = new HashSet<>(changing(windows.getAcl(), CHANGE));
        keepers.add(windows.getOwner());
        person.ifPresent(keepers::add);
        return keepers;
    }

    @Override
    public Optional<Sentence> objection(Path real, boolean above) throws IOException {
        AclFileAttributeView view = view(real);
        return objection(real, above, view.getOwner(), view.getAcl());
    }

    Optional<Sentence> objection(Path real, boolean above, UserPrincipal owner, List<AclEntry> entries) {
        if (!keepers.contains(owner)) {
            return Optional.of(Sentence.of("plugin.owner.acl", real.toString(), owner.getName()));
        }
        return changing(entries, above ? REPLACE : CHANGE).stream().filter(one -> !keepers.contains(one))
                .map(UserPrincipal::getName).sorted().findFirst()
                .map(name -> Sentence.of("plugin.writable.acl", real.toString(), name));
    }

    private static Set<UserPrincipal> changing(List<AclEntry> entries, Set<AclEntryPermission> rights) {
        return entries.stream().filter(entry -> entry.type() == AclEntryType.ALLOW)
                .filter(entry -> !entry.flags().contains(AclEntryFlag.INHERIT_ONLY))
                .filter(entry -> !Collections.disjoint(entry.permissions(), rights)).map(AclEntry::principal)
                .collect(Collectors.toSet());
    }

    private static AclFileAttributeView view(Path path) throws IOException {
        AclFileAttributeView view = Files.getFileAttributeView(path, AclFileAttributeView.class,
                LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            throw new IOException("No access control list: " + path);
        }
        return view;
    }
}
