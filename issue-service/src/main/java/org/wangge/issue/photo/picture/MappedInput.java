package org.wangge.issue.photo.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.imageio.stream.ImageInputStreamImpl;

/** A file as decoders read it. Some of them ask for single bytes, which the JDK's own stream would fetch from the system one by one. */
final class MappedInput extends ImageInputStreamImpl {

    private final ByteBuffer file;

    private MappedInput(ByteBuffer file) {
        this.file = file;
    }

    static MappedInput of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new MappedInput(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    @Override
    public int read() throws IOException {
        checkClosed();
        bitOffset = 0;
        return streamPos < file.limit() ? file.get((int) streamPos++) & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        if (streamPos >= file.limit()) {
            return -1;
        }
        int read = (int) Math.min(length, file.limit() - streamPos);
        file.get((int) streamPos, bytes, offset, read);
        streamPos += read;
        return read;
    }

    @Override
    public long length() {
        return file.limit();
    }
}
