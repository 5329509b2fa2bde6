package dev.linkwright.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import dev.linkwright.erp.ConfigurationField;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.StoreFailure;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;

class WorkingProfileTest {
    private static final Profile EMPTY = new Profile(Profile.VERSION, List.of(), Optional.empty());

    private final MemoryProfile kept = new MemoryProfile();
    private final ProfileFile files = new ProfileFile(List.of(new Kind()));
    private final List<Profile> told = new ArrayList<>();

    @Test
    void aChangeIsToldAndThereAtTheNextStart() throws Exception {
        WorkingProfile profile = open();
        profile.whenChanged(told::add);
        profile.change(named("Göteborg"));
        assertThat(profile.current().connections()).extracting(ErpConnection::name).containsExactly("Göteborg");
        assertThat(told).containsExactly(profile.current());
        assertThat(open().current()).isEqualTo(profile.current());
    }

    @Test
    void whatChangesNothingIsNeitherToldNorWritten() throws Exception {
        WorkingProfile profile = open();
        profile.whenChanged(told::add);
        profile.change(same -> same);
        assertThat(told).isEmpty();
        assertThat(kept.read()).isEmpty();
    }

    @Test
    void whatCannotBeWrittenDoesNotCount() throws Exception {
        WorkingProfile profile = open();
        profile.whenChanged(told::add);
        kept.broken = true;
        ProblemException failed = catchThrowableOfType(ProblemException.class, () -> profile.change(named("Oslo")));
        assertThat(failed.problem()).isInstanceOf(Problem.StoreFailed.class);
        assertThat(profile.current()).isEqualTo(EMPTY);
        assertThat(told).isEmpty();
    }

    @Test
    void aDamagedProfileIsSaidAndLeftAsItIs() {
        kept.write("{\"version\": 1, \"conn");
        assertThatThrownBy(this::open).isInstanceOf(ProfileException.class);
        assertThat(kept.read()).contains("{\"version\": 1, \"conn");
    }

    @Test
    void whatWasGivenAtTheStartSaysWhyItStays() {
        WorkingProfile given = WorkingProfile.fixed(EMPTY, files, Sentence.of("settings.given"));
        assertThat(given.fixed()).contains(Sentence.of("settings.given"));
        assertThatThrownBy(() -> given.change(named("Oslo"))).isInstanceOf(IllegalStateException.class);
        assertThat(given.current()).isEqualTo(EMPTY);
    }

    private WorkingProfile open() throws ProfileException {
        return WorkingProfile.kept(kept, files, EMPTY);
    }

    private static UnaryOperator<Profile> named(String name) {
        return before -> before.withConnections(List.of(new ErpConnection(new ConnectionId("3".repeat(32)),
                name, "kind", true, "", "SE", Map.of(), List.of())));
    }

    private static final class MemoryProfile implements KeptProfile {
        private Optional<String> text = Optional.empty();
        private boolean broken;

        @Override
        public Optional<String> read() {
            return text;
        }

        @Override
        public void write(String next) {
            if (broken) {
                throw new ProblemException(new Problem.StoreFailed(StoreFailure.NOT_ACCESSIBLE, "memory"));
            }
            text = Optional.of(next);
        }
    }

    /** A connector of which nothing but its name is asked. */
    private static final class Kind implements SyncConnectorProvider {
        @Override
        public String id() {
            return "kind";
        }

        @Override
        public String name() {
            return "Kind";
        }

        @Override
        public List<ConfigurationField> configuration() {
            return List.of();
        }

        @Override
        public SyncConnector open(String connectionName, Map<String, String> configuration) {
            throw new IllegalArgumentException("A profile opens nothing");
        }
    }
}
