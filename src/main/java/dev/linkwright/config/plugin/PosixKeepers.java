package dev.linkwright.config.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;

import dev.linkwright.model.Sentence;

/**
 * Root, by its number, and the person where allowed. Rights of an access control list count on Linux, which shows them
 * as rights of the group; those of macOS are not seen from Java.
 */
record PosixKeepers(Optional<UserPrincipal> person) implements Keepers {
    private static final int ROOT = 0;
    private static final int WRITE_OF_GROUP_OR_OTHERS = 0022;
    private static final int ONLY_OWNERS_RENAME = 01000;

    @Override
    public Optional<Sentence> objection(Path real, boolean above) throws IOException {
        UserPrincipal owner = Files.getOwner(real, LinkOption.NOFOLLOW_LINKS);
        int number = (Integer) Files.getAttribute(real, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        int mode = (Integer) Files.getAttribute(real, "unix:mode", LinkOption.NOFOLLOW_LINKS);
        if (number != ROOT && !person.filter(owner::equals).isPresent()) {
            return Optional.of(Sentence.of("plugin.owner.posix", real.toString(), owner.getName()));
        }
        boolean safeToPass = above && (mode & ONLY_OWNERS_RENAME) != 0;
        return (mode & WRITE_OF_GROUP_OR_OTHERS) == 0 || safeToPass
                ? Optional.empty()
                : Optional.of(Sentence.of("plugin.writable.posix", real.toString()));
    }
}
