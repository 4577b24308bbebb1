package org.wangge.issue.photo;

import java.util.UUID;

/** Says whether the caller may see an issue, and with it the issue's photos. */
public interface PhotoAudience {

    boolean maySee(UUID issue);
}
