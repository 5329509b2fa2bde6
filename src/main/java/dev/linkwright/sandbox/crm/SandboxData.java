package dev.linkwright.sandbox.crm;

import java.nio.file.Path;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.sandbox.crm.EntityStore.Keeper;

/** Fills a store: from its folder, or with fresh data. */
final class SandboxData {

    private static final class InMemory implements Keeper {
        @Override
        public void saved(EntityKind kind, int id, @Nullable ObjectNode record) {
            // lasts as long as the process
        }

        @Override
        public void savedKeys(Supplier<ObjectNode> keys) {
            // lasts as long as the process
        }
    }

    private SandboxData() {
    }

    static EntityStore open(CrmSandboxOptions options, ForeignKeys keys) {
        Path folder = options.folder();
        if (folder == null) {
            var store = new EntityStore(options.clock(), new InMemory());
            CrmData.fill(store, options.seed());
            return store;
        }
        var keeper = new FolderKeeper(folder);
        var store = new EntityStore(options.clock(), keeper);
        if (!keeper.loadInto(store, keys)) {
            CrmData.fill(store, options.seed());
            keeper.begin(store);
        }
        return store;
    }
}
