package dev.linkwright.ui.signin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Route;
import dev.linkwright.model.Sentence;
import dev.linkwright.settings.SignInToCrm;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Work;

/** Which CRM a person signs in to, and how far that is. */
final class SignInViewModel {
    /** Where the CRM is. */
    enum Kind {
        ONLINE, ONSITE, SANDBOX
    }

    private static final int HIGHEST_PORT = 65_535;

    private final SignInToCrm signIn;
    private final Work work;
    private final Runnable done;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(this, "kind", Kind.ONLINE);
    private final StringProperty service = new SimpleStringProperty(this, "service", "online");
    private final StringProperty application = new SimpleStringProperty(this, "application", "");
    private final StringProperty port = new SimpleStringProperty(this, "port", "");
    private final StringProperty address = new SimpleStringProperty(this, "address", "");
    private final StringProperty user = new SimpleStringProperty(this, "user", "");
    private final StringProperty password = new SimpleStringProperty(this, "password", "");
    private final StringProperty proxy = new SimpleStringProperty(this, "proxy", "");
    private final StringProperty authorities = new SimpleStringProperty(this, "authorities", "");
    private final BooleanProperty administrator = new SimpleBooleanProperty(this, "administrator", true);
    private final BooleanProperty withErp = new SimpleBooleanProperty(this, "withErp", true);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(this, "problem",
            Optional.empty());
    private @Nullable RunningWork call;

    /** @param done runs once somebody is signed in */
    SignInViewModel(SignInToCrm signIn, Work work, Runnable done) {
        this.signIn = signIn;
        this.work = work;
        this.done = done;
        kind.subscribe(_ -> problem.set(Optional.empty()));
    }

    ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    StringProperty serviceProperty() {
        return service;
    }

    StringProperty applicationProperty() {
        return application;
    }

    StringProperty portProperty() {
        return port;
    }

    StringProperty addressProperty() {
        return address;
    }

    StringProperty userProperty() {
        return user;
    }

    StringProperty passwordProperty() {
        return password;
    }

    /** As {@link Route.Proxy#text()} writes it. */
    StringProperty proxyProperty() {
        return proxy;
    }

    /** A file with the certificates of own authorities; empty for none. */
    StringProperty authoritiesProperty() {
        return authorities;
    }

    /** Of the made-up CRM: whether settings can be tried, too. */
    BooleanProperty administratorProperty() {
        return administrator;
    }

    BooleanProperty withErpProperty() {
        return withErp;
    }

    /** Whether it is being signed in; online until the person has done so in the browser. */
    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Why nobody is signed in. */
    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether all is there that is needed. */
    BooleanBinding canSignIn() {
        ObservableValue<Optional<String>> lacking = lacking();
        return Bindings.createBooleanBinding(() -> !running.get() && lacking.getValue().isEmpty(), lacking, running);
    }

    /** The text that names what is missing or cannot be understood; empty if all is there that is needed. */
    ObservableValue<Optional<String>> lacking() {
        return Bindings.createObjectBinding(() -> switch (kind.get()) {
            case ONLINE -> lacking(new Part("service", isThere(service)),
                    new Part("application", isThere(application)), new Part("port", portNumber().isPresent()),
                    new Part("proxy", isProxy()));
            case ONSITE -> lacking(new Part("address", isThere(address)), new Part("user", isThere(user)),
                    new Part("password", !password.get().isEmpty()), new Part("proxy", isProxy()));
            case SANDBOX -> Optional.empty();
        }, kind, service, application, port, address, user, password, proxy);
    }

    private record Part(String name, boolean usable) {
    }

    private static Optional<String> lacking(Part... parts) {
        return Stream.of(parts).filter(part -> !part.usable()).map(part -> "sign-in." + part.name()).findFirst();
    }

    void signIn() {
        if (!canSignIn().get()) {
            return;
        }
        problem.set(Optional.empty());
        running.set(true);
        call = work.run(calls()).named(Sentence.of("sign-in.running")).onSuccess(_ -> done.run()).onProblem(why -> {
            password.set("");
            problem.set(Optional.of(why));
        }).onDone(() -> running.set(false)).start();
    }

    /** Ends what is under way. */
    void cancel() {
        if (call != null && running.get()) {
            call.cancel();
            running.set(false);
        }
    }

    private Callable<Boolean> calls() {
        String typedService = service.get().strip();
        String typedApplication = application.get().strip();
        int typedPort = portNumber().orElse(0);
        String typedAddress = address.get().strip();
        String typedUser = user.get().strip();
        String typedPassword = password.get();
        String typedFile = authorities.get().strip();
        String typedProxy = proxy.get();
        boolean mayChange = administrator.get();
        boolean erp = withErp.get();
        Kind chosen = kind.get();
        return () -> {
            switch (chosen) {
                case ONLINE -> signIn.online(typedService, typedApplication, typedPort, route(typedFile, typedProxy));
                case ONSITE -> signIn.onsite(typedAddress, typedUser, typedPassword, route(typedFile, typedProxy));
                case SANDBOX -> signIn.sandbox(mayChange, erp);
            }
            return true;
        };
    }

    private boolean isProxy() {
        try {
            return Route.Proxy.of(proxy.get()) != null;
        } catch (IllegalArgumentException unusable) {
            return false;
        }
    }

    private static Route route(String file, String proxyText) {
        Route.Proxy through = Route.Proxy.of(proxyText);
        if (file.isEmpty()) {
            return new Route("", through);
        }
        try {
            Route route = new Route(Files.readString(Path.of(file)), through);
            route.certificates();
            return route;
        } catch (IOException | CertificateException | InvalidPathException unusable) {
            throw new ProblemException(new Problem.NotLinkable(Sentence.of("sign-in.authorities.unusable", file),
                    Sentence.of("sign-in.authorities.next")), unusable);
        }
    }

    /** Nothing typed means any port. */
    private Optional<Integer> portNumber() {
        String text = port.get().strip();
        if (text.isEmpty()) {
            return Optional.of(0);
        }
        return text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    private static boolean isThere(StringProperty text) {
        return !text.get().isBlank();
    }
}
