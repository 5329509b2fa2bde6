package dev.linkwright;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the house and the directions between them; what is not listed here fails. */
class ArchitectureTest {
    private static final String ROOT = "dev.linkwright.";

    private static final String[] EVERY_ROOM = {"java..", "org.slf4j..", "org.jspecify..", "jakarta.inject.."};
    private static final String JACKSON = "com.fasterxml.jackson..";
    private static final String OKHTTP = "okhttp3..";
    private static final String OKIO = "okio..";
    private static final String[] JAVAFX = {"javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.ikonli.."};

    /** Room to what it may use besides itself, the JDK, SLF4J, JSpecify and jakarta.inject. */
    static final Map<String, List<String>> DIRECTIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("model", List.of()), Map.entry("about", List.of(JACKSON)),
            Map.entry("normal", List.of("model", "com.google.i18n.phonenumbers..")),
            Map.entry("sync.plan", List.of("model", "normal")),
            Map.entry("match", List.of("model", "normal")),
            Map.entry("sync.merge", List.of("sync.plan", "model", "normal")),
            Map.entry("crm", List.of("model")),
            Map.entry("erp", List.of("model")),
            Map.entry("http", List.of("model", OKHTTP, OKIO, JACKSON, "javax.net.ssl..")),
            Map.entry("http.oauth",
                    List.of("http", "model", JACKSON, OKHTTP, "com.nimbusds..", "com.sun.net.httpserver..")),
            Map.entry("link", List.of("model", "sync.plan", "config")),
            Map.entry("crm.superoffice", List.of("crm", "http", "http.oauth", "model", "normal", JACKSON, OKHTTP)),
            Map.entry("erp.tryton", List.of("erp", "http", "model", "normal", JACKSON, OKHTTP)),
            Map.entry("erp.businesscentral", List.of("erp", "http", "http.oauth", "model", "normal", JACKSON, OKHTTP)),
            Map.entry("link.sqlite", List.of("link", "config", "sync.plan", "model", "org.sqlite..", JACKSON)),
            Map.entry("config", List.of("model", "erp", JACKSON)),
            Map.entry("config.keyring",
                    List.of("config", "model", JACKSON, "com.github.javakeyring..", "javax.crypto..")),
            Map.entry("sync.run",
                    List.of("sync.plan", "sync.merge", "crm", "erp", "link", "config", "model", "normal")),
            Map.entry("doctor", List.of("browse", "crm", "erp", "link", "config", "model", JACKSON)),
            Map.entry("browse", List.of("crm", "erp", "link", "config", "sync.plan", "model")),
            Map.entry("connect",
                    List.of("browse", "match", "sync.plan", "sync.merge", "sync.run", "crm", "erp", "link", "config",
                            "model", "normal")),
            Map.entry("settings",
                    List.of("browse", "crm", "erp", "link", "config", "sync.plan", "sync.merge", "model", "normal")),
            Map.entry("ui.settings", feature("settings", "doctor", "erp", "crm")),
            Map.entry("ui.signin", feature("config.keyring", "settings")),
            Map.entry("ui.common", with(JAVAFX, "sync.plan", "model")),
            Map.entry("ui.shell", feature()), Map.entry("ui.record", feature()), Map.entry("ui.erptab", feature()),
            Map.entry("ui.connect", feature()), Map.entry("ui.conflict", feature()),
            Map.entry("ui.create", feature()), Map.entry("ui.health", feature()),
            Map.entry("ui.resync", feature()),
            Map.entry("ui.activity", feature()), Map.entry("ui.about", feature("about")),
            Map.entry("sandbox.nordic", List.of(JACKSON)), Map.entry("sandbox.folder", List.of(JACKSON)),
            Map.entry("sandbox.http", List.of(JACKSON, "com.sun.net.httpserver..")),
            Map.entry("sandbox.crm", sandbox()), Map.entry("sandbox.erp", sandbox()),
            Map.entry("cli", List.of("*..")), Map.entry("app", List.of("*.."))));

    private static JavaClasses program;

    @BeforeAll
    static void readTheProgram() {
        program = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.linkwright");
    }

    @TestFactory
    Stream<DynamicTest> everyRoomUsesOnlyWhatItMay() {
        return DIRECTIONS.entrySet().stream().map(room -> DynamicTest.dynamicTest(room.getKey(), () -> {
            List<String> packages = new ArrayList<>(List.of(EVERY_ROOM));
            for (String target : room.getValue()) {
                packages.add(target.contains("..") ? target : ROOT + target);
            }
            DescribedPredicate<JavaClass> allowed = resideInAnyPackage(packages.toArray(String[]::new))
                    .or(inside(room.getKey())).or(resideInAnyPackage("")).as("listed for " + room.getKey());
            classes().that(inside(room.getKey())).should().onlyDependOnClassesThat(allowed).allowEmptyShould(true)
                    .check(program);
        }));
    }

    @Test
    void everyClassLivesInAListedRoom() {
        List<String> homeless = program.stream().filter(type -> !type.getPackageName().equals("dev.linkwright"))
                .filter(type -> DIRECTIONS.keySet().stream().noneMatch(room -> inside(room).test(type)))
                .map(JavaClass::getName).toList();
        assertThat(homeless).isEmpty();
    }

    @Test
    void nobodyUsesTheCommandLineOrTheApplicationButMain() {
        noClasses().that(not(inside("cli").or(inside("app")).or(resideInAnyPackage("dev.linkwright")))).should()
                .dependOnClassesThat(inside("cli").or(inside("app"))).allowEmptyShould(true).check(program);
    }

    @Test
    void javaFxStaysInTheInterface() {
        noClasses().that(not(resideInAnyPackage(ROOT + "ui..", ROOT + "app.."))).should()
                .dependOnClassesThat(resideInAnyPackage("javafx..")).allowEmptyShould(true).check(program);
    }

    @Test
    void onlyTheStoreKnowsSql() {
        noClasses().that(not(inside("link.sqlite"))).should().dependOnClassesThat(resideInAnyPackage("java.sql.."))
                .allowEmptyShould(true).check(program);
    }

    @Test
    void viewModelsKnowNoScene() {
        noClasses().that().haveSimpleNameEndingWith("ViewModel").should()
                .dependOnClassesThat(resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml.."))
                .allowEmptyShould(true).check(program);
    }

    @Test
    void theToolkitsThreadIsReachedFromOneClassOnly() {
        long callers = program.stream()
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().getName().equals("javafx.application.Platform")
                                && call.getName().equals("runLater")))
                .map(type -> type.getName().replaceAll("\\$.*", "")).distinct().count();
        assertThat(callers).isLessThanOrEqualTo(1);
    }

    @Test
    void noStaticFieldChanges() {
        fields().that().areStatic().and(describe("written by people",
                (JavaField field) -> !field.getName().startsWith("$"))).should()
                .haveModifier(JavaModifier.FINAL).check(program);
    }

    @Test
    void noThreadIsMadeByHand() {
        noClasses().should().callConstructor(Thread.class, Runnable.class).orShould()
                .callConstructor(Thread.class, Runnable.class, String.class).check(program);
    }

    /** A room holds its package and internal ones below, but not the rooms of others below it. */
    private static DescribedPredicate<JavaClass> inside(String room) {
        return describe("in " + room, type -> {
            String name = type.getPackageName();
            String home = ROOT + room;
            return (name.equals(home) || name.startsWith(home + ".")) && DIRECTIONS.keySet().stream().noneMatch(
                    other -> other.startsWith(room + ".") && (name + ".").startsWith(ROOT + other + "."));
        });
    }

    private static List<String> feature(String... besides) {
        return Stream.concat(with(JAVAFX, "connect", "browse", "sync.plan", "match", "config", "model", "ui.common")
                .stream(), Stream.of(besides)).toList();
    }

    /** An embedded server knows no room of ours, so that a fault in an adapter is not mirrored in its test. */
    private static List<String> sandbox() {
        return List.of("sandbox.nordic", "sandbox.http", "sandbox.folder", JACKSON);
    }

    private static List<String> with(String[] libraries, String... rooms) {
        return Stream.concat(Stream.of(libraries), Stream.of(rooms)).toList();
    }
}
