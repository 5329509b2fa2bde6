package dev.linkwright.link.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.Scope;
import dev.linkwright.link.Activity;
import dev.linkwright.link.Operation;
import dev.linkwright.link.StepRecord;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Route;
import dev.linkwright.model.Sentence;
import dev.linkwright.sync.plan.Decision;

class JsonTest {
    private final Json json = new Json(Path.of("journal.db"));

    @Test
    void anOperationWithEveryVariantComesBackAsItWas() {
        Operation operation = Samples.operation(Samples.company(17));
        assertThat(json.read(json.write(operation), Operation.class)).isEqualTo(operation);
    }

    @Test
    void everyLineComesBackAsItWas() {
        assertThat(Samples.lines())
                .allSatisfy(line -> assertThat(json.read(json.write(line), StepRecord.class)).isEqualTo(line));
    }

    @Test
    void everyValueAndDecisionComesBackAsItWas() {
        assertThat(Samples.VALUES)
                .allSatisfy(value -> assertThat(json.read(json.write(value), FieldValue.class)).isEqualTo(value));
        assertThat(Samples.DECISIONS).allSatisfy(
                decision -> assertThat(json.read(json.write(decision), Decision.class)).isEqualTo(decision));
        Map<String, FieldValue> values = Map.of("a", Samples.VALUES.get(0), "b", Samples.VALUES.get(1), "c",
                Samples.VALUES.get(2));
        assertThat(json.read(json.writeValues(values), Json.VALUES)).isEqualTo(values);
    }

    @Test
    void theSamplesHoldEveryVariant() {
        assertThat(Samples.VALUES).extracting(Object::getClass).map(Class.class::cast)
                .containsExactlyInAnyOrder(FieldValue.class.getPermittedSubclasses());
        assertThat(Samples.DECISIONS).extracting(Object::getClass).map(Class.class::cast)
                .containsExactlyInAnyOrder(Decision.class.getPermittedSubclasses());
    }

    @Test
    void noOtherTypeWithVariantsIsReachedFromWhatIsKept() {
        Set<Class<?>> sealed = new HashSet<>();
        Set<Class<?>> seen = new HashSet<>();
        List.of(Operation.class, StepRecord.class, Activity.class, ErpConnection.class)
                .forEach(root -> reach(root, seen, sealed));
        assertThat(sealed).containsExactlyInAnyOrder(FieldValue.class, Decision.class, Scope.class, Route.Proxy.class);
    }

    @Test
    void aValueReadsAsItWasWrittenByTheFirstVersion() {
        assertThat(json.write(new FieldValue.Text("x"))).isEqualTo("{\"is\":\"text\",\"text\":\"x\"}");
        assertThat(json.write(new FieldValue.Blank())).isEqualTo("{\"is\":\"blank\"}");
        assertThat(json.write(new Decision.TakeCrm())).isEqualTo("{\"is\":\"take-crm\"}");
        assertThat(json.write(Sentence.of("k", 1, "t")))
                .isEqualTo("{\"key\":\"k\",\"arguments\":[{\"integer\":\"1\"},{\"text\":\"t\"}]}");
    }

    @Test
    void whatIsOnlyHalfUnderstoodIsRefusedWithoutQuotingIt() {
        for (String body : List.of("{\"is\":\"secret-variant\"}", "{\"is\":\"text\",\"text\":\"a\",\"secret\":1}",
                "{\"is\":\"text\"", "{\"is\":\"text\"} secret", "{\"is\":\"text\",\"text\":\"\"}")) {
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> json.read(body, FieldValue.class))
                    .satisfies(thrown -> {
                        assertThat(thrown.problem()).isInstanceOf(Problem.StoreFailed.class);
                        assertThat(thrown).hasMessageContaining("journal.db").hasNoCause();
                        assertThat(thrown.getMessage()).doesNotContain("secret-variant").doesNotContain(": 1");
                    });
        }
    }

    @Test
    void anArgumentThatCannotBeReadBackIsNotWritten() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> json.write(Sentence.of("k", List.of("no argument"))));
    }

    private static void reach(Type type, Set<Class<?>> seen, Set<Class<?>> sealed) {
        for (Class<?> found : classes(type)) {
            if (found.isSealed() && !found.isEnum()) {
                sealed.add(found);
                Stream.of(found.getPermittedSubclasses()).forEach(variant -> reach(variant, seen, sealed));
            }
            if (found.isRecord() && seen.add(found)) {
                for (RecordComponent component : found.getRecordComponents()) {
                    reach(component.getGenericType(), seen, sealed);
                }
            }
        }
    }

    private static List<Class<?>> classes(Type type) {
        List<Class<?>> classes = new ArrayList<>();
        if (type instanceof Class<?> plain) {
            classes.add(plain);
        } else if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> classes.addAll(classes(argument)));
        }
        return classes;
    }
}
