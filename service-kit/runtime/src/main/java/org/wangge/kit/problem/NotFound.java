package org.wangge.kit.problem;

/** 404: there is no such thing, or none that the caller may know of. */
public class NotFound extends Refusal {

    /** @param kind what it would be, worded by the text {@code thing.<kind>} */
    public NotFound(String kind, Object id) {
        super(404, "not-found", Sentence.thing(kind), id.toString());
    }
}
