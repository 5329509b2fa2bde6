package dev.linkwright.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import dev.linkwright.connect.PendingConnect;
import dev.linkwright.crm.superoffice.Credentials;
import dev.linkwright.crm.superoffice.SuperOfficeAccess;
import dev.linkwright.crm.superoffice.SuperOfficeGateway;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Side;
import dev.linkwright.sandbox.crm.CrmSandbox;
import dev.linkwright.sandbox.crm.CrmSandboxOptions;
import dev.linkwright.sandbox.crm.EntityKind;
import dev.linkwright.sandbox.crm.SandboxUser;
import dev.linkwright.sandbox.http.RecordedRequest;

/** A CRM sandbox, a Tryton that can fail, and a desk between them; everything over HTTP. */
public final class FaultyWorld implements AutoCloseable {
    public static final String TITLE = "Stavne Elektro AS";
    public static final ErpActor CUSTOMER = new ErpActor(ActorType.CUSTOMER, String.valueOf(PretendParty.ID));
    /** Long enough for a busy machine, short enough for a test of it. */
    private static final Duration TIME_LIMIT = Duration.ofSeconds(2);

    private final HttpClients clients = new HttpClients(Clock.systemUTC(), TIME_LIMIT);
    private final FaultyTryton erp = new FaultyTryton();
    private final CrmSandbox crm = CrmSandbox.start(CrmSandboxOptions.small());
    private final int company = crm.companyNamed(TITLE);
    private final Path folder;
    private final HttpDesk desk;

    public FaultyWorld(Path folder) throws IOException {
        this(folder, FaultyTryton.PASSWORD);
    }

    public FaultyWorld(Path folder, String password) throws IOException {
        this.folder = folder;
        this.desk = new HttpDesk(folder, clients, new SuperOfficeGateway(clients, new SuperOfficeAccess("SuperOffice",
                crm.address().toString(), () -> new Credentials.Bearer(SandboxUser.INGRID.token()), Locale.ENGLISH)),
                erp.configuration(), password);
    }

    public FaultyTryton erp() {
        return erp;
    }

    public CrmSandbox crm() {
        return crm;
    }

    public HttpDesk desk() {
        return desk;
    }

    /** Where the desk keeps its store. */
    public Path folder() {
        return folder;
    }

    public CrmEntity entity() {
        return CrmEntity.company(company);
    }

    /** Company and customer compared; wherever they differ, what the CRM holds is to be written to the ERP. */
    public PendingConnect decided() {
        PendingConnect pending = desk.connecting().compare(desk.connection(), entity(), CUSTOMER);
        return pending.decided(pending.plan().useForTheRest(Side.CRM));
    }

    /** The company as the CRM holds it. */
    public JsonNode company() {
        JsonNode held = crm.company(company);
        if (held == null) {
            throw new IllegalStateException("The sandbox lacks " + TITLE);
        }
        return held;
    }

    /** Foreign keys of the company as the CRM holds them. */
    public Map<String, String> keys() {
        return crm.foreignKeys(EntityKind.CONTACT, company);
    }

    public long crmWrites() {
        return crm.requests().stream().filter(RecordedRequest::writes).count();
    }

    public long patches() {
        return crm.requests().stream().filter(request -> request.method().equals("PATCH")).count();
    }

    @Override
    public void close() {
        desk.close();
        clients.close();
        erp.close();
        crm.close();
    }
}
