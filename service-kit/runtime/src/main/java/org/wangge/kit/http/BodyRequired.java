package org.wangge.kit.http;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.wangge.kit.problem.Malformed;
import org.wangge.kit.problem.Sentence;

/** Refuses (400) an empty body, or JSON's null, where an operation takes a body. */
@Provider
public class BodyRequired implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        Object body = reading.proceed();
        if (body == null) {
            throw new Malformed("body", Sentence.of("missing"));
        }
        return body;
    }
}
