package org.isolog.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.api.ErrorCode;
import org.isolog.core.IsologException;

/** Puts what the database reports into words a user can act on. */
final class StoreErrors {
    static final String DISK_FULL = "DISK-FULL";
    /** Less room than this where the case lies counts as a full disk: H2 grows its file by more. */
    private static final long LEAST_ROOM = 4L << 20;

    private final Path directory;

    StoreErrors(Path directory) {
        this.directory = directory;
    }

    /** @throws IllegalStateException if the error is no trouble of the user's but a mistake of the caller */
    IsologException explain(Throwable error) {
        if (error instanceof IsologException known) {
            return known;
        }
        if (isDiskFull(error)) {
            return new IsologException(DISK_FULL, "The disk with the case folder " + directory + " is full. Make room on it or "
                + "move the folder to a larger disk, then open the case again; what was being written is taken out of it.", error);
        }
        if (code(error) == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return locked();
        }
        if (isMistake(error)) {
            throw new IllegalStateException("a value that the case cannot hold", error);
        }
        return damaged(firstLine(error), error);
    }

    IsologException locked() {
        return new IsologException("CASE-LOCKED", "The case " + directory
            + " is already open in another window or program. Close it there first.");
    }

    IsologException damaged(String detail, Throwable cause) {
        return new IsologException("CASE-DAMAGED", "The database " + directory.resolve(CaseFolder.DATABASE)
            + " cannot be read (" + detail + "). It was left as it is: keep a copy of the folder, "
            + "restore it from a backup if there is one, else import the logs into a new case.", cause);
    }

    /** SQL states 22 and 23: a value or a constraint; a batch reports them with an exception type of its own. */
    private static boolean isMistake(Throwable error) {
        String state = error instanceof SQLException sql ? sql.getSQLState() : null;
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    static int code(Throwable error) {
        return error instanceof SQLException sql ? sql.getErrorCode() : 0;
    }

    private boolean isDiskFull(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("no space left") || message.contains("not enough space") || message.contains("quota exceeded")) {
                return true;
            }
        }
        return hasNoRoom();
    }

    private boolean hasNoRoom() {
        try {
            return Files.getFileStore(directory).getUsableSpace() < LEAST_ROOM;
        } catch (IOException e) {
            return false;
        }
    }

    private static String firstLine(Throwable error) {
        String message = String.valueOf(error.getMessage());
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        return line.length() > 200 ? line.substring(0, 200) : line;
    }
}
