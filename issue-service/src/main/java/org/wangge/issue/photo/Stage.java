package org.wangge.issue.photo;

/** Whether a photo shows what was wrong, or that it was put right. */
public enum Stage {
    BEFORE,
    AFTER
}
