package org.wangge.system.people;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.wangge.local.api.Answer;

/** Every answer the clients got through the gateway, counted; those that may never be are kept. */
final class Answers implements Consumer<Answer> {
    private final Map<Integer, Long> byStatus = new ConcurrentSkipListMap<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();

    @Override
    public void accept(Answer answer) {
        byStatus.merge(answer.status(), 1L, Long::sum);
        boolean later = answer.status() == 503 && answer.header("Retry-After").isPresent();
        if (answer.status() >= 500 && !later) {
            faults.add(answer.request() + " answered " + answer.status() + ": " + answer.text());
        }
    }

    Map<Integer, Long> byStatus() {
        return byStatus;
    }

    /** 5xx other than a 503 that says when to come back. */
    List<String> faults() {
        return List.copyOf(faults);
    }
}
