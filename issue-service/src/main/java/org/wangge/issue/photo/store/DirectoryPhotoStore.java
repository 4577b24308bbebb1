package org.wangge.issue.photo.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.wangge.issue.photo.store.PhotoFile.Size;

/**
 * Keeps photos as files of a directory, which the copies of a service may share. A file is written under another name, forced to the
 * disk and renamed, so that under its own name it is always whole.
 */
public final class DirectoryPhotoStore implements PhotoStore {

    private static final Logger LOG = Logger.getLogger(DirectoryPhotoStore.class);
    private static final String INCOMING = "incoming";

    private final Path root;
    private final long keepFree;

    /** @param keepFree bytes of the disk that are left for others */
    public DirectoryPhotoStore(Path root, long keepFree) {
        this.root = root;
        this.keepFree = keepFree;
    }

    @Override
    public long put(PhotoFile file, Content content) {
        try {
            Path incoming = Files.createDirectories(root.resolve(INCOMING));
            if (incoming.toFile().getUsableSpace() < keepFree) {
                LOG.errorf("Less than %d bytes are left at %s: no photo is taken", keepFree, root);
                throw new PhotoStoreAway();
            }
            return put(content, incoming.resolve(UUID.randomUUID() + ".part"), path(file));
        } catch (IOException failed) {
            throw away(failed);
        }
    }

    private static long put(Content content, Path part, Path whole) throws IOException {
        try {
            long size = write(content, part);
            Path folder = Files.createDirectories(whole.resolveSibling("."));
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
            force(folder);
            return size;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static long write(Content content, Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
            return channel.size();
        }
    }

    @Override
    public InputStream open(PhotoFile file) {
        try {
            return Files.newInputStream(path(file));
        } catch (IOException failed) {
            throw away(failed);
        }
    }

    @Override
    public void delete(UUID photo) {
        try {
            for (Size size : Size.values()) {
                Files.deleteIfExists(path(new PhotoFile(photo, size)));
            }
        } catch (IOException failed) {
            throw away(failed);
        }
    }

    @Override
    public Stream<UUID> storedBefore(Instant instant) {
        if (!Files.isDirectory(root)) {
            return Stream.empty();
        }
        try {
            return Files.walk(root, 2)
                    .filter(path -> isOlder(path, instant))
                    .flatMap(path -> PhotoFile.photoAt(path.getFileName().toString()).stream())
                    .distinct();
        } catch (IOException failed) {
            throw away(failed);
        }
    }

    @Override
    public void clearUnfinished(Instant before) {
        Path incoming = root.resolve(INCOMING);
        if (!Files.isDirectory(incoming)) {
            return;
        }
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(incoming)) {
            for (Path part : parts) {
                if (isOlder(part, before)) {
                    Files.deleteIfExists(part);
                }
            }
        } catch (IOException failed) {
            throw away(failed);
        }
    }

    private Path path(PhotoFile file) {
        return root.resolve(file.path());
    }

    private static boolean isOlder(Path path, Instant instant) {
        try {
            return Files.getLastModifiedTime(path).toInstant().isBefore(instant);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A rename lasts once its directory has been written. Only POSIX systems can be asked to. */
    private static void force(Path directory) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private PhotoStoreAway away(IOException failed) {
        LOG.errorf(failed, "The photo store at %s does not work", root);
        return new PhotoStoreAway(failed);
    }
}
