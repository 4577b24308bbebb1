package org.wangge.load.figure;

import java.util.ArrayList;
import java.util.List;

/** Both sides of a ratio, measured in turn: A B, B A, A B …, so that a machine that gets slower or faster does so for both. */
public final class Pairs {

    /** Both sides, measured one right after the other. */
    record Pair(Reading ours, Reading theirs) {

        double ratio() {
            return ours.value() / theirs.value();
        }

        boolean isUsable() {
            return ours.errors() == 0 && theirs.errors() == 0;
        }
    }

    private final List<Pair> pairs;

    private Pairs(List<Pair> pairs) {
        this.pairs = List.copyOf(pairs);
    }

    /** Measures both sides so often, after one pair that only warms up. */
    public static Pairs measure(int count, Side ours, Side theirs) throws Exception {
        pair(true, ours, theirs);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pairs.add(pair(i % 2 == 0, ours, theirs));
        }
        return new Pairs(pairs);
    }

    private static Pair pair(boolean oursFirst, Side ours, Side theirs) throws Exception {
        if (oursFirst) {
            Reading first = ours.run();
            return new Pair(first, theirs.run());
        }
        Reading first = theirs.run();
        return new Pair(ours.run(), first);
    }

    public Spread ours() {
        return Spread.of(usable().stream().mapToDouble(pair -> pair.ours().value()));
    }

    public Spread theirs() {
        return Spread.of(usable().stream().mapToDouble(pair -> pair.theirs().value()));
    }

    /** Of the ratios, pair by pair: not the ratio of the medians. */
    public Spread ratios() {
        return Spread.of(usable().stream().mapToDouble(Pair::ratio));
    }

    /** Errors of our side, then of theirs, over all pairs. */
    public long[] errors() {
        return new long[] {
            pairs.stream().mapToLong(pair -> pair.ours().errors()).sum(),
            pairs.stream().mapToLong(pair -> pair.theirs().errors()).sum()
        };
    }

    public int unusable() {
        return pairs.size() - usable().size();
    }

    public int count() {
        return pairs.size();
    }

    private List<Pair> usable() {
        return pairs.stream().filter(Pair::isUsable).toList();
    }
}
