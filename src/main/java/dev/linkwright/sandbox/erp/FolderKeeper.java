package dev.linkwright.sandbox.erp;

import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.sandbox.folder.JsonFolder;

/** Keeps what differs from the seed: a small file for each row that was changed, added or deleted. */
final class FolderKeeper implements Keeper {

    private static final String PLACE = "place";
    private static final String VERSION = "version";
    private static final String VALUES = "values";

    private final JsonFolder folder;

    FolderKeeper(Path folder, int company) {
        this.folder = new JsonFolder(folder).in("company-" + (company + 1));
    }

    void loadInto(Company company, Schema schema) {
        for (EntitySet set : schema.sets().values()) {
            for (JsonNode change : folder.in(set.name()).readAll()) {
                company.load(set.name(), change.path(PLACE).asInt(), change.path(VERSION).asLong(),
                        change.path(VALUES) instanceof ObjectNode values ? values : null);
            }
        }
    }

    @Override
    public void changed(EntitySet set, int place, long version, @Nullable Row row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put(PLACE, place).put(VERSION, version);
        json.set(VALUES, row == null ? null : row.values());
        folder.in(set.name()).write(Integer.toString(place), json);
    }
}
