package org.wangge.issue.photo.picture;

/** The kinds of file that are taken, told by their content and never by their name. */
public enum Format {
    JPEG,
    PNG,
    WEBP
}
