package dev.linkwright.ui.connect;

import java.util.Optional;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import dev.linkwright.connect.ActorName;
import dev.linkwright.connect.ConnectWish;
import dev.linkwright.ui.common.Texts;

/** Says in a sentence what is connected to what. */
record ConnectSubject(TextFlow flow, ConnectWish wish, Texts texts) {

    /**
     * Shows it.
     *
     * @param within the actor within which is looked; empty for none, or while its name is not known
     */
    void show(Optional<ActorName> within) {
        String detail = wish.detail().isEmpty() ? "" : " (" + wish.detail() + ")";
        flow.getChildren().setAll(
                new Text(texts.text("connect.subject." + wish.entity().type().word()) + " "),
                styled(wish.title(), "strong"), styled(detail, "muted"),
                new Text(" " + texts.text("connect.subject.to." + wish.type().word()) + " "));
        within.ifPresent(parent -> flow.getChildren().addAll(new Text(texts.text("connect.subject.of") + " "),
                styled(HitWords.called(parent), "strong"), new Text(" ")));
        flow.getChildren().addAll(new Text(texts.text("connect.subject.in") + " "),
                styled(wish.connection().name(), "strong"), new Text("."));
    }

    private static Text styled(String words, String styleClass) {
        Text styled = new Text(words);
        styled.getStyleClass().add(styleClass);
        return styled;
    }
}
