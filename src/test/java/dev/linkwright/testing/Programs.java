package dev.linkwright.testing;

import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;

import dev.linkwright.config.OpenConnections;
import dev.linkwright.config.Secrets;
import dev.linkwright.config.SignInQuestion;
import dev.linkwright.connect.ConnectToErp;
import dev.linkwright.connect.ErpConnecting;
import dev.linkwright.connect.LivePlanLists;
import dev.linkwright.connect.PlanLists;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.sync.run.ActorCreation;

/**
 * Puts the use cases together over what a desk has outside. How they go together is worked out once and kept, as that takes
 * longer than most tests; of what was put together nothing is.
 */
final class Programs {
    private final Queue<Plan> idle = new ConcurrentLinkedQueue<>();

    /** @param outside by the types that the program asks for */
    <T> T make(Class<T> type, Map<Class<?>, Object> outside) {
        Plan plan = Optional.ofNullable(idle.poll()).orElseGet(() -> new Plan(outside.keySet()));
        try {
            return plan.make(type, outside);
        } finally {
            idle.add(plan);
        }
    }

    private static final class Plan extends AbstractModule {
        private final Iterable<Class<?>> types;
        private final Injector injector;
        private Map<Class<?>, Object> outside = Map.of();

        Plan(Iterable<Class<?>> types) {
            this.types = types;
            this.injector = Guice.createInjector(this);
        }

        <T> T make(Class<T> type, Map<Class<?>, Object> now) {
            outside = now;
            return injector.getInstance(type);
        }

        @Override
        protected void configure() {
            types.forEach(this::bindOutside);
            bind(Secrets.class).toInstance(_ -> Optional.empty());
            bind(SignInQuestion.class).toInstance(SignInQuestion.NOBODY);
            bind(ConnectToErp.class).to(ErpConnecting.class);
            bind(PlanLists.class).to(LivePlanLists.class);
            // What there is one of in a program would go from one desk to the next.
            bind(ActorCreation.class).in(Scopes.NO_SCOPE);
            bind(OpenConnections.class).in(Scopes.NO_SCOPE);
        }

        private <T> void bindOutside(Class<T> type) {
            if (type.equals(SyncConnectorProvider.class)) {
                Multibinder.newSetBinder(binder(), SyncConnectorProvider.class).addBinding()
                        .toProvider(() -> SyncConnectorProvider.class.cast(outside.get(type)));
            } else {
                bind(type).toProvider(() -> type.cast(outside.get(type)));
            }
        }
    }
}
