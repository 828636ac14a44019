package org.wilcoss.custody.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One program at a time on a folder; the operating system releases the lock when the program ends, however it ends. */
final class HomeLock implements AutoCloseable {
    /** POSIX drops a process's locks on a file as soon as it closes any of its handles, so none is opened twice. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final FileChannel channel;

    private HomeLock(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /** The lock, or null while another program (or this one) holds it. */
    static @Nullable HomeLock tried(HomeFolder home) {
        if (!HELD_HERE.add(home.path())) {
            return null;
        }
        try {
            var lock = locked(home.path());
            if (lock == null) {
                HELD_HERE.remove(home.path());
            }
            return lock;
        } catch (IOException failure) {
            HELD_HERE.remove(home.path());
            throw home.unwritable(failure);
        }
    }

    @SuppressWarnings("resource") // the channel lives as long as the lock
    private static @Nullable HomeLock locked(Path home) throws IOException {
        var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return null;
        }
        Files.writeString(
                holderFile(home), String.valueOf(ProcessHandle.current().pid()));
        return new HomeLock(home, channel);
    }

    static DatabaseUnavailable refused(HomeFolder home) {
        return new DatabaseUnavailable(
                "The folder %s is in use by process %s: stop that program first, or name another folder with CUSTODY_HOME."
                        .formatted(home.path(), holder(home)));
    }

    private static String holder(HomeFolder home) {
        try {
            return Files.readString(holderFile(home.path())).strip();
        } catch (IOException unreadable) {
            return "unknown";
        }
    }

    private static Path holderFile(Path home) {
        return home.resolve("lock.pid");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            HELD_HERE.remove(home);
        }
    }
}
