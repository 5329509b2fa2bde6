package dev.linkwright;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.net.Proxy;
import java.net.URL;
import java.util.regex.Pattern;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.linkwright.http.HttpClients;

/** Whatever leaves this computer goes through the one HTTP client, so that it can be known what does. */
class NetworkTest {
    private static final String SANDBOX = "dev.linkwright.sandbox..";
    /** Ways out of the computer, or into it. */
    private static final DescribedPredicate<JavaClass> WAYS = named("ways out of the computer",
            "java\\.net\\.(Socket|ServerSocket|DatagramSocket"
                    + "|MulticastSocket|URLConnection|HttpURLConnection|JarURLConnection|URLClassLoader)|java\\.net\\.http\\..*"
                    + "|java\\.nio\\.channels\\.(Asynchronous)?(Server)?Socket.*|java\\.nio\\.channels\\.Datagram.*"
                    + "|javax\\.net\\..*|com\\.sun\\.net\\.httpserver\\..*|java\\.rmi\\..*|javax\\.naming\\..*|sun\\.net\\..*");
    /** Reasons stand in the classes: a port that is kept, a window that is open already, connectors from jars of this computer. */
    private static final DescribedPredicate<JavaClass> KNOWN = named("known",
            "dev\\.linkwright\\.(app\\.(KeptPort|VisitorSocket"
                    + "|FurtherStart|SyncErrand|LineChannel)|config\\.plugin\\.\\w+|http\\.(Failures|Routes|HttpClients)"
                    + "|http\\.oauth\\.RedirectListener)(\\$.*)?");

    private static JavaClasses program;

    private static DescribedPredicate<JavaClass> named(String what, String pattern) {
        Pattern names = Pattern.compile(pattern);
        return DescribedPredicate.describe(what, type -> names.matcher(type.getName()).matches());
    }

    @BeforeAll
    static void readTheProgram() {
        program = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.linkwright");
    }

    @Test
    void nobodyOpensAConnectionPastTheOneHttpClient() {
        noClasses().that(not(KNOWN).and(not(resideInAnyPackage(SANDBOX)))).should().dependOnClassesThat(WAYS)
                .check(program);
    }

    @Test
    void nobodyReadsFromAnAddressPastTheOneHttpClient() {
        noClasses().should().callMethod(URL.class, "openStream").orShould()
                .callMethod(URL.class, "openConnection").orShould()
                .callMethod(URL.class, "openConnection", Proxy.class).orShould()
                .callMethod(URL.class, "getContent").check(program);
    }

    @Test
    void thereIsOneHttpClient() {
        classes().that().resideInAPackage("dev.linkwright..").and()
                .areNotAssignableTo(HttpClients.class).should()
                .onlyCallConstructorsThat(not(DescribedPredicate.describe("make an HTTP client",
                        constructor -> constructor.getOwner().getName().startsWith("okhttp3.OkHttpClient"))))
                .check(program);
    }
}
