package dev.linkwright.doctor;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.inject.Inject;

import dev.linkwright.config.ProfileFile;
import dev.linkwright.config.WorkingProfile;
import dev.linkwright.link.MemberStore;
import dev.linkwright.link.StoreFiles;
import dev.linkwright.model.Who;

/** What somebody who helps has to see: no value of any record, no secret, no name of a person. */
public final class Diagnostics {
    /** Where the program's own logs are. */
    public record LogFolder(Path path) {
    }

    private final LogFolder logs;
    private final Installation installed;
    private final StoreFiles store;
    private final WorkingProfile profile;
    private final ProfileFile files;
    private final Who who;
    private final MemberStore members;

    @Inject
    public Diagnostics(LogFolder logs, Installation installed, StoreFiles store, WorkingProfile profile,
            ProfileFile files, Who who, MemberStore members) {
        this.logs = logs;
        this.installed = installed;
        this.store = store;
        this.profile = profile;
        this.files = files;
        this.who = who;
        this.members = members;
    }

    /** The files, so that a person sees what would be saved before it is. */
    public List<DiagnosticFile> collect(Report report, ReportText texts) throws IOException {
        List<String> names = new ArrayList<>(List.of(who.user()));
        members.member().ifPresent(member -> names.add(member.login()));
        Redaction redaction = new Redaction(names, System.getProperty("user.home", ""));
        List<DiagnosticFile> collected = new ArrayList<>();
        collected.add(file("report.txt", texts.plain(report), redaction));
        collected.add(file("report.json", texts.json(report), redaction));
        collected.add(file("versions.txt", versions(), redaction));
        collected.add(file("profile.json", files.text(PlainProfile.of(profile.current())), redaction));
        collected.add(file("store.txt", counts(), redaction));
        new LogFiles(logs.path()).read()
                .forEach((name, text) -> collected.add(file("logs/" + name, text, redaction)));
        return collected;
    }

    /** Saves a zip, whole or not at all. */
    public void save(List<DiagnosticFile> collected, Path zip) throws IOException {
        Path whole = zip.toAbsolutePath();
        Path beside = Files.createTempFile(whole.getParent(), String.valueOf(whole.getFileName()), ".part");
        try {
            try (OutputStream out = Files.newOutputStream(beside); ZipOutputStream packed = new ZipOutputStream(out)) {
                for (DiagnosticFile file : collected) {
                    packed.putNextEntry(new ZipEntry(file.name()));
                    packed.write(file.text().getBytes(StandardCharsets.UTF_8));
                    packed.closeEntry();
                }
            }
            Files.move(beside, whole, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static DiagnosticFile file(String name, String text, Redaction redaction) {
        String redacted = redaction.of(text);
        return new DiagnosticFile(name, redacted, redacted.getBytes(StandardCharsets.UTF_8).length);
    }

    private String versions() {
        StringBuilder text = new StringBuilder();
        text.append("Linkwright ").append(installed.program()).append("\nJava ").append(installed.java())
                .append("\nJavaFX ").append(installed.javaFx()).append('\n').append(installed.system()).append('\n');
        installed.connectors().forEach(one -> text.append("Connector ").append(one.id()).append(' ')
                .append(one.version()).append('\n'));
        return text.toString();
    }

    private String counts() {
        StringBuilder text = new StringBuilder();
        for (StoreFiles.Checked file : store.check()) {
            text.append(file.name()).append(": ").append(file.bytes()).append(" bytes, schema ").append(file.schema())
                    .append('\n');
            for (Map.Entry<String, Long> table : new TreeMap<>(file.rows()).entrySet()) {
                text.append("  ").append(table.getKey()).append(": ").append(table.getValue()).append('\n');
            }
        }
        return text.toString();
    }
}
