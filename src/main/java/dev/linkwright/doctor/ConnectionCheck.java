package dev.linkwright.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.link.ConnectionStore;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Rights;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;

/** Whether an ERP answers, is the one that links point to, and lets the user do what the mappings want. */
record ConnectionCheck(ErpConnection connection, Function<ErpConnection, SyncConnector> connectors,
        ConnectionStore connections, CrmGateway crm, ClockLook clocks) implements Check {

    @Override
    public Sentence about() {
        return Sentence.of("doctor.connection", connection.name());
    }

    @Override
    public List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(erp());
        findings.add(links());
        return findings;
    }

    private List<Finding> erp() {
        List<Finding> findings = new ArrayList<>();
        try {
            SyncConnector erp = connectors.apply(connection);
            Optional<Fingerprint> known = connections.fingerprint(connection.id());
            if (known.isPresent() && !known.get().equals(erp.fingerprint())) {
                findings.add(Finding.of(about(), new Problem.OtherErp(connection.name(), known.get().address())));
            }
            erp.test();
            findings.add(Finding.well(about(), Sentence.of("doctor.connection.signed-in", connection.name())));
            clocks.of(about(), connection.name()).ifPresent(findings::add);
            connection.actorTypes().forEach(type -> findings.add(rights(erp, type)));
        } catch (ProblemException failure) {
            findings.add(Finding.of(about(), failure.problem()));
        }
        return findings;
    }

    private Finding rights(SyncConnector erp, ActorType type) {
        try {
            Rights rights = erp.rights(type);
            if (!rights.read()) {
                return Finding.failed(about(), told("doctor.rights.none", type),
                        Sentence.of("doctor.rights.next"));
            }
            if (!rights.write() && writes(type)) {
                return Finding.attention(about(), told("doctor.rights.read", type),
                        Sentence.of("doctor.rights.next"));
            }
            return Finding.well(about(), told(rights.write()
                    ? rights.create() ? "doctor.rights.all" : "doctor.rights.write"
                    : "doctor.rights.read", type));
        } catch (ProblemException failure) {
            return Finding.of(about(), failure.problem());
        }
    }

    private static Sentence told(String key, ActorType type) {
        return Sentence.of(key, Sentence.of("doctor.rights.type." + type.word()));
    }

    private boolean writes(ActorType type) {
        return connection.mapping(type).map(ActorMapping::fields).orElse(List.of()).stream()
                .anyMatch(field -> field.direction().writesTo(Side.ERP));
    }

    /** Whether they can be written shows only when one is. */
    private Finding links() {
        try {
            crm.keys(connection.id(), Optional.empty());
            return Finding.well(about(), Sentence.of("doctor.links.readable"));
        } catch (ProblemException failure) {
            return Finding.of(about(), failure.problem());
        }
    }
}
