package org.wangge.local.stack;

/** x */
final class SampleOffice {
    private SampleOffice() {}

    static void load(Options options, Layout layout, Console console) {}
}
