package dev.linkwright.ui.create;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.CreateForm;
import dev.linkwright.connect.CreateInErp;
import dev.linkwright.connect.CreateOutcome;
import dev.linkwright.connect.Lookalike;
import dev.linkwright.connect.UnfinishedCreate;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;

/** Answers as a test says, and keeps what it was asked. */
public final class FakeCreateInErp implements CreateInErp {
    public final Deque<CreateOutcome> outcomes = new ArrayDeque<>();
    public final List<CreateForm> sent = new ArrayList<>();
    public final List<List<ErpActor>> seen = new ArrayList<>();
    public final List<String> asked = new ArrayList<>();
    public CreateForm form = Forms.customer();
    public List<Lookalike> lookalikes = List.of();
    public Optional<Sentence> whyNot = Optional.empty();
    private final Deque<Problem> problems = new ArrayDeque<>();

    /** The next call fails. */
    public void failNext(Problem problem) {
        problems.add(problem);
    }

    @Override
    public Optional<Sentence> whyNot(ErpConnection connection, CrmEntity entity, ActorType type) {
        failIfAsked();
        return whyNot;
    }

    @Override
    public CreateForm form(ErpConnection connection, CrmEntity entity, ActorType type) {
        failIfAsked();
        return form;
    }

    @Override
    public List<Lookalike> lookalikes(ErpConnection connection, CreateForm filled) {
        return lookalikes;
    }

    @Override
    public CreateOutcome create(ErpConnection connection, CreateForm filled, List<ErpActor> shown) {
        sent.add(filled);
        seen.add(shown);
        failIfAsked();
        return outcomes.remove();
    }

    @Override
    public Optional<UnfinishedCreate> unfinished(ErpConnection connection, CrmEntity entity) {
        return Optional.empty();
    }

    @Override
    public CreateOutcome lookAgain(OperationId operation) {
        asked.add("look");
        failIfAsked();
        return outcomes.remove();
    }

    @Override
    public CreateOutcome isThis(OperationId operation, ErpActor actor) {
        asked.add("this " + actor.key());
        failIfAsked();
        return outcomes.remove();
    }

    @Override
    public CreateOutcome isNone(OperationId operation, List<ErpActor> shown) {
        asked.add("none of " + shown.size());
        failIfAsked();
        return outcomes.remove();
    }

    @Override
    public void keep(OperationId operation) {
        asked.add("keep");
    }

    private void failIfAsked() {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems.remove());
        }
    }
}
