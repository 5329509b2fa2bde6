package sample.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.config.plugin.Plugins;
import dev.linkwright.erp.contract.ContractKit;
import dev.linkwright.erp.contract.SyncConnectorContract;

/** The sample keeps the contract as the program sees it: packed into a jar, and loaded from a folder. */
class CsvContractTest extends SyncConnectorContract {
    @TempDir
    private static Path folder;

    private Plugins plugins;

    @Override
    protected ContractKit openKit() throws Exception {
        CsvJar.write(folder);
        plugins = CsvJar.load(folder);
        assertThat(plugins.refused()).isEmpty();
        return new CsvKit(plugins.providers().getFirst(), folder);
    }

    @AfterAll
    void unload() {
        plugins.close();
    }
}
