package org.wangge.local.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.wangge.embedded.CannotStart;

/** Holds a data directory for one launcher at a time; the operating system gives it free when the holder dies. */
final class SingleInstance implements AutoCloseable {
    private final FileChannel channel;

    private SingleInstance(FileChannel channel) {
        this.channel = channel;
    }

    static SingleInstance of(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new CannotStart("The local stack runs already with the data in " + file.getParent()
                        + ". Stop it there with Ctrl-C first.");
            }
            return new SingleInstance(channel);
        } catch (IOException e) {
            throw new CannotStart("The lock " + file + " cannot be taken: " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisJvm) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
