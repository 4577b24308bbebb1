package org.wangge.notification.message;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wangge.notification.rule.Capacity;

/**
 * Puts events into words: one Qute template per event and language, {@code templates/issue-assigned.zh-CN.txt}, whose
 * first line is the title. Done when a message is read or sent, not when the event is heard: a reader who changes the
 * language gets everything in it, and a better wording reaches old messages too.
 */
@ApplicationScoped
public class Wording {

    /** The zone of the offices' days and hours. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter CHINESE_TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final DateTimeFormatter ENGLISH_TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Language.ENGLISH.locale());

    private final Engine templates;

    Wording(Engine templates) {
        this.templates = templates;
    }

    /** The message for somebody with this capacity. */
    public Message of(String eventType, String number, Facts facts, Capacity capacity, Language language) {
        String text = template(eventType, language)
                .data("as", capacity.name())
                .data("number", number)
                .data("grid", orNothing(facts.grid()))
                .data("category", orNothing(facts.category(language)))
                .data("by", orNothing(facts.by()))
                .data("assignee", orNothing(facts.assignee()))
                .data("reason", withoutStop(facts.reason()))
                .data("what", withoutStop(facts.what()))
                .data("deadline", orNothing(time(facts.deadline(), language)))
                .data("rework", orNothing(facts.rework()))
                .render()
                .strip();
        String[] lines = text.split("\\R", 2);
        return new Message(lines[0].strip(), lines.length == 1 ? "" : lines[1].strip());
    }

    /** The text of an e-mail that carries the message to somebody by name. */
    public String mail(Message message, String name, Language language) {
        return template("mail", language)
                .data("name", name)
                .data("title", message.title())
                .data("body", message.body())
                .render();
    }

    private Template template(String name, Language language) {
        String file = name + "." + language.tag() + ".txt";
        return Objects.requireNonNull(templates.getTemplate(file), () -> "There is no template " + file);
    }

    private static @Nullable String time(@Nullable Instant time, Language language) {
        if (time == null) {
            return null;
        }
        return (language == Language.CHINESE ? CHINESE_TIME : ENGLISH_TIME).format(time.atZone(ZONE));
    }

    /** What people typed, to go inside a sentence of ours. */
    private static String withoutStop(@Nullable String typed) {
        return orNothing(typed).replaceAll("[.。\\s]+$", "");
    }

    /** Templates ask {@code {#if grid}}, which is false for an empty text; control characters end here. */
    private static String orNothing(@Nullable Object value) {
        return value == null
                ? ""
                : value.toString().replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
