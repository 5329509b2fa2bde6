package dev.linkwright.doctor;

import java.util.ArrayList;
import java.util.List;

import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.SignedIn;
import dev.linkwright.model.Sentence;

/** Whether the CRM answers and knows who asks. */
record CrmCheck(String name, CrmGateway crm, ClockLook clocks) implements Check {
    @Override
    public Sentence about() {
        return Sentence.of("doctor.crm", name);
    }

    @Override
    public List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        SignedIn user = crm.whoAmI();
        findings.add(Finding.well(about(), Sentence.of(
                user.administrator() ? "doctor.crm.administrator" : "doctor.crm.user", name, user.tenantName())));
        clocks.of(about(), name).ifPresent(findings::add);
        return findings;
    }
}
