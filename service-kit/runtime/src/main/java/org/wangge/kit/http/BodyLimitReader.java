package org.wangge.kit.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.common.util.EmptyInputStream;
import org.wangge.kit.problem.TooLarge;

/** Holds a body that did not say its length beforehand to the limit of its path, while it is read. */
@Provider
@Priority(1_000)
public class BodyLimitReader implements ReaderInterceptor {

    /** Asked for when it is needed: this reader is made before the configuration is there. */
    private final Instance<BodyLimits> limits;

    private final UriInfo uri;

    BodyLimitReader(Instance<BodyLimits> limits, UriInfo uri) {
        this.limits = limits;
        this.uri = uri;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        boolean announced = reading.getHeaders().containsKey(HttpHeaders.CONTENT_LENGTH);
        if (!announced && !(reading.getInputStream() instanceof EmptyInputStream)) {
            reading.setInputStream(
                    new Limited(reading.getInputStream(), limits.get().of(uri.getPath())));
        }
        return reading.proceed();
    }

    private static final class Limited extends FilterInputStream {

        private long left;

        private Limited(InputStream body, long most) {
            super(body);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                count(1);
            }
            return read;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }
}
