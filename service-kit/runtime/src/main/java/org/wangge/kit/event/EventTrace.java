package org.wangge.kit.event;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** The trace an event belongs to, as W3C Trace Context writes it in the {@code traceparent} header. */
public final class EventTrace {

    private static final String TRACER = "org.wangge.kit.event";

    /** {@code 00-<trace>-<span>-<flags>} with the last digit of the flags, of which the lowest bit is "sampled" (W3C Trace Context, 3.2.2). */
    private static final int FLAGS_LAST_DIGIT = 54;

    private EventTrace() {}

    /** The span that caused the event; the root where none is named. */
    public static Context of(ConsumerRecord<?, ?> message) {
        return of(header(message));
    }

    private static Context of(@Nullable String traceParent) {
        return traceParent == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), traceParent, Text.ONLY);
    }

    /**
     * Begins a span of publishing or hearing below the one that caused it; one that records nothing where the trace is not
     * kept.
     */
    public static Span begin(@Nullable String traceParent, String topic, SpanKind kind) {
        Context cause = mayBeKept(traceParent) ? of(traceParent) : Context.root();
        if (!Span.fromContext(cause).getSpanContext().isSampled()) {
            return Span.getInvalid();
        }
        return GlobalOpenTelemetry.getTracer(TRACER)
                .spanBuilder(topic + (kind == SpanKind.PRODUCER ? " publish" : " process"))
                .setSpanKind(kind)
                .setParent(cause)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", topic)
                .startSpan();
    }

    /** The same for an event that is heard. */
    public static Span begin(ConsumerRecord<?, ?> message) {
        return begin(header(message), message.topic(), SpanKind.CONSUMER);
    }

    /** Most traces are not kept, and then need not be read whole. */
    private static boolean mayBeKept(@Nullable String traceParent) {
        return traceParent != null
                && traceParent.length() > FLAGS_LAST_DIGIT
                && (Character.digit(traceParent.charAt(FLAGS_LAST_DIGIT), 16) & 1) == 1;
    }

    private static @Nullable String header(ConsumerRecord<?, ?> message) {
        Header header = message.headers().lastHeader(CloudEventHeaders.TRACE_PARENT);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** The one header there is. */
    private enum Text implements TextMapGetter<String> {
        ONLY;

        @Override
        public Iterable<String> keys(String traceParent) {
            return List.of(CloudEventHeaders.TRACE_PARENT);
        }

        @Override
        public @Nullable String get(@Nullable String traceParent, String key) {
            return key.equals(CloudEventHeaders.TRACE_PARENT) ? traceParent : null;
        }
    }
}
