package dev.linkwright.erp.businesscentral;

import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.erp.CreateRequest;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Failure;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;

/**
 * Makes actors, each by one request that is never repeated: nothing in it could tell the server that it is the same wish
 * again.
 */
final class ActorMaker {
    private final CompanyCalls calls;
    private final ParentPersons parents;
    private final RecordReader reader;
    private final ValueCheck check;

    ActorMaker(CompanyCalls calls, ParentPersons parents, RecordReader reader) {
        this.calls = calls;
        this.parents = parents;
        this.reader = reader;
        this.check = new ValueCheck(calls.system());
    }

    ErpRecord make(CreateRequest request) {
        Entity entity = Entity.of(request.type());
        ObjectNode body = check.creation(entity, request.values());
        if (request.type() == ActorType.PERSON) {
            body.put("type", "Person");
            body.put("companyNumber", company(request));
        }
        Row row;
        try {
            row = calls.post(calls.url(new Query(entity)), body);
        } catch (ProblemException failed) {
            throw RefusedField.named(failed, entity, request.values());
        }
        return record(request, row);
    }

    private String company(CreateRequest request) {
        return request.parent().flatMap(parents::companyNumber)
                .orElseThrow(() -> new ProblemException(new Problem.Refused(calls.system(),
                        Sentence.of("business-central.no-parent"),
                        null)));
    }

    /** The actor was made, whatever becomes of reading what its lists call their items. */
    private ErpRecord record(CreateRequest request, Row row) {
        ErpActor made = new ErpActor(request.type(), row.id());
        Set<String> all = Entity.of(request.type()).fields().stream().map(ApiField::key)
                .collect(Collectors.toUnmodifiableSet());
        try {
            return reader.record(made, row, all, Bindings.NONE, request.parent().map(Set::of).orElseGet(Set::of));
        } catch (ProblemException failed) {
            throw new ProblemException(new Problem.Unreachable(calls.system(), Failure.CUT,
                    "made, but not read: " + failed.problem().code(), Outcome.UNKNOWN), failed);
        }
    }
}
