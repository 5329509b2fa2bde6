package dev.linkwright.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;

/** Answers what the program asks, each time a trial is repeated with other answers, until all were given. */
final class Person {
    private final List<Integer> answers;
    private final IntUnaryOperator otherwise;
    private final List<Integer> choices = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    private Person(List<Integer> answers, IntUnaryOperator otherwise) {
        this.answers = answers;
        this.otherwise = otherwise;
    }

    /** Who says anything. */
    static Person random(RandomGenerator random) {
        return new Person(List.of(), random::nextInt);
    }

    /** Who gives the first answer to every question. */
    static Person first() {
        return new Person(List.of(), _ -> 0);
    }

    /** What this one says this time. */
    <T> T choose(List<T> options) {
        int question = choices.size();
        int answer = question < answers.size() ? answers.get(question) : otherwise.applyAsInt(options.size());
        choices.add(options.size());
        T chosen = options.get(answer);
        said.add(chosen.toString());
        return chosen;
    }

    /** What was said. */
    List<String> said() {
        return List.copyOf(said);
    }

    /** Who says something else from the last question on that has another answer; empty if all were given. */
    Optional<Person> next() {
        for (int question = choices.size() - 1; question >= 0; question--) {
            int answer = question < answers.size() ? answers.get(question) : 0;
            if (answer + 1 < choices.get(question)) {
                List<Integer> other = new ArrayList<>();
                for (int earlier = 0; earlier < question; earlier++) {
                    other.add(earlier < answers.size() ? answers.get(earlier) : 0);
                }
                other.add(answer + 1);
                return Optional.of(new Person(other, otherwise));
            }
        }
        return Optional.empty();
    }
}
