package org.wangge.issue.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The hours of a week as a list of texts, {@code MONDAY 08:30-12:00}, which is how a row keeps them. */
final class WeekHours {

    private WeekHours() {}

    static Map<DayOfWeek, List<Span>> parse(List<String> texts) {
        Map<DayOfWeek, List<Span>> hours = new EnumMap<>(DayOfWeek.class);
        for (String text : texts) {
            int space = text.indexOf(' ');
            hours.computeIfAbsent(DayOfWeek.valueOf(text.substring(0, space)), weekday -> new ArrayList<>())
                    .add(Span.parse(text.substring(space + 1)));
        }
        return hours;
    }

    static List<String> format(Map<DayOfWeek, List<Span>> hours) {
        List<String> texts = new ArrayList<>();
        new EnumMap<>(hours).forEach((weekday, spans) -> spans.forEach(span -> texts.add(weekday + " " + span)));
        return texts;
    }
}
