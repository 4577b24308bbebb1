package org.wangge.local.api;

/** An answer with another status than the caller can go on with. */
public final class Unexpected extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 600;

    private final transient Answer answer;

    Unexpected(Answer answer) {
        super(answer.request() + " answered " + answer.status() + ": " + shortened(answer.text()));
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + " …";
    }
}
