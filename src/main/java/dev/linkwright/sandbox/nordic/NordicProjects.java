package dev.linkwright.sandbox.nordic;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** How an ERP calls projects: those that the CRM has, too, and its own. */
public final class NordicProjects {

    /** Names that a project of the CRM may have in the ERP; the first is its own. */
    public static final int VARIANTS = 3;
    private static final List<String> SUBJECTS = List.of("Delivery 2026", "Warranty repairs", "Spare parts",
            "Inspection round", "Rental of equipment");

    private NordicProjects() {
    }

    /** A project of the CRM as the ERP has it written down. */
    public static String shared(NordicData.Project project, NordicData.Company company, int variant) {
        String subject = project.name().substring(company.row().name().length() + 2);
        NordicRow row = company.pair().erp();
        String name = row == null ? company.row().name() : row.name();
        return switch (variant) {
            case 0 -> project.name();
            case 1 -> name + " - " + subject;
            default -> subject.toUpperCase(Locale.ROOT) + " " + name;
        };
    }

    /** A project that only the ERP has. */
    public static String own(String company, Random random) {
        return company + " - " + NordicWords.any(SUBJECTS, random);
    }
}
