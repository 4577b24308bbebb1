package org.wangge.local.demo.desk;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.wangge.local.api.Answer;
import org.wangge.local.api.NoAnswer;
import org.wangge.local.api.Unexpected;

/**
 * Sends again, for so long and no longer, what the stack asks to send later (429 and 503 with Retry-After), what the gateway could not pass on
 * (502, 504) and what got no answer at all. Whoever asks sees to it that a request sent twice does nothing twice.
 */
final class Patience {
    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final long LONGEST_WAIT_SECONDS = 30;

    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();

    Answer with(Supplier<Answer> request) {
        long until = System.nanoTime() + LONGEST.toNanos();
        for (int tried = 1; ; tried++) {
            requests.incrementAndGet();
            try {
                var answer = request.get();
                if (!LATER.contains(answer.status()) || System.nanoTime() > until) {
                    return answer;
                }
                await(waitMillis(answer, tried));
            } catch (NoAnswer nothing) {
                if (System.nanoTime() > until || Thread.currentThread().isInterrupted()) {
                    throw nothing;
                }
                await(growing(tried));
            } catch (Unexpected login) {
                if (!LATER.contains(login.answer().status()) || System.nanoTime() > until) {
                    throw login;
                }
                await(waitMillis(login.answer(), tried));
            }
            repeated.incrementAndGet();
        }
    }

    long requests() {
        return requests.get();
    }

    long repeated() {
        return repeated.get();
    }

    private static long waitMillis(Answer answer, int tried) {
        return answer.header("Retry-After")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Long::parseLong)
                .map(seconds -> TimeUnit.SECONDS.toMillis(Math.min(LONGEST_WAIT_SECONDS, seconds)))
                .orElseGet(() -> growing(tried));
    }

    private static long growing(int tried) {
        return 250L << Math.min(tried, 5);
    }

    private static void await(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting to send again", stop);
        }
    }
}
