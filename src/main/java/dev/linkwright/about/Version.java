package dev.linkwright.about;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A version of the program.
 *
 * @param numbers  most important first, without zeros at the end
 * @param finished false for what is built on the way to a version, and so is older than it
 */
public record Version(List<Integer> numbers, boolean finished) implements Comparable<Version> {
    private static final String ON_THE_WAY = "-SNAPSHOT";
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,6}(\\.\\d{1,6}){0,3}");

    public Version {
        int length = numbers.size();
        while (length > 1 && numbers.get(length - 1) == 0) {
            length--;
        }
        numbers = List.copyOf(numbers.subList(0, length));
    }

    /** Reads {@code 1.2.0} or {@code 1.2.0-SNAPSHOT}; empty for all else. */
    public static Optional<Version> of(String text) {
        boolean finished = !text.endsWith(ON_THE_WAY);
        String digits = finished ? text : text.substring(0, text.length() - ON_THE_WAY.length());
        return NUMBERS.matcher(digits).matches()
                ? Optional.of(new Version(Stream.of(digits.split("\\.")).map(Integer::valueOf).toList(), finished))
                : Optional.empty();
    }

    @Override
    public int compareTo(Version other) {
        for (int index = 0; index < Math.max(numbers.size(), other.numbers.size()); index++) {
            int difference = Integer.compare(number(index), other.number(index));
            if (difference != 0) {
                return difference;
            }
        }
        return Boolean.compare(finished, other.finished);
    }

    private int number(int index) {
        return index < numbers.size() ? numbers.get(index) : 0;
    }

    @Override
    public String toString() {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(".")) + (finished ? "" : ON_THE_WAY);
    }
}
