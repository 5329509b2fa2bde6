package dev.linkwright.gallery;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Cell;
import javafx.scene.input.KeyCodeCombination;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.linkwright.ui.common.Keys;

/** What holds for all windows and can be seen in what they are written in. {@link WindowRules} looks at windows that are open. */
class InterfaceRulesTest {
    private static final Path PROGRAM = Path.of("src/main");
    private static final Pattern COLOUR = Pattern
            .compile("#(?:[0-9a-fA-F]{3}){1,2}\\b|Color\\.(?:rgb|web|valueOf|[A-Z]{3,})");
    /** Gives the roles of the theme other colours; {@link RoleColoursTest} measures them. */
    private static final String A_THEME_OF_ITS_OWN = "high-contrast.css";
    /** Shades that the themes do not have: the line between rows, and a grey that is pale and can still be read. */
    private static final Set<String> OWN_SHADES = Set.of("-lw-row-line", "-lw-disabled-fg", "-lw-disabled-bg");
    /**
     * What does not take the focus although it acts, and what does the same by keys: the row of the table it stands in has
     * the focus, and the page is scrolled by what stands on it.
     */
    private static final Map<String, String> OF_THEIR_ROW = Map.ofEntries(
            Map.entry("connect/ItemPicker.java", "Space ticks the row"),
            Map.entry("connect/ConnectView.java", "Ctrl+A and Delete clear the field"),
            Map.entry("settings/ConnectionTable.java", "Space ticks the row"),
            Map.entry("settings/CrmFieldCell.java", "F2 opens the choice of the row"),
            Map.entry("settings/ItemCell.java", "F2 opens the choice of the row"),
            Map.entry("settings/ShownCell.java", "Space ticks the row"),
            Map.entry("settings/DirectionCell.java", "a key of the row turns the direction"),
            Map.entry("connect/CriteriaPane.java", "scrolls"), Map.entry("settings/ConnectionFrame.java", "says only"),
            Map.entry("settings/SettingsParts.java", "scrolls"), Map.entry("erptab/Question.java", "scrolls"),
            Map.entry("create/CreateView.fxml", "scrolls"), Map.entry("record/RecordView.fxml", "scrolls"));

    /** The arrows between two columns say nothing that the columns do not. */
    private static final String ORNAMENT = "ArrowsCell";

    private static JavaClasses program;

    @BeforeAll
    static void readTheProgram() {
        program = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.linkwright.ui");
    }

    @Test
    void everyShortcutIsDeclaredInOnePlace() {
        noClasses().that().areNotAssignableTo(Keys.class).should()
                .callConstructorWhere(target(owner(assignableTo(KeyCodeCombination.class))))
                .check(program);
    }

    /** A cell of text is read as its text; one of icons and labels would be silent. */
    @Test
    void everyRowThatShowsMoreThanTextSaysItInWords() {
        List<String> silent = program.stream().filter(type -> type.isAssignableTo(Cell.class))
                .filter(type -> calls(type, "setGraphic") && !calls(type, "setAccessibleText"))
                .map(JavaClass::getSimpleName).filter(name -> !name.equals(ORNAMENT))
                .toList();
        assertThat(silent).isEmpty();
    }

    /** Nothing moves by itself but what shows progress, and that stands still for who asks for it. */
    @Test
    void nothingIsAnimated() {
        noClasses().should().dependOnClassesThat().haveNameMatching(
                "javafx\\.animation\\.(Timeline|KeyFrame|FadeTransition|TranslateTransition|ScaleTransition|RotateTransition"
                        + "|FillTransition|StrokeTransition|ParallelTransition|SequentialTransition|Interpolator|Animation)")
                .check(program);
    }

    /** Strips and notices stay until they are closed or over; nothing else tells of failures. */
    @Test
    void noMessageIsShownByAWindowThatGoesAwayByItself() {
        noClasses().should().dependOnClassesThat()
                .haveNameMatching(
                        "org\\.controlsfx\\.control\\.Notifications|atlantafx\\.base\\.controls\\.Notification")
                .check(program);
    }

    @Test
    void coloursComeFromTheThemeAlone() {
        assertThat(lines("java/dev/linkwright/ui", ".java").filter(line -> COLOUR.matcher(line).find())).isEmpty();
        assertThat(lines("resources/dev/linkwright/ui", ".fxml").filter(line -> COLOUR.matcher(line).find())).isEmpty();
        assertThat(lines("resources/dev/linkwright/ui", ".css").filter(line -> COLOUR.matcher(line).find())
                .filter(line -> OWN_SHADES.stream().noneMatch(line::contains))).isEmpty();
    }

    @Test
    void whatActsTakesTheFocusUnlessItsRowDoes() {
        Set<String> without = new TreeSet<>();
        without.addAll(filesWith("java/dev/linkwright/ui", "setFocusTraversable(false)"));
        without.addAll(filesWith("resources/dev/linkwright/ui", "focusTraversable=\"false\""));
        assertThat(without).isSubsetOf(OF_THEIR_ROW.keySet());
    }

    private static boolean calls(JavaClass type, String method) {
        return type.getMethodCallsFromSelf().stream().anyMatch(call -> call.getName().equals(method)
                && (call.getTargetOwner().equals(type) || call.getTargetOwner().isAssignableTo(Cell.class)));
    }

    private static Set<String> filesWith(String folder, String text) {
        Path root = PROGRAM.resolve(folder);
        return files(root).filter(file -> read(file).contains(text))
                .map(file -> root.relativize(file).toString().replace('\\', '/')).collect(Collectors.toSet());
    }

    private static Stream<String> lines(String folder, String ending) {
        return files(PROGRAM.resolve(folder)).filter(file -> file.toString().endsWith(ending))
                .filter(file -> !file.endsWith(A_THEME_OF_ITS_OWN))
                .flatMap(file -> read(file).lines());
    }

    private static Stream<Path> files(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).filter(file -> file.toString().matches(".*\\.(java|fxml|css)"))
                    .toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
