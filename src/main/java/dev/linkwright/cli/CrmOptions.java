package dev.linkwright.cli;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

import dev.linkwright.app.CrmChoice;
import dev.linkwright.ui.common.Texts;

/** Which CRM to sign in to. */
final class CrmOptions {
    @Option(names = "--sandbox-crm", description = "Work on the made-up CRM, with an ERP of your own.")
    boolean sandbox;

    @Option(names = "--crm", paramLabel = "ADDRESS", description = "Sign in to the SuperOffice at this address, on your own server.")
    @Nullable
    String address;

    @Option(names = "--crm-user", paramLabel = "NAME", description = "Sign in to it as this user.")
    @Nullable
    String user;

    @Option(names = "--crm-password-file", paramLabel = "FILE", description = "Read the password from the one line of this file.")
    @Nullable
    Path passwordFile;

    boolean isGiven() {
        return sandbox || address != null || user != null || passwordFile != null;
    }

    CrmChoice choice(CommandLine command, Texts texts) {
        if (sandbox && address != null) {
            throw new ParameterException(command, texts.text("cli.crm.two"));
        }
        if (sandbox) {
            return new CrmChoice.Sandbox(false);
        }
        if (!isGiven()) {
            return new CrmChoice.Kept();
        }
        if (address == null || user == null || passwordFile == null) {
            throw new ParameterException(command,
                    texts.text("cli.crm.which"));
        }
        return new CrmChoice.Onsite(address, user, SecretFile.read(command, passwordFile, texts));
    }
}
