package org.wangge.kit.outbox;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The relay's part in the trace that made an event true: from the handing over to Kafka until Kafka has it. A trace that
 * is not kept costs nothing here, its event bears the request's span as it is.
 *
 * @param traceParent for the event's header; null where no trace made it true
 */
record PublishSpan(Span span, @Nullable String traceParent) {

    static PublishSpan of(OutboxRow row) {
        String traceParent = row.traceParent();
        if (traceParent == null) {
            return new PublishSpan(Span.getInvalid(), null);
        }
        Context request = W3CTraceContextPropagator.getInstance().extract(Context.root(), traceParent, Header.ONLY);
        if (!Span.fromContext(request).getSpanContext().isSampled()) {
            return new PublishSpan(Span.getInvalid(), traceParent);
        }
        Span span = GlobalOpenTelemetry.getTracer("org.wangge.kit.outbox")
                .spanBuilder(row.topic() + " publish")
                .setSpanKind(SpanKind.PRODUCER)
                .setParent(request)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", row.topic())
                .startSpan();
        String own = traceParent(span);
        return new PublishSpan(span, own == null ? traceParent : own);
    }

    void end(@Nullable Exception failure) {
        if (failure != null) {
            span.setStatus(StatusCode.ERROR);
            span.recordException(failure);
        }
        span.end();
    }

    /** A span as W3C Trace Context writes it. */
    static @Nullable String traceParent(Span span) {
        SpanContext context = span.getSpanContext();
        return context.isValid()
                ? "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                        + context.getTraceFlags().asHex()
                : null;
    }

    /** The one header there is. */
    private enum Header implements TextMapGetter<String> {
        ONLY;

        @Override
        public Iterable<String> keys(String traceParent) {
            return List.of("traceparent");
        }

        @Override
        public @Nullable String get(@Nullable String traceParent, String key) {
            return key.equals("traceparent") ? traceParent : null;
        }
    }
}
