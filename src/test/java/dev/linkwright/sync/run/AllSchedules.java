package dev.linkwright.sync.run;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Goes through every order in which the calls of two clients can meet, with every moment at which a program can be ended, by
 * running the schedules again and again. Schedules that have come to the same state are followed further once.
 *
 * <p>
 * That loses nothing: a program decides by what it finds on its disk when it starts and by the answers it gets from then on,
 * so where both systems, the clock, these disks and these answers are equal, all that can follow is equal, too, and what is
 * promised is a matter of these alone. An ended program leaves nothing but its disk; however it came there, it goes on in one
 * way. A program that waits reads everything anew, so what it read before it waited is not counted, and waking it before
 * anybody has written would bring it back to where it was.
 */
final class AllSchedules {
    private final Meeting meeting;
    private final int ends;
    private final Map<Object, Integer> states = new HashMap<>();
    private final List<Set<Integer>> next = new ArrayList<>();
    private final Deque<List<Move>> open = new ArrayDeque<>();
    private final Words words = new Words();
    private long runs;

    /** @param ends how many programs are ended in one schedule at most */
    AllSchedules(Meeting meeting, int ends) {
        this.meeting = meeting;
        this.ends = ends;
    }

    /**
     * @param schedules how many there are
     * @param states    how many different states they go through
     * @param runs      how many were run to follow all of these
     */
    record Explored(BigInteger schedules, int states, long runs) {
    }

    Explored explore() throws InterruptedException {
        open.add(List.of());
        while (!open.isEmpty()) {
            run(open.removeLast());
            runs++;
        }
        return new Explored(schedules(), states.size(), runs);
    }

    private void run(List<Move> start) throws InterruptedException {
        MeetingWorld world = new MeetingWorld(meeting, words);
        List<Move> path = new ArrayList<>();
        try {
            int from = -1;
            for (Move move : start) {
                from = path.size() == start.size() - 1 ? states.get(world.state()) : -1;
                world.perform(move);
                path.add(move);
            }
            follow(world, path, from);
        } catch (AssertionError broken) {
            throw new AssertionError(meeting + ", schedule " + path + ": " + broken.getMessage() + "\n" + told(world),
                    broken);
        } finally {
            world.leave();
        }
    }

    private void follow(MeetingWorld world, List<Move> path, int start) throws InterruptedException {
        int from = start;
        while (true) {
            openEnds(world, path);
            Integer known = states.putIfAbsent(world.state(), states.size());
            int here = known == null ? states.size() - 1 : known;
            if (from >= 0) {
                next.get(from).add(here);
            }
            if (known != null) {
                return;
            }
            next.add(new LinkedHashSet<>());
            MeetingPromises promises = new MeetingPromises(meeting, world);
            promises.holdNow();
            List<Move> moves = world.moves();
            if (moves.isEmpty()) {
                promises.holdAtTheEnd();
                return;
            }
            moves.stream().skip(1).forEach(move -> open.add(with(path, move)));
            from = here;
            world.perform(moves.getFirst());
            path.add(moves.getFirst());
        }
    }

    /** The last step might have been the last thing that its program did, before or after each line that it wrote. */
    private void openEnds(MeetingWorld world, List<Move> path) {
        if (path.isEmpty() || path.getLast().how() != Move.How.STEP || world.ended() >= ends) {
            return;
        }
        Move last = path.getLast();
        for (int line = 0; line <= world.lines(); line++) {
            open.add(with(path.subList(0, path.size() - 1), new Move(last.client(), Move.How.END, line)));
        }
    }

    private static List<Move> with(List<Move> path, Move move) {
        List<Move> longer = new ArrayList<>(path);
        longer.add(move);
        return longer;
    }

    /** Steps lead on and never back, so every state is reached by finitely many. */
    private BigInteger schedules() {
        BigInteger[] ways = new BigInteger[next.size()];
        Deque<Integer> path = new ArrayDeque<>(List.of(0));
        while (!path.isEmpty()) {
            int state = path.getLast();
            List<Integer> open = next.get(state).stream().filter(each -> ways[each] == null).toList();
            if (open.isEmpty()) {
                path.removeLast();
                ways[state] = next.get(state).isEmpty()
                        ? BigInteger.ONE
                        : next.get(state).stream().map(each -> ways[each]).reduce(BigInteger.ZERO, BigInteger::add);
            } else {
                path.addAll(open);
            }
        }
        return ways[0];
    }

    private String told(MeetingWorld world) {
        StringBuilder text = new StringBuilder();
        world.desks.forEach(desk -> text.append(desk.operation.user()).append(": ").append(desk.client().told())
                .append('\n').append(String.join("\n  ", words.of(desk.client().history()))).append('\n'));
        return text.append(world.crm.keys()).toString();
    }
}
