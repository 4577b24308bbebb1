package org.wangge.personnel.territory;

import java.util.Optional;
import org.wangge.kit.problem.Refusal;

/** 422: the office is not named though there is not exactly one, or it is not known here. */
public class UnknownOffice extends Refusal {

    /** @param named the id or code the caller gave, if any */
    UnknownOffice(Optional<String> named) {
        super(422, named.isPresent() ? "unknown-office" : "office-not-named", named.orElse(""));
    }
}
