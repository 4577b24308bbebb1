package org.wangge.kit.watch;

import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/**
 * What a channel of the service hears: topics, as a consumer group.
 *
 * @param deadLetters the topic that takes what cannot be applied
 */
record Subscription(String group, List<String> topics, String deadLetters) {

    private static final String CHANNELS = "mp.messaging.incoming.";
    private static final String CONNECTOR = ".connector";

    /** Read from the same settings as the channels themselves. */
    static List<Subscription> all(Config config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(CHANNELS) && name.endsWith(CONNECTOR))
                .filter(name -> config.getValue(name, String.class).equals("smallrye-kafka"))
                .sorted()
                .map(name -> of(name.substring(CHANNELS.length(), name.length() - CONNECTOR.length()), config))
                .toList();
    }

    private static Subscription of(String channel, Config config) {
        String settings = CHANNELS + channel;
        String topics = config.getOptionalValue(settings + ".topics", String.class)
                .or(() -> config.getOptionalValue(settings + ".topic", String.class))
                .orElse(channel);
        return new Subscription(
                config.getValue(settings + ".group.id", String.class),
                Arrays.stream(topics.split(",")).map(String::strip).toList(),
                config.getValue(settings + ".dead-letter-queue.topic", String.class));
    }
}
