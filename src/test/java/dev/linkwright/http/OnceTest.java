package dev.linkwright.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class OnceTest {
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void nothingIsMadeBeforeSomebodyNeedsIt() {
        Once<Integer> once = new Once<>(made::incrementAndGet);
        assertThat(once.made()).isEmpty();
        assertThat(made).hasValue(0);
        assertThat(once.get()).isEqualTo(1);
        assertThat(once.made()).contains(1);
    }

    @Test
    void allWhoNeedItAtTheSameTimeGetTheSame() throws Exception {
        Once<Integer> once = new Once<>(made::incrementAndGet);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var got : threads
                    .invokeAll(IntStream.range(0, 50).<Callable<Integer>>mapToObj(_ -> once::get).toList())) {
                assertThat(got.get()).isEqualTo(1);
            }
        }
    }

    @Test
    void whatCouldNotBeMadeIsTriedAgain() {
        Once<Integer> once = new Once<>(() -> {
            if (made.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            return made.get();
        });
        assertThatThrownBy(once::get).hasMessage("not yet");
        assertThat(once.get()).isEqualTo(2);
    }

    @Test
    void whatIsThereAlreadyIsNotMade() {
        assertThat(Once.of("there").made()).contains("there");
    }
}
