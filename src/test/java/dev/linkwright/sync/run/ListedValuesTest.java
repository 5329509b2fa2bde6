package dev.linkwright.sync.run;

import static dev.linkwright.testing.LinkedCompanies.company;
import static dev.linkwright.testing.LinkedCompanies.customer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.linkwright.link.Activity;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Problem;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.LinkedCompanies;

/** The activity log has what people read for an item of a list, as it was called when it was written. */
class ListedValuesTest {
    private final LinkedCompanies world = new LinkedCompanies(1);

    private Activity newest() {
        return world.desk().journal().of(company(1), 1).getFirst();
    }

    private void moveToSweden() {
        List<ListItem> countries = List.of(new ListItem("NO", "Norway"), new ListItem("SE", "Sweden"));
        world.crm().defineList("country", countries);
        world.erp().defineList("country.country", countries);
        world.erp().edit(customer(1), "address.country", "NO");
        world.run();
        world.erp().edit(customer(1), "address.country", "SE");
    }

    @Test
    void anItemIsLoggedWithItsName() {
        moveToSweden();
        world.run();
        world.crm().defineList("country", List.of(new ListItem("SE", "Another name by now")));

        assertThat(newest().after()).isEqualTo(FieldValue.of("SE"));
        assertThat(newest().beforeName()).isEqualTo("Norway");
        assertThat(newest().afterName()).isEqualTo("Sweden");
    }

    @Test
    void aListThatCannotBeReadStopsNothingAndLeavesTheKey() {
        moveToSweden();
        world.crm().calls().failBefore("list", 1, new Problem.Throttled(FakeCrm.SYSTEM, Instant.EPOCH));
        world.run();

        assertThat(newest().after()).isEqualTo(FieldValue.of("SE"));
        assertThat(List.of(newest().beforeName(), newest().afterName())).contains("");
    }
}
