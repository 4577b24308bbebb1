package org.wangge.faults.load;

import java.time.Duration;

/**
 * How hard and how long a load works. It ends by itself whichever bound comes first.
 *
 * @param perSecond    commands begun in a second by all people together
 * @param commands     most commands begun
 * @param longest      longest time in which commands are begun
 * @param answerWithin how long a phone waits for an answer
 * @param patience     how long a phone repeats a command whose outcome it does not know
 * @param open         most issues under way; residents wait beyond it
 * @param seed         of everything drawn by lot
 */
public record Pace(
        int perSecond, int commands, Duration longest, Duration answerWithin, Duration patience, int open, long seed) {

    private static final int SECONDS_TO_ANSWER = 5;
    private static final int OPEN = 60;

    /** Phones that wait 5 s for an answer and repeat for as long as the fault may last. */
    public static Pace of(int perSecond, Duration longest, Duration patience) {
        return new Pace(
                perSecond,
                Math.toIntExact(perSecond * Math.max(1, longest.toSeconds())),
                longest,
                Duration.ofSeconds(SECONDS_TO_ANSWER),
                patience,
                OPEN,
                Long.getLong("faults.seed", System.nanoTime()));
    }
}
