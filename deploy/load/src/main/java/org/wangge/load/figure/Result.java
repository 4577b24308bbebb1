package org.wangge.load.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table.
 *
 * @param theirs what ours is held against; null where it is held against a number
 * @param ratio  pair by pair; null where there is no other side
 * @param judged what the reach is about: the ratio, or our side where a number is to be reached
 * @param flaws  what makes the line worth less or nothing: errors on a side, pairs not used
 * @param notes  what else was seen
 */
public record Result(
        String figure,
        String unit,
        Spread ours,
        @Nullable Spread theirs,
        @Nullable Spread ratio,
        Spread judged,
        Reach reach,
        List<String> flaws,
        List<String> notes) {

    /** Ours against theirs, judged by the ratio. */
    public static Result ratio(String figure, String unit, Pairs pairs, Reach reach, String... notes) {
        return of(figure, unit, pairs, pairs.ratios(), reach, notes);
    }

    /** Ours beside theirs, but judged alone, by a number in the same unit. */
    public static Result against(String figure, String unit, Pairs pairs, Reach reach, String... notes) {
        return of(figure, unit, pairs, pairs.ours(), reach, notes);
    }

    private static Result of(String figure, String unit, Pairs pairs, Spread judged, Reach reach, String... notes) {
        List<String> flaws = new ArrayList<>();
        if (pairs.unusable() > 0) {
            long[] errors = pairs.errors();
            flaws.add(pairs.unusable() + " of " + pairs.count() + " pairs not used: errors ours " + errors[0]
                    + ", theirs " + errors[1]);
        }
        return new Result(
                figure, unit, pairs.ours(), pairs.theirs(), pairs.ratios(), judged, reach, flaws, List.of(notes));
    }

    /** Ours alone, against a number in the same unit. */
    public static Result alone(String figure, String unit, Spread ours, Reach reach, String... notes) {
        return new Result(figure, unit, ours, null, null, ours, reach, List.of(), List.of(notes));
    }

    public Result flawed(String flaw) {
        List<String> more = new ArrayList<>(flaws);
        more.add(flaw);
        return new Result(figure, unit, ours, theirs, ratio, judged, reach, more, notes);
    }

    public boolean isReached() {
        return judged.count() > 0 && reach.isReachedBy(judged.median());
    }
}
