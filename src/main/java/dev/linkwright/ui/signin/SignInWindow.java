package dev.linkwright.ui.signin;

import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import dev.linkwright.settings.SignInToCrm;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.FxLoader;
import dev.linkwright.ui.common.HelpPage;
import dev.linkwright.ui.common.Popups;
import dev.linkwright.ui.common.RememberedWindows;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Theme;
import dev.linkwright.ui.common.WindowMemory;
import dev.linkwright.ui.common.Work;

/** The first window of a computer on which nobody has signed in yet. It closes once somebody has. */
public final class SignInWindow {
    private static final Dimension2D USUAL = new Dimension2D(560, 620);
    private static final Dimension2D SMALLEST = new Dimension2D(480, 480);
    private static final String KIND = "sign-in.kind";

    private final SignInToCrm signIn;
    private final Work work;
    private final Texts texts;
    private final Theme theme;
    private final FxLoader loader;
    private final WindowMemory memory;

    public SignInWindow(SignInToCrm signIn, Work work, Texts texts, Theme theme, FxLoader loader,
            WindowMemory memory) {
        this.signIn = signIn;
        this.work = work;
        this.texts = texts;
        this.theme = theme;
        this.loader = loader;
        this.memory = memory;
    }

    /** Opens it on a stage that has not been shown. */
    public void open(Stage stage) {
        SignInViewModel viewModel = new SignInViewModel(signIn, work, stage::close);
        remember(viewModel);
        SignInView view = loader.load(new SignInView(viewModel, texts, work, stage::close)).view();
        Scene scene = new Scene(view.root());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // An editable list would keep Enter to itself.
            if (event.getCode() == KeyCode.ENTER && !Popups.areOpenOver(stage) && viewModel.canSignIn().get()
                    && !event.isAltDown()) {
                viewModel.signIn();
                event.consume();
            }
        });
        stage.setScene(scene);
        stage.setTitle(texts.text("app.name"));
        theme.dress(stage);
        RememberedWindows windows = new RememberedWindows(memory);
        windows.remember(stage, "sign-in", USUAL, SMALLEST);
        new Dialogs(theme, texts, windows).help().install(stage, () -> HelpPage.SIGN_IN);
        stage.setOnCloseRequest(_ -> viewModel.cancel());
        stage.show();
        view.focusFirst();
    }

    /** Everything but the password. */
    private void remember(SignInViewModel viewModel) {
        memory.get(KIND).ifPresent(word -> Stream.of(SignInViewModel.Kind.values())
                .filter(kind -> kind.name().equals(word.toUpperCase(Locale.ROOT))).findFirst()
                .ifPresent(viewModel.kindProperty()::set));
        viewModel.kindProperty().subscribe(kind -> memory.put(KIND, kind.name()));
        Stream.of(viewModel.serviceProperty(), viewModel.applicationProperty(), viewModel.portProperty(),
                viewModel.addressProperty(), viewModel.userProperty(), viewModel.proxyProperty(),
                viewModel.authoritiesProperty()).forEach(typed -> {
                    String key = "sign-in." + typed.getName();
                    memory.get(key).ifPresent(typed::set);
                    typed.subscribe(text -> memory.put(key, text));
                });
    }
}
