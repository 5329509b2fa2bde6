package dev.linkwright.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.linkwright.connect.CreateOutcome;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Side;
import dev.linkwright.sandbox.crm.SandboxUser;
import dev.linkwright.testing.SteppingClock;

/**
 * Ingrid's desk in a process of its own, which may be ended at a point of what it does. Arguments: CRM, file with the ERP's
 * place, store folder, company, and what to do:
 *
 * <pre>
 * save CUSTOMER POINT    connects and saves; a point is 7:before, 7:after, erp.create:after, or none
 * create POINT           makes a customer, named like the company
 * undo POINT             undoes the connect, or the disconnect
 * disconnect POINT       removes the links of the company and its contacts
 * recover                does what a start of the program does with what is unfinished
 * </pre>
 */
final class DeskChild {
    static final int HALTED = 77;

    private DeskChild() {
    }

    static void main(String[] arguments) throws IOException {
        CrmEntity company = CrmEntity.company(Long.parseLong(arguments[3]));
        String last = arguments[arguments.length - 1];
        CallPoint point = last.contains(":")
                ? CallPoint.of(last, () -> Runtime.getRuntime().halt(HALTED))
                : CallPoint.never();
        try (RealDesk desk = new RealDesk(URI.create(arguments[0]), SandboxUser.INGRID,
                ErpPlace.of(Files.readString(Path.of(arguments[1]))), Path.of(arguments[2]), SteppingClock.running(),
                point)) {
            switch (arguments[4]) {
                case "recover" -> {
                    desk.restart().forEach(one -> tell(one.outcome()));
                    desk.restartCreations().forEach(one -> tell(one.outcome()));
                }
                case "save" -> {
                    PendingConnect pending = desk.decided(company, new ErpActor(ActorType.CUSTOMER, arguments[5]),
                            Side.CRM);
                    tell(desk.connecting().save(desk.connection(), pending));
                }
                case "create" -> {
                    CreateOutcome outcome = desk.creating().create(desk.connection(),
                            desk.creating().form(desk.connection(), company, ActorType.CUSTOMER), List.of());
                    tell(outcome);
                }
                case "undo" -> tell(desk.undoing().undo(desk.connection(),
                        desk.undoing().look(desk.connection(), company).orElseThrow()));
                case "disconnect" -> tell(desk.disconnecting().disconnect(desk.connection(),
                        desk.disconnecting().look(desk.connection(), company)));
                default -> throw new IllegalArgumentException(arguments[4]);
            }
            point.calls().forEach(call -> System.out.println("call=" + call));
        }
    }

    private static void tell(Object outcome) {
        System.out.println("outcome=" + outcome.getClass().getSimpleName());
    }
}
