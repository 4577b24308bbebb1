package org.wangge.kit.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.event.EventTrace;

/**
 * The relay's part in the trace that made an event true: from the handing over to Kafka until Kafka has it. A trace that
 * is not kept costs nothing here, its event bears the request's span as it is.
 *
 * @param traceParent for the event's header; null where no trace made it true
 */
record PublishSpan(Span span, @Nullable String traceParent) {

    static PublishSpan of(OutboxRow row) {
        String traceParent = row.traceParent();
        Span span = EventTrace.begin(traceParent, row.topic(), SpanKind.PRODUCER);
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
}
