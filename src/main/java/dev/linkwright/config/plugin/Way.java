package dev.linkwright.config.plugin;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Every file and folder that decides what a path leads to: those above it, and those above each symbolic link's target.
 * Who can write one of them can put something else in its place.
 *
 * @param end   what the path leads to
 * @param above the folders passed, without the end
 */
record Way(Path end, Set<Path> above) {
    private static final int MOST_LINKS = 40;

    static Way to(Path path) throws IOException {
        Path absolute = path.toAbsolutePath();
        Path here = absolute.getRoot();
        Deque<Path> ahead = new ArrayDeque<>();
        absolute.forEach(ahead::add);
        Set<Path> above = new LinkedHashSet<>();
        int links = 0;
        while (!ahead.isEmpty()) {
            Path name = ahead.removeFirst();
            if (name.toString().equals("..")) {
                here = here.getParent() == null ? here : here.getParent();
            } else if (!name.toString().equals(".")) {
                above.add(here);
                Path next = here.resolve(name);
                if (Files.isSymbolicLink(next)) {
                    if (++links > MOST_LINKS) {
                        throw new FileSystemLoopException(path.toString());
                    }
                    Path target = Files.readSymbolicLink(next);
                    here = target.isAbsolute() ? target.getRoot() : here;
                    push(target, ahead);
                } else {
                    here = next;
                }
            }
        }
        // Windows has other kinds of links, too, which only the system itself follows.
        Path end = here.toRealPath();
        for (Path folder = end.getParent(); folder != null; folder = folder.getParent()) {
            above.add(folder);
        }
        above.remove(end);
        return new Way(end, above);
    }

    private static void push(Path target, Deque<Path> ahead) {
        for (int name = target.getNameCount() - 1; name >= 0; name--) {
            ahead.addFirst(target.getName(name));
        }
    }
}
