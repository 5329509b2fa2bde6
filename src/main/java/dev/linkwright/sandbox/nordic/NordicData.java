package dev.linkwright.sandbox.nordic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What a CRM knows of the made-up world, from a fixed seed: the same in every sandbox of the same size. */
public final class NordicData {

    /**
     * When a record was made and changed, in seconds, and by which associate.
     *
     * @param owner
     *            who owns, made and changed it
     */
    public record Stamp(long created, long updated, int owner) {
    }

    /**
     * A company in the CRM.
     *
     * @param withDepartment
     *            whether its town stands as its department
     * @param postBox
     *            0 where there is none
     */
    public record Company(NordicPair pair, NordicRow row, Stamp stamp, boolean withDepartment, int postBox) {
    }

    /**
     * A person in the CRM.
     *
     * @param company
     *            counts from 0
     */
    public record Employee(int company, NordicPersons.Person person, Stamp stamp, boolean retired) {
    }

    /**
     * A project in the CRM.
     *
     * @param company
     *            counts from 0
     * @param member
     *            a person of the company, counting from 0; -1 where it has none
     * @param endDate
     *            as {@code 2027-10-31}
     */
    public record Project(String name, int company, int member, Stamp stamp, int type, int status, boolean completed,
            String endDate) {
    }

    private static final long LATEST = Instant.parse("2026-10-30T14:00:00Z").getEpochSecond();
    private static final int FOUR_YEARS = 4 * 365 * 86_400;
    private static final List<Integer> OWNERS = List.of(11, 13);
    private static final List<String> SUBJECTS = List.of("Renewal", "New building", "Service agreement", "Rollout",
            "Moving in", "Maintenance 2026", "Upgrade");

    private final List<Company> companies = new ArrayList<>();
    private final List<Employee> employees = new ArrayList<>();
    private final List<Project> projects = new ArrayList<>();

    /** The records of a CRM of this size. */
    public NordicData(int companyCount, int personCount, int projectCount) {
        var random = new Random(4_711);
        for (NordicPair pair : companies(companyCount)) {
            companies.add(company(pair, random));
        }
        int[] nth = new int[companyCount];
        for (int at = 0; at < personCount; at++) {
            employees.add(employee(nth, random));
        }
        for (int at = 0; at < projectCount; at++) {
            projects.add(project(random));
        }
    }

    /** The data of a usual sandbox. */
    public static NordicData usual() {
        return new NordicData(2_000, 5_000, 300);
    }

    /** The companies of a CRM of this size: those of demonstrations first. */
    public static List<NordicPair> companies(int count) {
        var companies = new ArrayList<NordicPair>();
        for (NordicPair demo : NordicDemo.pairs()) {
            if (demo.crm() != null && companies.size() < count) {
                companies.add(demo);
            }
        }
        for (int index = 0; companies.size() < count; index++) {
            companies.add(NordicCompanies.ofCrm(index));
        }
        return companies;
    }

    public List<Company> companies() {
        return Collections.unmodifiableList(companies);
    }

    public List<Employee> employees() {
        return Collections.unmodifiableList(employees);
    }

    public List<Project> projects() {
        return Collections.unmodifiableList(projects);
    }

    private static Stamp stamp(Random random) {
        long updated = LATEST - random.nextInt(FOUR_YEARS);
        int owner = NordicWords.any(OWNERS, random);
        return new Stamp(updated - random.nextInt(FOUR_YEARS), updated, owner);
    }

    private static Company company(NordicPair pair, Random random) {
        NordicRow row = pair.crm();
        if (row == null) {
            throw new IllegalStateException("Not a company of the CRM: " + pair);
        }
        Stamp stamp = stamp(random);
        boolean withDepartment = random.nextInt(12) == 0;
        return new Company(pair, row, stamp, withDepartment, random.nextInt(5) == 0 ? 1 + random.nextInt(2_900) : 0);
    }

    /** Few companies have many people. */
    private Employee employee(int[] nth, Random random) {
        double skewed = Math.pow(random.nextDouble(), 1.6);
        int at = Math.min((int) (skewed * companies.size()), companies.size() - 1);
        NordicPersons.Person person = NordicPersons.of(companies.get(at).pair(), nth[at]++);
        Stamp stamp = stamp(random);
        return new Employee(at, person, stamp, random.nextInt(40) == 0);
    }

    private Project project(Random random) {
        int company = random.nextInt(companies.size());
        String name = companies.get(company).row().name() + ": " + NordicWords.any(SUBJECTS, random);
        Stamp stamp = stamp(random);
        int type = 1 + random.nextInt(4);
        int status = 1 + random.nextInt(4);
        boolean completed = random.nextInt(4) == 0;
        String endDate = "2027-" + (10 + random.nextInt(3)) + "-" + (10 + random.nextInt(18));
        return new Project(name, company, firstOf(company), stamp, type, status, completed, endDate);
    }

    private int firstOf(int company) {
        for (int at = 0; at < employees.size(); at++) {
            if (employees.get(at).company() == company) {
                return at;
            }
        }
        return -1;
    }
}
