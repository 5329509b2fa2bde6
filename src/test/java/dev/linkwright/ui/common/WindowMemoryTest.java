package dev.linkwright.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowMemoryTest {
    @TempDir
    Path folder;

    @Test
    void whatIsPutIsThereAfterTheNextStart() {
        WindowMemory memory = WindowMemory.load(folder, Work.inline());
        memory.put("main.width", 1280);
        memory.put("appearance", "DARK");
        WindowMemory next = WindowMemory.load(folder, Work.inline());
        assertThat(next.number("main.width")).contains(1280.0);
        assertThat(next.get("appearance")).contains("DARK");
    }

    @Test
    void manyChangesMakeOneWrite() {
        List<Runnable> delayed = new ArrayList<>();
        Work work = new Work(Runnable::run, Runnable::run, (_, what) -> {
            delayed.add(what);
            return () -> delayed.remove(what);
        });
        WindowMemory memory = WindowMemory.load(folder, work);
        memory.put("main.x", 1);
        memory.put("main.x", 2);
        memory.put("main.x", 2);
        assertThat(delayed).hasSize(1);
        assertThat(folder).isEmptyDirectory();
        memory.flush();
        assertThat(delayed).isEmpty();
        assertThat(WindowMemory.load(folder, work).number("main.x")).contains(2.0);
    }

    @Test
    void aDamagedFileIsForgotten() throws IOException {
        Files.writeString(folder.resolve("windows.properties"), "main.width=wide\nmain.height=\\u12");
        WindowMemory memory = WindowMemory.load(folder, Work.inline());
        assertThat(memory.number("main.height")).isEmpty();
        assertThat(memory.number("main.width")).isEmpty();
    }
}
