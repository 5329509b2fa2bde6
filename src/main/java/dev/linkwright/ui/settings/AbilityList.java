package dev.linkwright.ui.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.Secrets;
import dev.linkwright.erp.Capabilities;
import dev.linkwright.erp.Feature;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.KeyWord;
import dev.linkwright.settings.ConnectorAbilities;
import dev.linkwright.settings.SettingsDraft;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** What one connector can and cannot do, with the reasons that it gives. */
final class AbilityList extends VBox {
    private final ConnectorAbilities abilities;
    private final SettingsDraft draft;
    private final Work work;
    private final Texts texts;
    private Optional<RunningWork> running = Optional.empty();

    AbilityList(ConnectorAbilities abilities, SettingsDraft draft, Work work, Texts texts) {
        this.abilities = abilities;
        this.draft = draft;
        this.work = work;
        this.texts = texts;
        setId("connector-abilities");
        getStyleClass().addAll("gap-4", "ability-list");
    }

    void show(SyncConnectorProvider connector) {
        running.ifPresent(RunningWork::cancel);
        running = Optional.empty();
        Label title = new Label(connector.name());
        title.getStyleClass().add("section-title");
        getChildren().setAll(title);
        List<ActorType> types = abilities.actorTypes(connector, draft.profile());
        if (!types.isEmpty()) {
            line(texts.text("connectors.actors", types.stream()
                    .map(type -> texts.text("connections.actors." + KeyWord.of(type)))
                    .collect(Collectors.joining(", "))));
        }
        Optional<ErpConnection> over = draft.profile().connections().stream()
                .filter(one -> one.connector().equals(connector.id())).findFirst();
        if (over.isEmpty()) {
            line(texts.text("connectors.abilities.unused"));
            return;
        }
        ErpConnection connection = over.get();
        Secrets secrets = draft.secrets();
        running = Optional.of(work.run(() -> abilities.over(connection, secrets)).onSuccess(this::show)
                .onProblem(problem -> line(
                        texts.text("connectors.abilities.unknown", connection.name(),
                                texts.say(problem.sentence()))))
                .start());
    }

    private void show(Capabilities capabilities) {
        line(texts.text("connectors.can",
                Arrays.stream(Feature.values()).filter(capabilities::has).map(this::name)
                        .collect(Collectors.joining(", "))));
        Map<String, List<String>> missing = missing(capabilities);
        if (!missing.isEmpty()) {
            Label title = line(texts.text("connectors.cannot.title"));
            title.getStyleClass().add("strong");
        }
        missing.forEach((why, features) -> line(
                "\u2013 " + texts.text("connectors.cannot", String.join(", ", features), why)));
    }

    /** Each reason once, with all that it keeps back. */
    private Map<String, List<String>> missing(Capabilities capabilities) {
        Map<String, List<String>> missing = new LinkedHashMap<>();
        for (Feature feature : Feature.values()) {
            capabilities.whyNot(feature).ifPresent(
                    why -> missing.computeIfAbsent(texts.say(why), _ -> new ArrayList<>()).add(name(feature)));
        }
        return missing;
    }

    private String name(Feature feature) {
        return texts.text("connectors.feature." + KeyWord.of(feature));
    }

    private Label line(String text) {
        Label line = new Label(text);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        getChildren().add(line);
        return line;
    }
}
