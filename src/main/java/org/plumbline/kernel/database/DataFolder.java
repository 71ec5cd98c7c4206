package org.plumbline.kernel.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Where the embedded database keeps its data: one portal at a time, never emptied once it holds any. Beside it stand the
 * password, the lock, which ends with the process, and while a first start has not come to its end a file that says so.
 */
final class DataFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

    private final Path path;
    private final FileChannel lock;
    private final String password;

    /** @throws DatabaseRefused where it cannot be used */
    DataFolder(Path folder) {
        path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path.getParent());
            lock = lock(beside("lock"));
            password = secret(beside("secret"));
            discardUnfinished();
        } catch (IOException e) {
            throw DatabaseRefused.unusable(path, e);
        }
    }

    Path path() {
        return path;
    }

    String password() {
        return password;
    }

    /** Whether there is a database in it. */
    boolean isFilled() {
        return Files.exists(path.resolve("PG_VERSION"));
    }

    /**
     * From here to {@link #finished} there is nothing in it that anybody would miss.
     *
     * @throws DatabaseRefused where there is already, and it is no database
     */
    void begin() throws IOException {
        if (isFilled()) return;
        if (!isEmpty()) throw DatabaseRefused.foreign(path);
        Files.writeString(beside("unfinished"), "");
    }

    private boolean isEmpty() throws IOException {
        if (!Files.exists(path)) return true;
        try (var inside = Files.list(path)) {
            return inside.findAny().isEmpty();
        }
    }

    void finished() throws IOException {
        Files.deleteIfExists(beside("unfinished"));
    }

    /** A first start that was cut off leaves half a database, which would never start. */
    private void discardUnfinished() throws IOException {
        if (!Files.exists(beside("unfinished"))) return;
        LOG.warn("The first start was cut off while it made the database: making it anew");
        FileSystemUtils.deleteRecursively(path);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private Path beside(String what) {
        return path.resolveSibling(path.getFileName() + "." + what);
    }

    private FileChannel lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) return channel;
        } catch (OverlappingFileLockException inThisProcess) {
            LOG.debug("The folder is in use by this very process");
        }
        channel.close();
        throw DatabaseRefused.inUse(path);
    }

    private static String secret(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            Files.writeString(file, HexFormat.of().formatHex(bytes), StandardCharsets.US_ASCII);
            protect(file);
        }
        return Files.readString(file).strip();
    }

    private static void protect(Path file) throws IOException {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (UnsupportedOperationException windows) {
            LOG.debug("No POSIX permissions here: the folder’s own apply");
        }
    }
}
