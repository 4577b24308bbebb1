package org.wangge.kit.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** SHA-256 over what a request asks for: its path, and the values its body was read into. Layout and order of JSON members do not count. */
final class RequestFingerprint {

    private RequestFingerprint() {}

    /** @param arguments the resource method's; those the framework injects are passed over */
    static String of(String path, @Nullable Object[] arguments, ObjectMapper mapper) {
        MessageDigest digest = sha256();
        try (OutputStream into = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            into.write(path.getBytes(StandardCharsets.UTF_8));
            for (Object argument : arguments) {
                write(argument, into, mapper);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void write(@Nullable Object argument, OutputStream into, ObjectMapper mapper) throws IOException {
        into.write(0);
        if (argument instanceof FileUpload upload) {
            Files.copy(upload.uploadedFile(), into);
        } else if (argument instanceof Path file) {
            Files.copy(file, into);
        } else if (argument instanceof byte[] bytes) {
            into.write(bytes);
        } else if (argument != null && !(argument instanceof InputStream) && !isInjected(argument)) {
            into.write(mapper.writeValueAsBytes(argument));
        }
    }

    private static boolean isInjected(Object argument) {
        for (Class<?> type : argument.getClass().getInterfaces()) {
            if (type.getName().startsWith("jakarta.ws.rs.core.")) {
                return true;
            }
        }
        return argument.getClass().getName().startsWith("org.jboss.resteasy.");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
