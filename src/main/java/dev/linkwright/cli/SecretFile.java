package dev.linkwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

import dev.linkwright.ui.common.Texts;

/** Reads a secret from a file, so that it stands in no list of processes and no shell history. */
final class SecretFile {
    private SecretFile() {
    }

    static String read(CommandLine command, Path file, Texts texts) {
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty() || lines.getFirst().isEmpty()) {
                throw new ParameterException(command, texts.text("cli.secret.empty", file.toString()));
            }
            return lines.getFirst();
        } catch (IOException failure) {
            throw new ParameterException(command,
                    texts.text("cli.file.unreadable", file.toString(), String.valueOf(failure.getMessage())), failure);
        }
    }
}
