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

    private EventTrace() {}

    /** The span that caused the event; the root where none is named. */
    public static Context of(@Nullable String traceParent) {
        return traceParent == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), traceParent, Text.ONLY);
    }

    public static Context of(ConsumerRecord<?, ?> message) {
        Header header = message.headers().lastHeader(CloudEventHeaders.TRACE_PARENT);
        return of(header == null ? null : new String(header.value(), StandardCharsets.UTF_8));
    }

    /** Begins a span of publishing or hearing below the one that caused it; one that records nothing where the trace is not kept. */
    public static Span begin(Context cause, String topic, SpanKind kind) {
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
