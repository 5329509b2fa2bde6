package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.app.ProfileFolder.Claim;

class ProfileFolderIT {
    @TempDir
    Path place;

    /** The child: takes the folder, says so, and waits until it is ended. */
    static final class Owner {
        private Owner() {
        }

        static void main(String[] arguments) throws Exception {
            Claim claim = ProfileFolder.take(Path.of(arguments[0]));
            System.out.println(claim instanceof Claim.Owned ? "owned" : "in use");
            System.in.read();
            Runtime.getRuntime().halt(0);
        }
    }

    @Test
    void aFolderOfAnotherProcessIsInUseUntilThatProcessIsEnded() throws Exception {
        Process child = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), Owner.class.getName(), place.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            assertThat(child.inputReader().readLine()).isEqualTo("owned");
            assertThat(ProfileFolder.take(place)).isEqualTo(new Claim.InUse(place, OptionalLong.of(child.pid())));
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        Claim claim = ProfileFolder.take(place);
        assertThat(claim).isInstanceOf(Claim.Owned.class);
        ((Claim.Owned) claim).folder().close();
    }
}
