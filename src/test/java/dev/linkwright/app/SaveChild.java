package dev.linkwright.app;

import java.net.URI;
import java.nio.file.Path;

import dev.linkwright.connect.PendingConnect;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Side;
import dev.linkwright.sandbox.crm.SandboxUser;

/**
 * A process of its own that saves a connect and is ended at a point of it, or that carries on after one that was ended.
 * Arguments: CRM, Tryton, user, password file, store folder, company, customer, and {@code 7:before}, {@code 7:after},
 * {@code count} or {@code recover}.
 */
final class SaveChild {
    static final int HALTED = 77;

    private SaveChild() {
    }

    static void main(String[] arguments) {
        String task = arguments[7];
        boolean halts = task.contains(":");
        CallPoint point = halts ? CallPoint.of(task, () -> Runtime.getRuntime().halt(HALTED)) : CallPoint.never();
        try (RealDesk desk = new RealDesk(URI.create(arguments[0]), SandboxUser.INGRID, arguments[1], arguments[2],
                RealDesk.password(Path.of(arguments[3])), Path.of(arguments[4]), point)) {
            if (task.equals("recover")) {
                desk.restart()
                        .forEach(one -> System.out.println("outcome=" + one.outcome().getClass().getSimpleName()));
                return;
            }
            PendingConnect pending = desk.decided(CrmEntity.company(Long.parseLong(arguments[5])),
                    new ErpActor(ActorType.CUSTOMER, arguments[6]), Side.CRM);
            var outcome = desk.connecting().save(desk.connection(), pending);
            System.out.println("outcome=" + outcome.getClass().getSimpleName());
            point.calls().forEach(call -> System.out.println("call=" + call));
        }
    }
}
