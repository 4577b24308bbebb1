package org.wangge.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.wangge.kit.event.CloudEventHeaders;
import org.wangge.kit.event.IncomingEvent;
import org.wangge.kit.id.Ids;
import org.wangge.notification.fact.IssueFact;
import org.wangge.notification.rule.Rule;
import org.wangge.notification.telling.Telling;
import org.wangge.testing.Topics;

/** An issue event as issue-service would publish it, with those it names. */
public final class Happening {

    private final UUID id = Ids.next();
    private UUID issue = Ids.next();
    private final String topic;
    private final Map<String, Object> body = new LinkedHashMap<>();

    private Happening(String topic) {
        this.topic = topic;
        body.put("issue", issue);
        body.put("issueVersion", 1);
        body.put("office", Ids.next());
        body.put("number", "2026-000123");
        body.put("state", "ANY");
        body.put("at", Instant.parse("2026-11-23T02:00:00Z").toString());
        body.put("by", Map.of("account", "somebody"));
        body.put("supervisors", List.of());
    }

    public static Happening of(String topic) {
        return new Happening(topic);
    }

    /** About this issue instead of one of its own. */
    public Happening about(UUID issue) {
        this.issue = issue;
        return with("issue", issue);
    }

    public Happening reporter(String account) {
        return with("reporter", Map.of("account", account));
    }

    public Happening assignee(String account, UUID person) {
        return with("assignee", person(account, person));
    }

    public Happening lead(String account, UUID person) {
        return with("lead", person(account, person));
    }

    public Happening leadWithoutAccount(UUID person) {
        return with("lead", Map.of("person", person, "name", "网格长"));
    }

    public Happening supervisors(List<String> accounts) {
        return with(
                "supervisors",
                accounts.stream().map(account -> person(account, Ids.next())).toList());
    }

    public Happening number(String number) {
        return with("number", number);
    }

    public Happening with(String field, Object value) {
        body.put(field, value);
        return this;
    }

    /** Sends it; again for a second delivery of the same event. */
    public Happening send() {
        Topics.sendEvent(id, topic, issue, body);
        return this;
    }

    /** As it goes onto Kafka. */
    public ProducerRecord<String, byte[]> outgoing() {
        return Topics.event(id, topic, issue, body);
    }

    /** As it comes off Kafka. */
    public IncomingEvent incoming(ObjectMapper json) {
        return new IncomingEvent(
                id,
                CloudEventHeaders.type(topic, 1),
                "/test",
                issue,
                Instant.now(),
                json.valueToTree(body).toString().getBytes(UTF_8));
    }

    /** As those are told of it whom its rule names. */
    public Telling telling(ObjectMapper json) {
        IncomingEvent event = incoming(json);
        Rule rule = Rule.of(event.type()).orElseThrow();
        IssueFact fact = event.read(json, IssueFact.class);
        return new Telling(id, topic, fact, rule.recipients(fact));
    }

    public Map<String, Object> body() {
        return body;
    }

    public UUID id() {
        return id;
    }

    public UUID issue() {
        return issue;
    }

    private static Map<String, Object> person(String account, UUID person) {
        return new HashMap<>(Map.of("account", account, "person", person, "name", "某人"));
    }
}
