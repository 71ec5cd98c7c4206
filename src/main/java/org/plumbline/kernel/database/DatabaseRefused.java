package org.plumbline.kernel.database;

import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/** The embedded database cannot run: why, and what to do, for whoever starts the portal. */
final class DatabaseRefused extends RuntimeException {
    private static final String ELSEWHERE =
            "or give this one a folder of its own: --plumbline.database.directory=<folder>/pg";

    private final String action;

    private DatabaseRefused(String what, String action, Throwable cause) {
        super(what, cause);
        this.action = action;
    }

    String action() {
        return action;
    }

    static DatabaseRefused inUse(Path folder) {
        return new DatabaseRefused(
                "Another Plumbline is running on the data folder " + folder + ".",
                "Stop it first, " + ELSEWHERE,
                new IllegalStateException("locked"));
    }

    static DatabaseRefused unusable(Path folder, Exception cause) {
        var why = cause instanceof AccessDeniedException
                ? System.getProperty("user.name") + " may not write there"
                : cause.toString();
        return new DatabaseRefused(
                "The data folder " + folder + " cannot be used: " + why + ".",
                "Make it writable and see that there is room on its disk, " + ELSEWHERE,
                cause);
    }

    static DatabaseRefused foreign(Path folder) {
        return new DatabaseRefused(
                "The data folder " + folder + " holds something else than a database.",
                "Move that away, " + ELSEWHERE,
                new IllegalStateException("not empty"));
    }

    static DatabaseRefused doesNotStart(Path folder, Exception cause) {
        return new DatabaseRefused(
                "PostgreSQL does not start on the data folder " + folder + ": " + cause.getMessage(),
                "See whether the disk is full and what PostgreSQL says about it: --logging.level.io.zonky=info",
                cause);
    }
}
