package dev.linkwright.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import dev.linkwright.erp.contract.LoopbackProxy;
import dev.linkwright.erp.contract.LoopbackProxy.Exchange;
import dev.linkwright.faults.Breaker;
import dev.linkwright.faults.Call;
import dev.linkwright.faults.Call.Kind;
import dev.linkwright.faults.Fault;
import dev.linkwright.faults.History;
import dev.linkwright.model.Side;

/** Lets requests go wrong on their way to either system, or the answers on their way back. */
final class RequestBreaker implements Breaker {
    private static final String HTML = "<!DOCTYPE html><html><body><h1>Sign in to the network</h1></body></html>";

    private final LoopbackProxy crm;
    private final LoopbackProxy erp;
    private final Predicate<Exchange> savesInErp;
    private final History history;
    private final Runnable strangerInErp;
    private final Runnable strangerInCrm;
    private final List<Call> calls = new ArrayList<>();
    private int nth;
    private Optional<Fault> fault = Optional.empty();
    private Optional<Call> hit = Optional.empty();

    /** @param savesInErp whether a request changes or makes an actor */
    RequestBreaker(LoopbackProxy crm, LoopbackProxy erp, Predicate<Exchange> savesInErp, History history,
            Runnable strangerInErp, Runnable strangerInCrm) {
        this.crm = crm;
        this.erp = erp;
        this.savesInErp = savesInErp;
        this.history = history;
        this.strangerInErp = strangerInErp;
        this.strangerInCrm = strangerInCrm;
        disarm();
    }

    @Override
    public String name() {
        return "requests";
    }

    /** A late commit is tried where time can be told to pass, and a halt where it can be told what was done before. */
    @Override
    public boolean canHit(Call call, Fault one) {
        return one.canHit(call) && switch (one) {
            case REFUSED_BEFORE, TIME_LIMIT_LATE, HALT_BEFORE, HALT_AFTER, DISK_FULL -> false;
            case CUT_BEFORE_COMMIT, CUT_AFTER_COMMIT, TIME_LIMIT, TIME_LIMIT_DONE, GARBLED, GARBLED_DONE, EMPTY,
                    UNAUTHORISED, NOT_ALLOWED, NOT_FOUND, STALE, THROTTLED, SERVER_ERROR, SERVER_ERROR_DONE,
                    UNAVAILABLE, ERP_EDITED, CRM_EDITED, ERP_EDITED_AFTER, CRM_EDITED_AFTER ->
                true;
        };
    }

    @Override
    public synchronized void arm(int number, Fault one) {
        disarm();
        nth = number;
        fault = Optional.of(one);
        LoopbackProxy.Fault wire = wire(one);
        crm.fails(request -> isHit(Side.CRM, request), wire);
        erp.fails(request -> isHit(Side.ERP, request), wire);
    }

    @Override
    public synchronized void disarm() {
        calls.clear();
        fault = Optional.empty();
        LoopbackProxy.Fault never = new LoopbackProxy.Fault.CutBefore();
        crm.fails(request -> isHit(Side.CRM, request), never);
        erp.fails(request -> isHit(Side.ERP, request), never);
    }

    /** Ends the watch: a request that comes later belongs to nobody here. */
    void stop() {
        crm.works();
        erp.works();
    }

    @Override
    public synchronized Optional<Call> hit() {
        return hit;
    }

    @Override
    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    private synchronized boolean isHit(Side side, Exchange request) {
        Call call = call(side, request);
        calls.add(call);
        boolean here = fault.isPresent() && calls.size() == nth && canHit(call, fault.get());
        history.add(new History.Asked(call, here && fault.get().leavesUnknown(call)));
        if (!here) {
            return false;
        }
        hit = Optional.of(call);
        switch (fault.get()) {
            case ERP_EDITED -> strangerInErp.run();
            case CRM_EDITED -> strangerInCrm.run();
            default -> {
                return true;
            }
        }
        return false;
    }

    private Call call(Side side, Exchange request) {
        String path = request.path().replaceAll("\\?.*", "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\b\\d+\\b", "#");
        String place = path.substring(path.lastIndexOf('/', path.length() - 2) + 1);
        return switch (side) {
            case CRM -> new Call("crm", request.method(), place, inCrm(request));
            case ERP -> new Call("erp", request.method(), place,
                    savesInErp.test(request) ? Kind.GUARDED_WRITE : Kind.READ);
        };
    }

    private static Kind inCrm(Exchange request) {
        if (request.method().equals("PATCH")) {
            return Kind.GUARDED_WRITE;
        }
        boolean key = request.path().contains("SaveForeignKey") || request.path().contains("DeleteForeignKey");
        return key || request.method().equals("PUT") || request.path().contains("AddDevice") ? Kind.WRITE : Kind.READ;
    }

    private LoopbackProxy.Fault wire(Fault one) {
        return switch (one) {
            case CUT_BEFORE_COMMIT, REFUSED_BEFORE -> new LoopbackProxy.Fault.CutBefore();
            case CUT_AFTER_COMMIT -> new LoopbackProxy.Fault.CutAfter();
            case TIME_LIMIT -> new LoopbackProxy.Fault.Silence();
            case TIME_LIMIT_DONE -> new LoopbackProxy.Fault.SilenceAfter();
            case GARBLED -> answer(200, "text/html", HTML);
            case GARBLED_DONE -> new LoopbackProxy.Fault.AnswerAfter(answer(200, "text/html", HTML));
            case EMPTY -> new LoopbackProxy.Fault.AnswerAfter(answer(200, "application/json", ""));
            case UNAUTHORISED -> answer(401);
            case NOT_ALLOWED -> answer(403);
            case NOT_FOUND -> answer(404);
            case STALE -> answer(412);
            case THROTTLED -> answer(429);
            case SERVER_ERROR -> answer(500);
            case SERVER_ERROR_DONE -> new LoopbackProxy.Fault.AnswerAfter(answer(500));
            case UNAVAILABLE -> answer(503);
            case ERP_EDITED_AFTER -> new LoopbackProxy.Fault.Changed(text -> {
                strangerInErp.run();
                return text;
            });
            case CRM_EDITED_AFTER -> new LoopbackProxy.Fault.Changed(text -> {
                strangerInCrm.run();
                return text;
            });
            case ERP_EDITED, CRM_EDITED, TIME_LIMIT_LATE, HALT_BEFORE, HALT_AFTER, DISK_FULL ->
                new LoopbackProxy.Fault.CutBefore();
        };
    }

    private static LoopbackProxy.Fault.Answer answer(int status) {
        return answer(status, "application/json", "{}");
    }

    private static LoopbackProxy.Fault.Answer answer(int status, String type, String body) {
        return new LoopbackProxy.Fault.Answer(status, type, body,
                status == 429 || status == 503 ? Map.of("Retry-After", "1") : Map.of());
    }
}
