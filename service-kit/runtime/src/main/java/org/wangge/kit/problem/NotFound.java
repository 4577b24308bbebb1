package org.wangge.kit.problem;

/** 404: there is no such thing, or none that the caller may know of. */
public class NotFound extends Refusal {

    public NotFound(String what, Object id) {
        super(404, "not-found", what, id.toString());
    }
}
