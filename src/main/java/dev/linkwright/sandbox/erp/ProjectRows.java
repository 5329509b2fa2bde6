package dev.linkwright.sandbox.erp;

import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.sandbox.nordic.NordicData;
import dev.linkwright.sandbox.nordic.NordicProjects;

/** Projects: three of five are projects of the CRM, some under another name. */
final class ProjectRows implements SeedRows {

    private final NordicData crm = NordicData.usual();
    private final List<SeedActor> customers;
    private final int size;

    ProjectRows(List<SeedActor> customers, int size) {
        this.customers = customers;
        this.size = size;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public ObjectNode row(int index) {
        String digits = Integer.toString(10 * (index + 1));
        String number = "PR" + "0".repeat(6 - digits.length()) + digits;
        Random random = SeedActor.random(number);
        return JsonNodeFactory.instance.objectNode().put("number", number)
                .put("displayName", name(index, random)).put("lastModifiedDateTime", SeedActor.modified(random));
    }

    private String name(int index, Random random) {
        if (customers.isEmpty() || (index % 5 < 3 && index < crm.projects().size())) {
            NordicData.Project project = crm.projects().get(index % crm.projects().size());
            return NordicProjects.shared(project, crm.companies().get(project.company()),
                    random.nextInt(NordicProjects.VARIANTS));
        }
        return NordicProjects.own(customers.get(random.nextInt(customers.size())).row().name(), random);
    }
}
