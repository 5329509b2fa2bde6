package dev.linkwright.faults;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import dev.linkwright.link.Ending;
import dev.linkwright.link.Operation;
import dev.linkwright.link.Step;
import dev.linkwright.link.StepRecord;
import dev.linkwright.link.StepState;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Side;
import dev.linkwright.testing.Watch;

/** Stands between a program and its ports: counts the calls, lets one of them go wrong, and remembers what happened. */
public final class Interference implements Watch, Breaker {
    private final History history;
    private final Function<Place, Optional<String>> truth;
    private final Set<Fault> faults;
    private final Runnable strangerInErp;
    private final Runnable strangerInCrm;
    private final List<Call> calls = new ArrayList<>();
    private final List<Late> late = new ArrayList<>();
    private Optional<Armed> armed = Optional.empty();
    private Optional<Call> hit = Optional.empty();
    private boolean ended;
    private Optional<OperationId> operation = Optional.empty();
    private Optional<Step> step = Optional.empty();

    private record Armed(int nth, Predicate<Call> which, Fault fault) {
    }

    private record Late(String port, Real call) {
    }

    private interface Real {
        Object run() throws Throwable;
    }

    /**
     * @param truth         what a place holds; empty where nobody looks
     * @param faults        what goes wrong here, and not on the way to a system
     * @param strangerInErp what a stranger does in the ERP
     * @param strangerInCrm what a stranger does in the CRM
     */
    public Interference(History history, Function<Place, Optional<String>> truth, Set<Fault> faults,
            Runnable strangerInErp, Runnable strangerInCrm) {
        this.history = history;
        this.truth = truth;
        this.faults = Set.copyOf(faults);
        this.strangerInErp = strangerInErp;
        this.strangerInCrm = strangerInCrm;
    }

    @Override
    public String name() {
        return "calls";
    }

    @Override
    public boolean canHit(Call call, Fault fault) {
        return faults.contains(fault) && fault.canHit(call);
    }

    @Override
    public void arm(int nth, Fault fault) {
        calls.clear();
        hit = Optional.empty();
        armed = Optional.of(new Armed(nth, _ -> true, fault));
    }

    /** The program ends before the next call of this name. */
    void haltBefore(String port, String method) {
        disarm();
        armed = Optional.of(new Armed(1, call -> call.port().equals(port) && call.method().equals(method),
                Fault.HALT_BEFORE));
    }

    @Override
    public void disarm() {
        calls.clear();
        armed = Optional.empty();
    }

    @Override
    public Optional<Call> hit() {
        return hit;
    }

    @Override
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Whether the program was ended. */
    boolean isEnded() {
        return ended;
    }

    /** The program starts again. */
    public void begin() {
        ended = false;
        operation = Optional.empty();
        step = Optional.empty();
    }

    @Override
    public <T> T watch(Class<T> port, String name, T real) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[]{port},
                (_, method, arguments) -> called(name, real, method, arguments)));
    }

    private Object called(String port, Object real, Method method, Object[] arguments) throws Throwable {
        Call call = Call.of(port, method.getName(), arguments);
        if (!call.counts()) {
            return invoked(real, method, arguments);
        }
        if (ended) {
            throw new Halt();
        }
        calls.add(call);
        Optional<Fault> fault = armed.filter(one -> isHere(one, call) && canHit(call, one.fault()))
                .map(Armed::fault);
        hit = fault.isPresent() ? Optional.of(call) : hit;
        boolean lost = fault.filter(one -> one.leavesUnknown(call)).isPresent();
        if (call.toSystem() && faults.contains(Fault.CUT_AFTER_COMMIT)) {
            history.add(new History.Asked(call, lost));
        }
        Real carriedOut = () -> carriedOut(call, real, method, arguments);
        if (fault.isEmpty()) {
            Object answer = carriedOut.run();
            arrive(call);
            return answer;
        }
        return wrong(fault.get(), call, carriedOut);
    }

    private boolean isHere(Armed one, Call call) {
        return one.which().test(call) && calls.stream().filter(one.which()).count() == one.nth();
    }

    private Object wrong(Fault fault, Call call, Real carriedOut) throws Throwable {
        Optional<Problem> problem = fault.problem(call);
        if (fault.isBefore()) {
            throw new ProblemException(problem.orElseThrow());
        }
        if (fault.isAfter()) {
            carriedOut.run();
            throw new ProblemException(problem.orElseThrow());
        }
        if (fault.isLate()) {
            late.add(new Late(call.port(), carriedOut));
            throw new ProblemException(problem.orElseThrow());
        }
        switch (fault) {
            case ERP_EDITED -> strangerInErp.run();
            case CRM_EDITED -> strangerInCrm.run();
            case HALT_BEFORE -> halt();
            default -> {
                // after it was carried out
            }
        }
        Object answer = carriedOut.run();
        switch (fault) {
            case ERP_EDITED_AFTER -> strangerInErp.run();
            case CRM_EDITED_AFTER -> strangerInCrm.run();
            case HALT_AFTER -> halt();
            default -> {
                // before it was carried out
            }
        }
        return answer;
    }

    private void halt() {
        ended = true;
        throw new Halt();
    }

    /** What the server was still working on is carried out once the program has looked. */
    private void arrive(Call looked) {
        List<Late> due = late.stream().filter(one -> one.port().equals(looked.port()) && !looked.writesToSystem())
                .toList();
        late.removeAll(due);
        for (Late one : due) {
            try {
                one.call().run();
            } catch (Throwable refused) {
                // nobody is there any more to be told
                continue;
            }
        }
    }

    private Object carriedOut(Call call, Object real, Method method, Object[] arguments) throws Throwable {
        List<History.Written> writes = written(call, arguments);
        Object answer = invoked(real, method, arguments);
        writes.forEach(history::add);
        if (call.port().equals("erp") && call.method().equals("create")) {
            history.add(new History.Made());
        }
        if (call.port().equals("journal")) {
            journal(call, arguments);
        }
        return answer;
    }

    private void journal(Call call, Object[] arguments) {
        switch (call.method()) {
            case "open" -> history.add(new History.Opened((Operation) arguments[0]));
            case "close" -> history.add(new History.Closed((OperationId) arguments[0], (Ending) arguments[1]));
            case "record" -> {
                StepRecord line = (StepRecord) arguments[1];
                history.add(new History.Stepped((OperationId) arguments[0], line.step(), line.state()));
                if (line.state() == StepState.INTENT) {
                    operation = Optional.of((OperationId) arguments[0]);
                    step = Optional.of(line.step());
                }
            }
            default -> throw new IllegalArgumentException(call.toString());
        }
    }

    private List<History.Written> written(Call call, Object[] arguments) {
        if (!call.writesToSystem() || !call.method().equals("save")) {
            return List.of();
        }
        Side side = call.port().equals("crm") ? Side.CRM : Side.ERP;
        List<History.Written> writes = new ArrayList<>();
        for (FieldChange change : ((SaveRequest) arguments[1]).changes()) {
            Place place = new Place(side, change.field());
            truth.apply(place).ifPresent(held -> writes.add(new History.Written(operation, step, place, held,
                    change.before(), change.after().textOrEmpty())));
        }
        return writes;
    }

    private static Object invoked(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
