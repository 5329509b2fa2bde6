package dev.linkwright.about;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * The newest version as its publisher tells it, in a document such as
 * {@code {"version": "1.2.0", "address": "https://publisher.example/linkwright"}}. The address, a page for people, may be
 * missing; what else stands in the document is passed over.
 *
 * @param page what a person may open in a browser
 */
public record Release(Version version, Optional<URI> page) {
    /** Longer documents are not what was asked for. */
    public static final int MOST_BYTES = 16 * 1024;

    private static final int LONGEST_ADDRESS = 2000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * Reads a document.
     *
     * @return empty if it does not tell of a finished version, or leads to a page that is not safe to open
     */
    public static Optional<Release> read(byte[] document) {
        if (document.length > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            JsonNode told = JSON.readTree(document);
            Optional<Version> version = text(told, "version").flatMap(Version::of).filter(Version::finished);
            Optional<URI> page = text(told, "address").flatMap(Release::page);
            boolean usable = page.isPresent() || told.path("address").isMissingNode();
            return usable ? version.map(known -> new Release(known, page)) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode told, String name) {
        JsonNode value = told.path(name);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    /** Nothing but a page of the web: a browser would open files and start programs, too. */
    private static Optional<URI> page(String text) {
        try {
            URI page = new URI(text);
            boolean safe = text.length() <= LONGEST_ADDRESS && "https".equalsIgnoreCase(page.getScheme())
                    && page.getHost() != null && page.getRawUserInfo() == null;
            return safe ? Optional.of(page) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
