package org.wangge.load.figure;

import java.util.List;
import org.wangge.load.bench.Bench;

/** Something that is measured, as one or several lines of the table. */
public interface Figure {

    /** What it is called on the command line. */
    String name();

    /** What is measured, against what. */
    String title();

    /** Measures it. Whatever it starts, it ends. */
    List<Result> measure(Bench bench, Effort effort) throws Exception;
}
