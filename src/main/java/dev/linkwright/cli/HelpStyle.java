package dev.linkwright.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How {@code --help} looks, for every command alike. */
final class HelpStyle {
    static final int WIDTH = 100;

    private HelpStyle() {
    }

    static void give(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.width(WIDTH).abbreviateSynopsis(true).sortOptions(false).parameterListHeading("%nParameters:%n")
                .optionListHeading("%nOptions:%n").commandListHeading("%nCommands:%n")
                .exitCodeListHeading("%nExit codes:%n").footerHeading("%nExamples:%n");
        command.getSubcommands().values().forEach(HelpStyle::give);
    }
}
