package dev.linkwright.sync.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for long texts of which there are few different ones, so that comparing them costs nothing. */
final class Words {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    synchronized int number(String word) {
        return numbers.computeIfAbsent(word, each -> {
            words.add(each);
            return words.size() - 1;
        });
    }

    synchronized List<String> of(List<Integer> numbers) {
        return numbers.stream().map(words::get).toList();
    }
}
