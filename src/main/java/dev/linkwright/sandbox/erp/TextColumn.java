package dev.linkwright.sandbox.erp;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;

import org.jspecify.annotations.Nullable;

/**
 * One text of every seeded row, side by side as bytes. Making up a million rows for each search takes seconds; looking through
 * thirty megabytes does not. It fills as it is looked through, so that a search that ends on its first rows makes no others.
 */
final class TextColumn {

    private static final int ROWS = 2_048;

    private static final class Chunk {

        private final byte[] bytes;
        private final int[] ends;

        Chunk(byte[] bytes, int[] ends) {
            this.bytes = bytes;
            this.ends = ends;
        }

        String text(int at) {
            int start = at == 0 ? 0 : ends[at - 1];
            return new String(bytes, start, ends[at] - start, StandardCharsets.UTF_8);
        }
    }

    private final SeedRows rows;
    private final String property;
    private final AtomicReferenceArray<@Nullable Chunk> chunks;

    TextColumn(SeedRows rows, String property) {
        this.rows = rows;
        this.property = property;
        this.chunks = new AtomicReferenceArray<>((rows.size() + ROWS - 1) / ROWS);
    }

    /** The text of a row; missing where it is blank. */
    JsonNode value(int place) {
        Chunk chunk = chunks.get(place / ROWS);
        if (chunk == null) {
            chunk = filled(place / ROWS);
            chunks.set(place / ROWS, chunk);
        }
        String text = chunk.text(place % ROWS);
        return text.isEmpty() ? MissingNode.getInstance() : TextNode.valueOf(text);
    }

    private Chunk filled(int number) {
        byte[][] texts = IntStream.range(number * ROWS, Math.min(rows.size(), (number + 1) * ROWS)).parallel()
                .mapToObj(place -> rows.value(place, property).asText().getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        int[] ends = new int[texts.length];
        int end = 0;
        for (int at = 0; at < texts.length; at++) {
            end += texts[at].length;
            ends[at] = end;
        }
        byte[] bytes = new byte[end];
        for (int at = 0; at < texts.length; at++) {
            System.arraycopy(texts[at], 0, bytes, ends[at] - texts[at].length, texts[at].length);
        }
        return new Chunk(bytes, ends);
    }
}
