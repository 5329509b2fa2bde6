package dev.linkwright.link;

import java.util.List;
import java.util.Map;

import dev.linkwright.model.Sentence;

/** Looks at the files themselves in which this workstation remembers. */
public interface StoreFiles {

    /** Reads every page of each file; takes a while where much is remembered. */
    List<Checked> check();

    /** What was damaged when the program started and was set aside. */
    List<Sentence> setAside();

    /**
     * A file that was looked at.
     *
     * @param name   of the file, without its folder
     * @param schema how many steps its shape has gone
     * @param rows   how many there are, by table
     * @param damage what is wrong, in the words of the database; empty if nothing is
     */
    record Checked(String name, long bytes, int schema, Map<String, Long> rows, List<String> damage) {
        public Checked {
            rows = Map.copyOf(rows);
            damage = List.copyOf(damage);
        }
    }
}
