package org.wangge.load.figure;

/** One side of a ratio: measures once. */
@FunctionalInterface
public interface Side {

    Reading run() throws Exception;
}
