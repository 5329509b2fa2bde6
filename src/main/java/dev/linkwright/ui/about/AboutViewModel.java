package dev.linkwright.ui.about;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import dev.linkwright.about.Licence;
import dev.linkwright.about.ThirdParties;
import dev.linkwright.about.ThirdParty;
import dev.linkwright.model.KeyWord;
import dev.linkwright.ui.common.NewerVersions;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** What the About window tells: facts in words, and who made what it is made of. */
final class AboutViewModel {
    private final Installed installed;
    private final NewerVersions versions;
    private final Texts texts;
    private final Work work;
    private final ObservableList<ThirdParty> all = FXCollections.observableArrayList();
    private final FilteredList<ThirdParty> shown = new FilteredList<>(all);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");

    AboutViewModel(Installed installed, NewerVersions versions, Texts texts, Work work) {
        this.installed = installed;
        this.versions = versions;
        this.texts = texts;
        this.work = work;
        search.subscribe(this::sift);
    }

    /** Reads what the program is made of. */
    void read(Runnable done) {
        work.run(ThirdParties::all).onSuccess(parties -> {
            all.setAll(Stream.concat(Stream.of(itself()), parties.stream()).toList());
            done.run();
        }).onProblem(problem -> words.set(texts.say(problem.sentence()))).start();
    }

    private ThirdParty itself() {
        return new ThirdParty("dev.linkwright:linkwright", installed.version(), texts.text("app.name"),
                List.of(Licence.APACHE.id()), "");
    }

    /** Those that match what is searched; the program itself comes first. */
    ObservableList<ThirdParty> shown() {
        return shown;
    }

    StringProperty searchProperty() {
        return search;
    }

    private void sift(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        shown.setPredicate(party -> (party.name() + " " + party.key() + " " + licences(party))
                .toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** What the licence of one says. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    void choose(ThirdParty party) {
        work.run(() -> ThirdParties.words(party)).onSuccess(words::set)
                .onProblem(problem -> words.set(texts.say(problem.sentence()))).start();
    }

    static String licences(ThirdParty party) {
        return String.join(" / ", party.licences());
    }

    Installed installed() {
        return installed;
    }

    /** When and of what it was built, as far as that is known. */
    String built() {
        return Stream.of(installed.build().time(), installed.build().commit()).filter(one -> !one.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Whether newer versions are looked for, and what came of it. */
    ObservableValue<String> newerVersions() {
        return Bindings.createStringBinding(this::looking, versions.onProperty(), versions.addressProperty(),
                versions.lastProperty());
    }

    private String looking() {
        if (!versions.onProperty().get()) {
            return texts.text("about.looking.off");
        }
        if (versions.addressProperty().get().isEmpty()) {
            return texts.text("about.looking.nowhere");
        }
        Optional<NewerVersions.Look> last = versions.lastProperty().get();
        return last.map(look -> texts.text("about.looked." + KeyWord.of(look.outcome()), look.at(), look.version()))
                .orElseGet(() -> texts.text("about.looking.not-yet", versions.addressProperty().get()));
    }

    /** All facts, for who reports something. */
    String details() {
        return texts.text("about.copied", installed.version(), built(), installed.java(), installed.javaFx(),
                "%s %s, %s".formatted(System.getProperty("os.name"), System.getProperty("os.version"),
                        System.getProperty("os.arch")));
    }
}
