package dev.linkwright.sync.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.linkwright.connect.PendingConnect;
import dev.linkwright.erp.Capabilities;
import dev.linkwright.erp.CreateSafety;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Side;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.Workstation;

/** Two clients that each want something; the first one's operation has the lower id. */
final class Meeting {
    static final CrmEntity OTHER_COMPANY = CrmEntity.company(18);
    static final ErpActor OTHER_CUSTOMER = new ErpActor(ActorType.CUSTOMER, "900");

    private final List<Wish> wishes;
    private final Map<Wish, PendingConnect> compared = new HashMap<>();

    Meeting(Wish first, Wish second) {
        this.wishes = List.of(first, second);
        Workstation desk = new Workstation(crm(), erp(), "Kari");
        for (Wish wish : wishes) {
            PendingConnect pending = switch (wish) {
                case Wish.Claimed(var company, var actor) -> compare(desk, company, actor);
                case Wish.Connected(var company, var actor) -> compare(desk, company, actor);
                case Wish.Created(var company, var _) -> compare(desk, company, Samples.CUSTOMER);
            };
            compared.put(wish, pending);
        }
    }

    List<Wish> wishes() {
        return wishes;
    }

    PendingConnect compared(Wish wish) {
        return compared.get(wish);
    }

    static FakeCrm crm() {
        FakeCrm crm = Samples.crm();
        crm.put(OTHER_COMPANY, Samples.companyValues());
        crm.edit(OTHER_COMPANY, "name", "Bruvik Pumper AS");
        return crm;
    }

    FakeErp erp() {
        FakeErp erp = Samples.erp();
        erp.put(OTHER_CUSTOMER, Samples.customerValues());
        erp.edit(OTHER_CUSTOMER, "name", "BRUVIK PUMPER AS");
        erp.can(new Capabilities(Map.of(), wishes.stream().filter(Wish.Created.class::isInstance)
                .map(wish -> ((Wish.Created) wish).safety()).findFirst().orElse(CreateSafety.LOOK_UP_ONLY)));
        return erp;
    }

    private static PendingConnect compare(Workstation desk, CrmEntity company, ErpActor actor) {
        PendingConnect pending = desk.connecting().compare(Samples.connection(), company, actor);
        return pending.decided(pending.plan().useForTheRest(Side.CRM));
    }

    @Override
    public String toString() {
        List<String> names = new ArrayList<>();
        wishes.forEach(wish -> names.add(switch (wish) {
            case Wish.Claimed(var company, var actor) -> "claim " + company.id() + "-" + actor.key();
            case Wish.Connected(var company, var actor) -> "connect " + company.id() + "-" + actor.key();
            case Wish.Created(var company, var safety) -> "create for " + company.id() + ", " + safety;
        }));
        return String.join(" | ", names);
    }
}
