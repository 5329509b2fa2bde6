package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.app.ProfileFolder.Claim;

class ProfileFolderTest {
    @TempDir
    Path home;

    @Test
    void aFolderIsOwnedOnceAndFreeAfterClosing() throws IOException {
        Path place = home.resolve("deep/profile");
        Claim first = ProfileFolder.take(place);
        assertThat(first).isInstanceOf(Claim.Owned.class);
        assertThat(ProfileFolder.take(place))
                .isEqualTo(new Claim.InUse(place, OptionalLong.of(ProcessHandle.current().pid())));
        ((Claim.Owned) first).folder().close();
        Claim again = ProfileFolder.take(place);
        assertThat(again).isInstanceOf(Claim.Owned.class);
        ((Claim.Owned) again).folder().close();
    }

    @Test
    void nobodyButTheOwnerLooksIntoTheFolders() throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(home).supportsFileAttributeView("posix"));
        Path place = home.resolve("profile");
        try (ProfileFolder folder = ((Claim.Owned) ProfileFolder.take(place)).folder()) {
            for (Path one : new Path[]{place, folder.logs(), folder.store("Cust1", "anna")}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one))).isEqualTo("rwx------");
            }
        }
    }

    @Test
    void tenantsAndUsersNeverShareAStore() {
        assertThat(Stream.of(ProfileFolder.storeName("cust1", "anna@x"), ProfileFolder.storeName("cust2", "anna@x"),
                ProfileFolder.storeName("cust1", "jon@x"), ProfileFolder.storeName("cust1-anna", "@x"),
                ProfileFolder.storeName("a/b", "c"), ProfileFolder.storeName("a\\b", "c"),
                ProfileFolder.storeName("å", "c"), ProfileFolder.storeName("ø", "c"))).doesNotHaveDuplicates();
    }

    @Test
    void theNameOfAStoreIsSafeAndDoesNotDependOnLetterCase() {
        assertThat(ProfileFolder.storeName("../Cust1:\0", "CON")).matches("store-[a-z0-9._@-]+")
                .isEqualTo(ProfileFolder.storeName("../cust1:\0", "con "));
        assertThat(ProfileFolder.storeName("x".repeat(500), "y".repeat(500))).hasSizeLessThan(120);
    }

    @Test
    void theSandboxHasAProfileFolderOfItsOwn() throws IOException {
        try (ProfileFolder real = ((Claim.Owned) ProfileFolder.take(home)).folder();
                ProfileFolder sandbox = ((Claim.Owned) ProfileFolder.take(ProfileFolder.sandboxPlace(home)))
                        .folder()) {
            assertThat(sandbox.store("t", "u")).isNotEqualTo(real.store("t", "u"));
        }
    }

    @Test
    void theSystemsOwnPlaceIsTakenUnlessAnotherIsAskedFor() {
        assertThat(ProfileFolder.place(Optional.of(home.resolve("a/../b")))).isEqualTo(home.resolve("b"));
        assertThat(ProfileFolder.place(Optional.empty()).toString()).contains("inkwright");
    }
}
