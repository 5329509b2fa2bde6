package dev.linkwright.erp.businesscentral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import okhttp3.HttpUrl;

import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;

/** The company that a connection is for, looked up once. */
final class CompanyChoice {
    private static final int AT_ONCE = 500;
    private static final int PAGES = 20;

    /** @param name what the server itself knows it by, unique */
    record Company(String id, String name) {
    }

    private final ODataCalls calls;
    private final String wanted;
    private volatile @Nullable Company chosen;

    /** @param wanted name, display name or identifier */
    CompanyChoice(ODataCalls calls, String wanted) {
        this.calls = calls;
        this.wanted = wanted;
    }

    Company company() {
        @Nullable
        Company known = chosen;
        if (known == null) {
            known = lookUp();
            chosen = known;
        }
        return known;
    }

    private Company lookUp() {
        List<Row> companies = new ArrayList<>();
        Optional<HttpUrl> next = Optional.of(calls.url("companies"));
        for (int page = 0; next.isPresent() && page < PAGES; page++) {
            RowPage rows = calls.page(next.orElseThrow(), AT_ONCE);
            companies.addAll(rows.rows());
            next = rows.next();
        }
        Row row = only(companies, company -> company.id().equals(wanted))
                .or(() -> only(companies, company -> company.text("name").equals(wanted)))
                .or(() -> only(companies, company -> company.text("displayName").equals(wanted)))
                .orElseThrow(() -> refused("business-central.company.unknown"));
        return new Company(row.id(), row.text("name"));
    }

    private Optional<Row> only(List<Row> companies, Predicate<Row> fits) {
        List<Row> fitting = companies.stream().filter(fits).toList();
        if (fitting.size() > 1) {
            throw refused("business-central.company.several");
        }
        return fitting.stream().findFirst();
    }

    private ProblemException refused(String key) {
        return new ProblemException(
                new Problem.Refused(calls.system(), Sentence.of(key, wanted), ConnectionSettings.COMPANY));
    }
}
