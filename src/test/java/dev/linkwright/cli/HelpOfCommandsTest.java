package dev.linkwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

import dev.linkwright.app.Stopwatch;
import dev.linkwright.app.SyncExit;

/** What {@code --help} tells of every command. */
class HelpOfCommandsTest {
    private static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(Stream.of(command),
                command.getSubcommands().values().stream().flatMap(HelpOfCommandsTest::commands));
    }

    private static Stream<DynamicTest> ofEach(Consumer<CommandLine> rule) {
        return commands(LinkwrightCommand.commandLine(new Stopwatch()))
                .map(command -> DynamicTest.dynamicTest(command.getCommandSpec().qualifiedName(),
                        () -> rule.accept(command)));
    }

    @TestFactory
    Stream<DynamicTest> everyCommandTellsWhatItDoesHowItEndsAndAnExample() {
        return ofEach(command -> {
            UsageMessageSpec usage = command.getCommandSpec().usageMessage();
            assertThat(sentences(usage.description())).isNotEmpty().allMatch(HelpOfCommandsTest::isSentence);
            assertThat(usage.exitCodeList().keySet()).contains("2");
            assertThat(usage.exitCodeList().values()).allMatch(HelpOfCommandsTest::isSentence);
            assertThat(usage.footer()).isNotEmpty();
            assertThat(usage.footer()[0].strip()).startsWith("linkwright");
        });
    }

    @TestFactory
    Stream<DynamicTest> everyOptionAndParameterSaysInASentenceWhatItDoes() {
        return ofEach(command -> {
            CommandSpec specification = command.getCommandSpec();
            List<ArgSpec> all = Stream.concat(specification.options().stream().map(ArgSpec.class::cast),
                    specification.positionalParameters().stream()).toList();
            assertThat(all).isNotEmpty().allSatisfy(one -> assertThat(sentences(one.description()))
                    .as(one.toString()).isNotEmpty().allMatch(HelpOfCommandsTest::isSentence));
            assertThat(specification.options()).filteredOn(option -> option.arity().max() > 0)
                    .allMatch(option -> option.paramLabel().matches("[A-Z|]+"));
        });
    }

    @TestFactory
    Stream<DynamicTest> noLineIsWiderThanTheWidthAndNoPlaceholderIsLeft() {
        return ofEach(command -> {
            String usage = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
            assertThat(usage.lines()).allMatch(line -> line.length() <= HelpStyle.WIDTH);
            assertThat(usage).doesNotContain("${", "%n", "%s", "null", "<").contains("Exit codes:", "Examples:");
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsMadeUpIsCalledSoAndOnlyOptionsAndCommandsAreCalledSandbox() {
        return ofEach(command -> assertThat(command.getUsageMessage(CommandLine.Help.Ansi.OFF)
                .replaceAll("--sandbox(-crm)?|linkwright sandbox|(?m)^  sandbox", ""))
                .doesNotContainIgnoringCase("sandbox"));
    }

    @Test
    void everyCodeOfSyncIsTold() {
        CommandLine sync = LinkwrightCommand.commandLine(new Stopwatch()).getSubcommands().get("sync");
        assertThat(sync.getCommandSpec().usageMessage().exitCodeList().keySet())
                .containsAll(Arrays.stream(SyncExit.values()).map(exit -> Integer.toString(exit.code())).toList());
    }

    private static List<String> sentences(String... lines) {
        return Arrays.stream(lines).filter(line -> !line.isEmpty()).toList();
    }

    /** An address at the end is no place for a full stop. */
    private static boolean isSentence(String text) {
        return Character.isUpperCase(text.charAt(0)) && (text.endsWith(".") || text.endsWith("/"));
    }
}
