package dev.linkwright.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import net.harawata.appdirs.AppDirsFactory;

import dev.linkwright.link.sqlite.OwnerOnly;

/**
 * Where the program keeps its data, owned by one process at a time. Below it lies a folder for each CRM tenant and user.
 */
public final class ProfileFolder implements AutoCloseable {
    private static final String LOCK_FILE = "lock";
    /** Far behind the process number: Windows keeps others from reading what is locked. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;
    private static final int LONGEST_PART = 40;

    /** Whether this process owns the folder now. */
    public sealed interface Claim {
        /** It does, until the folder is closed or the process ends in any way. */
        record Owned(ProfileFolder folder) implements Claim {
        }

        /**
         * Another process does.
         *
         * @param process its number; empty where it could not be read
         */
        record InUse(Path folder, OptionalLong process) implements Claim {
        }
    }

    private final Path path;
    private final FileChannel channel;

    private ProfileFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Where the profile folder is.
     *
     * @param override what the person asked for; empty for the place that the system has for such data
     */
    public static Path place(Optional<Path> override) {
        return override.map(Path::toAbsolutePath).map(Path::normalize).orElseGet(
                () -> Path.of(AppDirsFactory.getInstance().getUserDataDir("Linkwright", null, null)));
    }

    /** The profile folder of the sandbox, which shares nothing with the other one, not even its owner. */
    public static Path sandboxPlace(Path place) {
        return place.resolve("sandbox");
    }

    /**
     * Makes the folder where it is missing and tries to own it. A process takes a folder once: POSIX gives a lock up
     * as soon as the process closes any handle of its file.
     *
     * @throws IOException if the folder cannot be made or written
     */
    public static Claim take(Path place) throws IOException {
        OwnerOnly.createFolder(place);
        Path lockFile = place.resolve(LOCK_FILE);
        OwnerOnly.createFileIfMissing(lockFile);
        FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean owned = false;
        try {
            @Nullable
            FileLock lock = tryLock(channel);
            if (lock == null) {
                return new Claim.InUse(place, owner(channel));
            }
            byte[] process = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(process), 0);
            owned = true;
            return new Claim.Owned(new ProfileFolder(place, channel));
        } finally {
            if (!owned) {
                channel.close();
            }
        }
    }

    public Path path() {
        return path;
    }

    /** Where log files go. */
    public Path logs() throws IOException {
        return made("logs");
    }

    /**
     * The folder of one CRM user's store.
     *
     * @param tenant which CRM; two tenants never share a folder
     * @param login  letter case does not count
     */
    public Path store(String tenant, String login) throws IOException {
        return made(storeName(tenant, login));
    }

    /** Readable, safe on every file system, and different for different users even where their safe forms agree. */
    static String storeName(String tenant, String login) {
        String exactTenant = tenant.strip().toLowerCase(Locale.ROOT);
        String exactLogin = login.strip().toLowerCase(Locale.ROOT);
        return "store-" + safe(exactTenant) + "-" + safe(exactLogin) + "-" + digest(exactTenant + "\n" + exactLogin);
    }

    /** Gives the folder up. The lock file stays: removing it would let two processes lock two files of one name. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    private Path made(String name) throws IOException {
        Path folder = path.resolve(name);
        OwnerOnly.createFolder(folder);
        return folder;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException ownedByThisProcess) {
            return null;
        }
    }

    private static OptionalLong owner(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(32);
        int read = channel.read(content, 0);
        String text = read <= 0 ? "" : new String(content.array(), 0, read, StandardCharsets.US_ASCII).strip();
        return text.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static String safe(String text) {
        String safe = text.replaceAll("[^a-z0-9._@-]", "_");
        return safe.length() > LONGEST_PART ? safe.substring(0, LONGEST_PART) : safe;
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
