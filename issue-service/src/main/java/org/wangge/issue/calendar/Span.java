package org.wangge.issue.calendar;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An unbroken stretch of work within a day. An end of 00:00 is the midnight that ends the day. */
public record Span(
        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, examples = "09:00")
        @JsonFormat(pattern = "HH:mm")
        @NotNull
        LocalTime from,

        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, examples = "12:00")
        @JsonFormat(pattern = "HH:mm")
        @NotNull
        LocalTime to) {

    static Span parse(String text) {
        int dash = text.indexOf('-');
        return new Span(LocalTime.parse(text.substring(0, dash)), LocalTime.parse(text.substring(dash + 1)));
    }

    boolean isForward() {
        return endsAtMidnight() || from.isBefore(to);
    }

    boolean endsBefore(Span next) {
        return !endsAtMidnight() && !to.isAfter(next.from);
    }

    Stretch on(LocalDate day, ZoneId zone) {
        LocalDate lastDay = endsAtMidnight() ? day.plusDays(1) : day;
        return new Stretch(
                day.atTime(from).atZone(zone).toInstant(),
                lastDay.atTime(to).atZone(zone).toInstant());
    }

    private boolean endsAtMidnight() {
        return to.equals(LocalTime.MIDNIGHT);
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
