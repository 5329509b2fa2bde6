package dev.linkwright.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One operation: each of its calls, each fault there, each way of answering, and what came of it. */
public final class FaultMatrix {
    private final String name;
    private final Doing doing;
    private final Supplier<World> worlds;
    private final Depth depth;
    private final List<Row> rows = new ArrayList<>();

    /** A call, and what can go wrong there. */
    record Point(String breaker, int kind, int nth, Call call, Set<Fault> faults) {
    }

    /** What came of one call. */
    record Row(Point point, Map<Fault, Cell> cells) {
        int trials() {
            return cells.values().stream().mapToInt(Cell::trials).sum();
        }
    }

    /**
     * What came of one fault at one call.
     *
     * @param outcomes      what the person was told last, and how often
     * @param brokenTrials  after how many a promise did not hold
     * @param broken        in words
     */
    record Cell(Map<String, Integer> outcomes, int brokenTrials, List<String> broken) {
        int trials() {
            return outcomes.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** @param worlds a new one for each trial */
    public FaultMatrix(String name, Doing doing, Depth depth, Supplier<World> worlds) {
        this.depth = depth;
        this.name = name;
        this.doing = doing;
        this.worlds = worlds;
    }

    /** Runs every trial. */
    public FaultMatrix run() {
        return run(Set.of(Fault.values()), _ -> true);
    }

    /** Runs those with these faults at these calls. */
    public FaultMatrix run(Set<Fault> faults, Predicate<Call> where) {
        List<Point> points = new ArrayList<>();
        try (World world = worlds.get()) {
            List<List<Call>> calls = new Trial(doing, world).calls();
            for (int kind = 0; kind < calls.size(); kind++) {
                for (int nth = 1; nth <= calls.get(kind).size(); nth++) {
                    Call call = calls.get(kind).get(nth - 1);
                    Breaker breaker = world.breakers().get(kind);
                    boolean again = calls.get(kind).subList(0, nth - 1).contains(call);
                    Set<Fault> here = Arrays.stream(Fault.values()).filter(faults::contains)
                            .filter(fault -> where.test(call) && breaker.canHit(call, fault)
                                    && depth.tries(fault, call, again))
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fault.class)));
                    points.add(new Point(breaker.name(), kind, nth, call, here));
                }
            }
        }
        rows.addAll((depth.together() ? points.parallelStream() : points.stream())
                .filter(point -> !point.faults().isEmpty())
                .map(point -> new Row(point, cells(point))).toList());
        return this;
    }

    public int calls() {
        return rows.size();
    }

    public int trials() {
        return rows.stream().mapToInt(Row::trials).sum();
    }

    /** Faults that could not be tried, as there was no such call that time. */
    public long missed() {
        return rows.stream().flatMap(row -> row.cells().values().stream()).filter(cell -> cell.trials() == 0).count();
    }

    /** Every trial after which a promise did not hold. */
    public List<String> broken() {
        return rows.stream().flatMap(row -> row.cells().values().stream()).flatMap(cell -> cell.broken().stream())
                .toList();
    }

    /** The promises that did not hold somewhere. */
    public Set<Promise> brokenPromises() {
        return Arrays.stream(Promise.values())
                .filter(promise -> broken().stream().anyMatch(words -> words.contains(promise + ":")))
                .collect(Collectors.toSet());
    }

    private Map<Fault, Cell> cells(Point point) {
        Map<Fault, Cell> cells = new EnumMap<>(Fault.class);
        point.faults().forEach(fault -> cells.put(fault, cell(point, fault)));
        return cells;
    }

    private Cell cell(Point point, Fault fault) {
        Map<String, Integer> outcomes = new TreeMap<>();
        int brokenTrials = 0;
        List<String> broken = new ArrayList<>();
        for (Strangers strangers : depth.strangers(fault, point.call())) {
            Optional<Person> person = Optional.of(Person.first());
            while (person.isPresent()) {
                Optional<Trial.Result> result = trial(point, fault, strangers, person.get());
                person = person.get().next();
                if (result.isPresent()) {
                    Trial.Result came = result.get();
                    outcomes.merge(came.told().getLast(), 1, Integer::sum);
                    brokenTrials += came.broken().isEmpty() ? 0 : 1;
                    came.broken().forEach(words -> broken.add("%s, %s %d %s, %s, %s, told %s, said %s: %s".formatted(
                            name, point.breaker(), point.nth(), point.call(), fault, strangers, came.told(),
                            came.said(), words)));
                }
            }
        }
        return new Cell(outcomes, brokenTrials, List.copyOf(broken));
    }

    /** Empty if there is no such call this time: a request may be spared, as its answer is known. */
    private Optional<Trial.Result> trial(Point point, Fault fault, Strangers strangers, Person person) {
        try (World world = worlds.get()) {
            return new Trial(doing, world).run(point.kind(), point.nth(), fault, strangers, person);
        } catch (RuntimeException | AssertionError failure) {
            throw new IllegalStateException("%s, %s, %s, %s, said %s".formatted(name, point, fault, strangers,
                    person.said()), failure);
        }
    }

    String name() {
        return name;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** After how many trials a promise did not hold. */
    public int brokenTrials() {
        return rows.stream().flatMap(row -> row.cells().values().stream()).mapToInt(Cell::brokenTrials).sum();
    }

    /** One line for people. */
    public String summary() {
        return "%-24s %3d calls %6d trials %3d broken %3d missed".formatted(name, calls(), trials(), brokenTrials(),
                missed());
    }

    @Override
    public String toString() {
        return name;
    }
}
