package org.wangge.faults.load;

import org.wangge.faults.history.Call;

/** Where somebody's request goes: to the services, or to what a test puts in their place. */
public interface Line {

    /** Calls once. */
    Call call(Person by, Request request);
}
