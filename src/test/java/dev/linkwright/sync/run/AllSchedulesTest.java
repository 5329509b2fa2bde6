package dev.linkwright.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.linkwright.erp.CreateSafety;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.testing.Samples;

/** Whatever the order in which the calls of two workstations meet, and wherever one is ended, what is promised holds. */
class AllSchedulesTest {
    private static final CrmEntity COMPANY = Samples.COMPANY;
    private static final ErpActor CUSTOMER = Samples.CUSTOMER;
    private static final long LIMIT_MINUTES = 15;
    private static final Wish CONNECTED = new Wish.Connected(COMPANY, CUSTOMER);
    private static final Meeting LONGEST = new Meeting(CONNECTED,
            new Wish.Connected(COMPANY, Meeting.OTHER_CUSTOMER));

    static Stream<Meeting> meetings() {
        Wish claimed = new Wish.Claimed(COMPANY, CUSTOMER);
        List<Meeting> meetings = new ArrayList<>(List.of(new Meeting(claimed, claimed),
                new Meeting(claimed, new Wish.Claimed(Meeting.OTHER_COMPANY, CUSTOMER)),
                new Meeting(CONNECTED, CONNECTED), LONGEST,
                new Meeting(CONNECTED, new Wish.Connected(Meeting.OTHER_COMPANY, CUSTOMER))));
        for (CreateSafety safety : CreateSafety.values()) {
            Wish created = new Wish.Created(COMPANY, safety);
            meetings.add(new Meeting(created, created));
            meetings.add(new Meeting(created, CONNECTED));
            meetings.add(new Meeting(CONNECTED, created));
        }
        return meetings.stream();
    }

    static Stream<Meeting> shorterMeetings() {
        return meetings().filter(meeting -> meeting != LONGEST);
    }

    static Stream<Meeting> meetingsOfOneKind() {
        return meetings().filter(meeting -> meeting.wishes().stream().noneMatch(Wish.Connected.class::isInstance));
    }

    static Stream<Meeting> shortMeetings() {
        return Stream.of(new Meeting(new Wish.Claimed(COMPANY, CUSTOMER),
                new Wish.Claimed(Meeting.OTHER_COMPANY, CUSTOMER)),
                new Meeting(new Wish.Created(COMPANY, CreateSafety.LOOK_UP_ONLY),
                        new Wish.Created(COMPANY, CreateSafety.LOOK_UP_ONLY)));
    }

    @ParameterizedTest
    @MethodSource("shorterMeetings")
    void thePromisesHoldInEverySchedule(Meeting meeting) throws Exception {
        explore(meeting, 0);
    }

    @ParameterizedTest
    @MethodSource("shortMeetings")
    void thePromisesHoldWhereverOneOfTwoIsEnded(Meeting meeting) throws Exception {
        explore(meeting, 1);
    }

    @Tag("campaign")
    @ParameterizedTest
    @MethodSource("meetings")
    void thePromisesHoldInEveryScheduleAndWhereverOneIsEnded(Meeting meeting) throws Exception {
        explore(meeting, 1);
    }

    @Tag("campaign")
    @ParameterizedTest
    @MethodSource("meetingsOfOneKind")
    void thePromisesHoldWhereverTwoAreEndedOrOneTwice(Meeting meeting) throws Exception {
        explore(meeting, 2);
    }

    private static void explore(Meeting meeting, int ends) throws Exception {
        // On a virtual thread handing on from client to client costs next to nothing.
        FutureTask<AllSchedules.Explored> search = new FutureTask<>(() -> new AllSchedules(meeting, ends).explore());
        Thread.ofVirtual().start(search);
        AllSchedules.Explored explored = search.get(LIMIT_MINUTES, TimeUnit.MINUTES);
        System.out.printf("%s, %d ended at most: %s%n", meeting, ends, explored);
        assertThat(explored.states()).isGreaterThan(1);
    }
}
