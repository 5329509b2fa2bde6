package dev.linkwright.erp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.Feature;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.SaveRequest;

interface AlwaysRules extends Rules {

    @Test
    default void whatIsMissingIsSaidWithItsReason() {
        for (Feature feature : Feature.values()) {
            lacks(feature);
        }
        assertThat(kit().wire().isEmpty()).as("no network").isEqualTo(lacks(Feature.NETWORK));
        assertThat(types()).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    default void theFingerprintIsTheSameForEverybodyAndAnotherElsewhere() {
        Fingerprint fingerprint = erp().fingerprint();

        assertThat(kit().open(Opening.as(Opening.User.READER)).fingerprint()).isEqualTo(fingerprint);
        assertThat(kit().open(Opening.as(Opening.User.IMPOSTOR)).fingerprint()).isEqualTo(fingerprint);
        assertThat(kit().elsewhere().fingerprint()).isNotEqualTo(fingerprint);
        assertThat(fingerprint.address() + fingerprint.database()).isNotBlank().doesNotContain("@");
        kit().secrets().forEach(secret -> assertThat(fingerprint.toString()).doesNotContain(secret));
    }

    @Test
    default void theAddressOfAnActorCanBeOpened() {
        boolean lacks = lacks(Feature.OPEN_IN_ERP);
        for (ActorType type : types()) {
            Optional<URI> address = erp().address(insert(type, word()));
            assertThat(address.isEmpty()).isEqualTo(lacks);
            address.ifPresent(uri -> {
                assertThat(uri.isAbsolute()).isTrue();
                assertThat(uri.getUserInfo()).isNull();
            });
        }
    }

    @Test
    default void anInterruptedThreadIsServedNothingAndStaysInterrupted() {
        ActorType type = types().getFirst();
        ErpRecord record = read(insert(type, word()));
        SaveRequest change = change(record, kit().nameField(type), "Ours");
        List<Runnable> calls = List.of(() -> erp().search(Searches.text(type, "", 10)),
                () -> erp().read(List.of(new ActorRead(record.actor(), record.bindings())),
                        keys(type)),
                () -> erp().save(record.actor(), change));
        for (Runnable call : erp().capabilities().has(Feature.SAVE) ? calls : calls.subList(0, 2)) {
            Thread.currentThread().interrupt();
            Throwable thrown = catchThrowable(call::run);
            assertThat(Thread.interrupted()).as("still interrupted").isTrue();
            assertThat(thrown).isInstanceOf(CancellationException.class);
        }
        assertThat(read(record.actor())).isEqualTo(record);
    }

    @Test
    default void eightThreadsDoNotDisturbOneAnother() throws Exception {
        List<Future<?>> all = new ArrayList<>();
        List<ErpRecord> records = new ArrayList<>();
        ActorType type = types().getFirst();
        for (int thread = 0; thread < 8; thread++) {
            records.add(read(insert(type, word())));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // Nobody has asked this one anything, so that all eight are its first.
            SyncConnector connector = kit().open(Opening.as(Opening.User.WRITER));
            for (ErpRecord record : records) {
                Callable<Void> work = () -> {
                    work(connector, record);
                    return null;
                };
                all.add(threads.submit(work));
            }
        }
        for (Future<?> one : all) {
            one.get();
        }
    }

    private void work(SyncConnector connector, ErpRecord record) {
        ErpActor actor = record.actor();
        for (int turn = 0; turn < 3; turn++) {
            assertThat(actors(all(connector, Searches.text(actor.type(), record.title(), 5)))).containsExactly(actor);
            ErpRecord now = read(connector, actor, record.bindings());
            assertThat(now.actor()).isEqualTo(actor);
            assertThat(connector.fields(actor.type())).isEqualTo(erp().fields(actor.type()));
            if (connector.rights(actor.type()).write()) {
                String text = kit().sample(actor.type(), plainField(actor.type()), turn);
                assertThat(connector.save(actor, change(now, plainField(actor.type()).key(), text)).values()
                        .get(plainField(actor.type()).key()).textOrEmpty()).isEqualTo(text);
                if (plainField(actor.type()).key().equals(kit().nameField(actor.type()))) {
                    return;
                }
            }
        }
    }

    @Test
    default void closingNeverFails() {
        SyncConnector unused = kit().open(Opening.as(Opening.User.WRITER));
        unused.close();
        SyncConnector used = kit().open(Opening.as(Opening.User.WRITER));
        used.test();
        used.close();
        used.close();
    }
}
