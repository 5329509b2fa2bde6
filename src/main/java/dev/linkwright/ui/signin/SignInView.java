package dev.linkwright.ui.signin;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import dev.linkwright.model.KeyWord;
import dev.linkwright.ui.common.ButtonOrder;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.TickBox;
import dev.linkwright.ui.common.WhyDisabled;
import dev.linkwright.ui.common.Work;

/** Where the CRM is, and what it needs to know of the person. */
final class SignInView {
    private static final List<String> SERVICES = List.of("online", "stage", "sod");

    @FXML
    private BorderPane root;
    @FXML
    private HBox kinds;
    @FXML
    private Label serviceLabel;
    @FXML
    private Label applicationLabel;
    @FXML
    private Label portLabel;
    @FXML
    private Label addressLabel;
    @FXML
    private Label userLabel;
    @FXML
    private Label passwordLabel;
    @FXML
    private VBox strips;
    @FXML
    private VBox online;
    @FXML
    private ComboBox<String> service;
    @FXML
    private TextField application;
    @FXML
    private TextField port;
    @FXML
    private VBox onsite;
    @FXML
    private TextField address;
    @FXML
    private TextField user;
    @FXML
    private PasswordField password;
    @FXML
    private TitledPane network;
    @FXML
    private Label proxyLabel;
    @FXML
    private TextField proxy;
    @FXML
    private Label authoritiesLabel;
    @FXML
    private TextField authorities;
    @FXML
    private VBox sandbox;
    @FXML
    private HBox waiting;
    @FXML
    private Label waitingFor;
    @FXML
    private Button signIn;
    @FXML
    private Button cancel;

    private final SignInViewModel viewModel;
    private final Texts texts;
    private final Work work;
    private final Runnable leave;
    private final TickBox administrator;
    private final TickBox withErp;

    SignInView(SignInViewModel viewModel, Texts texts, Work work, Runnable leave) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.work = work;
        this.leave = leave;
        administrator = new TickBox(texts.text("sign-in.sandbox.administrator"));
        withErp = new TickBox(texts.text("sign-in.sandbox.erp"));
    }

    @FXML
    void initialize() {
        addKinds();
        ButtonOrder.asInDialogs(signIn, cancel);
        Map.of(serviceLabel, service, applicationLabel, application, portLabel, port, addressLabel, address, userLabel,
                user, passwordLabel, password, proxyLabel, proxy, authoritiesLabel, authorities)
                .forEach((label, field) -> {
                    label.setLabelFor(field);
                    field.setAccessibleText(label.getText().replace("_", ""));
                });
        service.getItems().setAll(SERVICES);
        service.getEditor().textProperty().bindBidirectional(viewModel.serviceProperty());
        application.textProperty().bindBidirectional(viewModel.applicationProperty());
        port.textProperty().bindBidirectional(viewModel.portProperty());
        address.textProperty().bindBidirectional(viewModel.addressProperty());
        user.textProperty().bindBidirectional(viewModel.userProperty());
        password.textProperty().bindBidirectional(viewModel.passwordProperty());
        proxy.textProperty().bindBidirectional(viewModel.proxyProperty());
        authorities.textProperty().bindBidirectional(viewModel.authoritiesProperty());
        sandbox.getChildren().addAll(administrator, withErp);
        administrator.selectedProperty().bindBidirectional(viewModel.administratorProperty());
        withErp.selectedProperty().bindBidirectional(viewModel.withErpProperty());
        Map<SignInViewModel.Kind, VBox> parts = new EnumMap<>(
                Map.of(SignInViewModel.Kind.ONLINE, online, SignInViewModel.Kind.ONSITE, onsite,
                        SignInViewModel.Kind.SANDBOX, sandbox));
        viewModel.kindProperty().subscribe(kind -> {
            parts.forEach((part, node) -> show(node, part == kind));
            show(network, kind != SignInViewModel.Kind.SANDBOX);
        });
        viewModel.runningProperty().subscribe(running -> {
            show(waiting, running);
            parts.values().forEach(part -> part.setDisable(running));
            kinds.setDisable(running);
            waitingFor.setText(texts.text(viewModel.kindProperty().get() == SignInViewModel.Kind.ONLINE
                    ? "sign-in.browser"
                    : "sign-in.running"));
        });
        viewModel.problemProperty().subscribe(problem -> {
            strips.getChildren().clear();
            problem.ifPresent(why -> strips.getChildren()
                    .add(Strip.problem(texts, why, texts.text("sign-in.nothing-kept"))));
            show(strips, problem.isPresent());
        });
        signIn.disableProperty().bind(viewModel.canSignIn().not());
        WhyDisabled.tell(signIn, viewModel.lacking().map(part -> part
                .map(name -> texts.text("sign-in.lacking", texts.text(name).replace("_", ""))).orElse("")));
        signIn.setOnAction(_ -> viewModel.signIn());
        cancel.setOnAction(_ -> {
            if (viewModel.runningProperty().get()) {
                viewModel.cancel();
            } else {
                leave.run();
            }
        });
    }

    BorderPane root() {
        return root;
    }

    /** The first field of the chosen kind. */
    void focusFirst() {
        switch (viewModel.kindProperty().get()) {
            case ONLINE -> application.requestFocus();
            case ONSITE -> (address.getText().isEmpty() ? address : password).requestFocus();
            case SANDBOX -> withErp.requestFocus();
        }
    }

    private void addKinds() {
        ToggleGroup group = new ToggleGroup();
        for (SignInViewModel.Kind kind : SignInViewModel.Kind.values()) {
            ToggleButton button = new ToggleButton(texts.text("sign-in.kind." + KeyWord.of(kind)));
            button.setId("kind-" + KeyWord.of(kind));
            button.setMnemonicParsing(true);
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                button.setSelected(true);
                viewModel.kindProperty().set(kind);
                // A mnemonic focuses its button after what it does.
                work.onScreen(this::focusFirst);
            });
            viewModel.kindProperty().subscribe(now -> button.setSelected(now == kind));
            kinds.getChildren().add(button);
        }
        kinds.getChildren().getFirst().getStyleClass().add("first");
        kinds.getChildren().getLast().getStyleClass().add("last");
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
