package org.wangge.load.ledger;

import java.util.ArrayList;
import java.util.List;
import org.wangge.load.bench.Bench;
import org.wangge.load.figure.Effort;
import org.wangge.load.figure.Figure;
import org.wangge.load.figure.Pairs;
import org.wangge.load.figure.Reach;
import org.wangge.load.figure.Result;

/** How much slower a claim, a page and the counts are with ten million issues than with ten thousand, and page 10,000 than page 1. */
public final class LedgerSize implements Figure {

    private static final int MANY = 10_000_000;
    private static final int FEW = 10_000;
    private static final int DEEP = 10_000;

    /** So that even the small ledger has enough that nobody has claimed, for all runs. */
    private static final int CLAIMS = 100;

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public String title() {
        return "p50 of claim, page and counts with 10^7 issues against 10^4; page 10,000 against page 1";
    }

    @Override
    public List<Result> measure(Bench bench, Effort effort) throws Exception {
        int many = effort.of(MANY);
        int deep = effort.of(DEEP);
        try (Sized small = Sized.open(bench, "load_ledger_small", FEW);
                Sized large = Sized.open(bench, "load_ledger_large", many)) {
            String sizes = String.format("%,d issues (%s) against %,d", many, large.described(), FEW);
            List<Result> lines = new ArrayList<>();
            lines.add(line(
                    "claim, p50",
                    Pairs.measure(effort.pairs(), () -> large.claim(CLAIMS), () -> small.claim(CLAIMS)),
                    1.3,
                    sizes));
            lines.add(line(
                    "ledger page, p50",
                    Pairs.measure(effort.pairs(), () -> large.page(effort), () -> small.page(effort)),
                    1.3,
                    sizes));
            lines.add(line(
                    "counts, p50",
                    Pairs.measure(effort.pairs(), () -> large.counts(effort), () -> small.counts(effort)),
                    1.3,
                    sizes));
            String last = large.turnTo(deep);
            lines.add(line(
                    String.format("page %,d against page 1, p50", deep),
                    Pairs.measure(effort.pairs(), () -> large.read(last, effort), () -> large.page(effort)),
                    1.2,
                    String.format("%,d issues", many)));
            return lines;
        }
    }

    private static Result line(String figure, Pairs pairs, double most, String note) {
        return Result.ratio(figure, "ms", pairs, Reach.atMost(most), note);
    }
}
