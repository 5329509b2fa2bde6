package dev.linkwright.sync.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.SteppingClock;

/** Both systems and the clients, somewhere along a schedule. */
final class MeetingWorld {
    /** Longer than anybody waits for a claim, shorter than a claim counts. */
    private static final Duration TOO_LONG = Duration.ofSeconds(16);

    final FakeCrm crm = Meeting.crm();
    final FakeErp erp;
    final List<Desk> desks = new ArrayList<>();
    private final SteppingClock clock = new SteppingClock();
    private final List<Integer> pausedAt = new ArrayList<>(List.of(-1, -1));
    private final Words words;
    private int ended;
    private int late;
    private int lines;
    /** Of replayed moves hardly anybody asks for it. */
    private @Nullable Integer shared;

    MeetingWorld(Meeting meeting, Words words) throws InterruptedException {
        this.words = words;
        this.erp = meeting.erp();
        for (Wish wish : meeting.wishes()) {
            Client client = new Client(words, () -> clock.step(TOO_LONG));
            Desk desk = new Desk(desks.size(), wish, meeting.compared(wish), client, crm, erp, clock);
            desks.add(desk);
            client.start(desk);
        }
    }

    void perform(Move move) throws InterruptedException {
        Client client = desks.get(move.client()).client();
        lines = client.perform(move);
        ended += move.how() == Move.How.END ? 1 : 0;
        late += move.how() == Move.How.LATE ? 1 : 0;
        shared = null;
        pausedAt.set(move.client(), client.state() == Client.State.WAITING ? shared() : -1);
    }

    /** Lines that the last move wrote into the client's journal. */
    int lines() {
        return lines;
    }

    /** How many programs were ended. */
    int ended() {
        return ended;
    }

    /** How often somebody waited in vain. */
    int late() {
        return late;
    }

    /** What can happen next; who waits sees no difference before somebody else has written. */
    List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        for (int number = 0; number < desks.size(); number++) {
            switch (desks.get(number).client().state()) {
                case AT_CALL -> moves.add(Move.step(number));
                case WAITING -> {
                    if (pausedAt.get(number) != shared()) {
                        moves.add(Move.step(number));
                    }
                    moves.add(new Move(number, Move.How.LATE, 0));
                }
                case FINISHED -> {
                    // nothing more
                }
            }
        }
        return moves;
    }

    /** All that what follows depends on. */
    Object state() {
        List<Object> all = new ArrayList<>();
        all.add(shared());
        all.add(ended);
        all.add(late > 0);
        all.addAll(pausedAt);
        desks.forEach(desk -> {
            all.add(desk.client().state());
            all.add(desk.client().history());
        });
        return all;
    }

    boolean isOver() {
        return desks.stream().allMatch(desk -> desk.client().state() == Client.State.FINISHED);
    }

    void leave() throws InterruptedException {
        for (Desk desk : desks) {
            desk.client().leave();
        }
    }

    List<Throwable> failures() {
        return desks.stream().map(desk -> desk.client().failure()).filter(Objects::nonNull).toList();
    }

    private int shared() {
        if (shared == null) {
            shared = words.number(told());
        }
        return shared;
    }

    private String told() {
        String companies = Stream.of(Samples.COMPANY, Meeting.OTHER_COMPANY)
                .map(this::company).collect(Collectors.joining());
        String customers = erp.actors(ActorType.CUSTOMER).stream()
                .map(actor -> actor + Samples.erpFields().stream().map(field -> erp.value(actor, field.key()))
                        .collect(Collectors.joining("|")))
                .collect(Collectors.joining());
        return companies + crm.keys() + customers + clock.instant();
    }

    private String company(CrmEntity company) {
        return crm.read(company, Bindings.NONE).values().toString();
    }
}
