package dev.linkwright.config.plugin;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.Optional;

import dev.linkwright.model.Sentence;

/** Those who may change what is loaded: the system's administrators, and sometimes the person. */
interface Keepers {

    /**
     * Why somebody else could change it.
     *
     * @param real  without symbolic links
     * @param above whether it only lies above what is loaded, so that adding to it does no harm
     * @return empty if nobody else can
     */
    Optional<Sentence> objection(Path real, boolean above) throws IOException;

    /**
     * The keepers of the file system that holds this.
     *
     * @param person whether the person who runs the program is one of them
     */
    static Keepers of(Path real, boolean person) throws IOException {
        Optional<UserPrincipal> own = person ? person(real) : Optional.empty();
        FileStore store = Files.getFileStore(real);
        return store.supportsFileAttributeView(AclFileAttributeView.class)
                ? new AclKeepers(AclKeepers.ofWindows(own))
                : new PosixKeepers(own);
    }

    /** Where loading is concerned a folder and a file in it are the same: whoever writes either chooses what runs. */
    default Optional<Sentence> objection(Way way) throws IOException {
        for (Path folder : way.above()) {
            Optional<Sentence> objection = objection(folder, true);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return objection(way.end(), false);
    }

    private static Optional<UserPrincipal> person(Path real) throws IOException {
        try {
            return Optional.of(real.getFileSystem().getUserPrincipalLookupService()
                    .lookupPrincipalByName(System.getProperty("user.name", "")));
        } catch (UserPrincipalNotFoundException nameless) {
            return Optional.empty();
        }
    }
}
