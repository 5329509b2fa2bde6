package dev.linkwright.crm.superoffice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The columns by which records of a kind are listed.
 *
 * @param id       the record's number
 * @param changed  when it was last written
 * @param title    its name
 * @param places   its town, in the order of preference
 * @param company  the number of its company, whose name is its place; empty where it has none
 * @param numbers  what else people know it by, in the order of preference
 * @param order    by which people look for it, without the number that settles a tie
 * @param entities all that the archive calls its rows; some are left out unless they are named
 */
record Listing(String id, String changed, String title, List<String> places, String company, List<String> numbers,
        String order, String entities, Search search) {

    /**
     * What typed text is compared with.
     *
     * @param names    columns of which some word starts with it
     * @param eachWord whether each typed word may start another one
     * @param numbers  columns that start with it, if it has a digit
     * @param dense    those of them that are often written with blanks and dots
     */
    record Search(List<String> names, boolean eachWord, List<String> numbers, List<String> dense) {
    }

    String columns() {
        return Stream.of(Stream.of(id, title, leadingName()), places.stream(), Stream.of(company), numbers.stream())
                .flatMap(Function.identity()).filter(column -> !column.isEmpty()).distinct()
                .collect(Collectors.joining(","));
    }

    String byName() {
        return order + "," + id;
    }

    String latestFirst() {
        return changed + " desc," + id + " desc";
    }

    /** Every record; archives do not like to be asked without a restriction. */
    String all() {
        return id + " gt 0";
    }

    String typed(String text) {
        List<String> words = search.eachWord ? Arrays.asList(text.split("\\s+", -1)) : List.of(text);
        String named = words.size() == 1
                ? names(text)
                : words.stream().map(word -> "(" + names(word) + ")").collect(Collectors.joining(" and "));
        List<String> either = new ArrayList<>();
        if (text.chars().anyMatch(Character::isDigit)) {
            String dense = text.replaceAll("[\\s.-]", "");
            search.numbers.forEach(column -> either.add(begins(column, text)));
            search.dense.stream().filter(_ -> !dense.equals(text)).forEach(column -> either.add(begins(column, dense)));
        }
        if (either.isEmpty()) {
            return named;
        }
        either.addFirst(words.size() == 1 ? named : "(" + named + ")");
        return String.join(" or ", either);
    }

    /** How a name begins: the first name of a person. */
    String leadingName() {
        return search.names.getFirst();
    }

    String leading(String text) {
        return begins(leadingName(), text);
    }

    private String names(String word) {
        return search.names.stream()
                .map(column -> begins(column, word) + " or " + column + " contains " + Archive.quoted(" " + word))
                .collect(Collectors.joining(" or "));
    }

    private static String begins(String column, String text) {
        return column + " begins " + Archive.quoted(text);
    }

    static String text(JsonNode row, List<String> columns) {
        return columns.stream().map(row::path).filter(value -> !value.isNull()).map(JsonNode::asText)
                .filter(text -> !text.isBlank()).findFirst().orElse("");
    }
}
