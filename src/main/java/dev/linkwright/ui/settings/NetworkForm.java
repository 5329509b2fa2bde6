package dev.linkwright.ui.settings;

import java.nio.file.Path;
import java.security.Principal;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.Route;
import dev.linkwright.settings.AuthorityFile;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** How requests of a connection get to its ERP: whom it is vouched for by, and through which proxy. */
final class NetworkForm extends TitledPane {
    private final ConnectionsViewModel viewModel;
    private final Texts texts;
    private final Work work;
    private final Function<Window, Optional<Path>> choose;
    private final TextArea authorities = new TextArea();
    private final Button file = new Button();
    private final TextField proxy = new TextField();
    private final LabelledBox authoritiesBox;
    private final LabelledBox proxyBox;
    private Optional<ConnectionId> shown = Optional.empty();

    /** @param choose asks for the file with the certificates */
    NetworkForm(ConnectionsViewModel viewModel, Texts texts, Work work, Function<Window, Optional<Path>> choose) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.work = work;
        this.choose = choose;
        setId("connection-network");
        setText(texts.text("connections.network"));
        setMnemonicParsing(true);
        setAnimated(false);
        setExpanded(false);
        authorities.setId("connection-authorities");
        authorities.setPrefRowCount(4);
        authorities.textProperty().subscribe((_, now) -> write(now));
        SettingsParts.leaveByTab(authorities);
        authoritiesBox = new LabelledBox(texts.text("connections.network.authorities"), false, authorities);
        file.setId("connection-authorities-file");
        file.setText(texts.text("connections.network.file"));
        file.getStyleClass().add("in-row");
        file.setOnAction(_ -> chooseFile());
        proxy.setId("connection-proxy");
        proxy.textProperty().subscribe((_, now) -> writeProxy(now));
        proxyBox = new LabelledBox(texts.text("connections.network.proxy"), false, proxy);
        VBox own = new VBox(authoritiesBox, file);
        own.getStyleClass().add("gap-4");
        VBox content = new VBox(own, proxyBox);
        content.getStyleClass().add("gap-12");
        setContent(content);
    }

    void follow(ErpConnection connection) {
        Route route = connection.route();
        Optional<String> mistyped = viewModel.mistypedProxy(connection.id());
        if (!authorities.getText().strip().equals(route.authorities())) {
            authorities.setText(route.authorities());
        }
        if (!isTyped(mistyped, route.proxy())) {
            proxy.setText(mistyped.orElseGet(route.proxy()::text));
        }
        if (!shown.equals(Optional.of(connection.id()))) {
            shown = Optional.of(connection.id());
            setExpanded(mistyped.isPresent() || !route.equals(Route.USUAL));
        }
        tell(route);
        tellProxy(mistyped);
        authorities.setEditable(viewModel.mayChange());
        proxy.setEditable(viewModel.mayChange());
        file.setDisable(!viewModel.mayChange());
    }

    /** What is typed stays as it is typed as long as it means the same. */
    private boolean isTyped(Optional<String> mistyped, Route.Proxy now) {
        String text = proxy.getText();
        return mistyped.isPresent()
                ? mistyped.get().equals(text)
                : ConnectionsViewModel.proxy(text).equals(Optional.of(now));
    }

    private void write(String text) {
        viewModel.connection().ifPresent(shownNow -> viewModel.edits().change(shownNow.id(),
                one -> one.withRoute(new Route(text, one.route().proxy()))));
    }

    private void writeProxy(String text) {
        viewModel.connection().ifPresent(one -> {
            viewModel.typeProxy(one, text);
            tellProxy(viewModel.mistypedProxy(one.id()));
        });
    }

    private void tellProxy(Optional<String> mistyped) {
        if (mistyped.isPresent()) {
            proxyBox.setFault(texts.text("connections.network.proxy.bad"));
        } else {
            proxyBox.setHint(texts.text("connections.network.proxy.hint"));
        }
    }

    private void tell(Route route) {
        try {
            List<X509Certificate> certificates = route.certificates();
            authoritiesBox.setHint(certificates.isEmpty()
                    ? texts.text("connections.network.authorities.hint")
                    : certificates.stream().map(this::told).collect(Collectors.joining("\n")));
        } catch (CertificateException _) {
            authoritiesBox.setFault(texts.text(
                    route.holdsPrivateKey() ? "profile.route.private-key" : "profile.route.no-certificate"));
        }
    }

    private String told(X509Certificate certificate) {
        Principal subject = certificate.getSubjectX500Principal();
        Instant end = certificate.getNotAfter().toInstant();
        return texts.text(
                end.isBefore(viewModel.now())
                        ? "connections.network.certificate.over"
                        : "connections.network.certificate",
                subject.getName(),
                texts.values().shown(FieldType.DATE, end.atZone(ZoneOffset.UTC).toLocalDate().toString()));
    }

    private void chooseFile() {
        choose.apply(getScene().getWindow()).ifPresent(chosen -> work.run(() -> AuthorityFile.read(chosen))
                .onSuccess(this::add)
                .onProblem(problem -> authoritiesBox.setFault(
                        texts.say(problem.sentence()) + " " + texts.say(problem.nextStep())))
                .start());
    }

    /** Those of a file come behind those that are there. */
    private void add(String certificates) {
        String there = authorities.getText().strip();
        if (!there.contains(certificates.strip())) {
            authorities.setText(there.isEmpty() ? certificates : there + "\n" + certificates);
        }
    }
}
