package org.wangge.kit.http;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.wangge.kit.id.Ids;

/** The paths of an operation, {@code /v1/notes/{id}}, told from others by comparing characters: for what looks at each request. */
public final class PathTemplate {

    private static final String ID = "{id}";

    private final String text;

    /** Between which there are ids. */
    private final List<String> parts;

    /** @param text with {@code {id}} wherever an id stands */
    public PathTemplate(String text) {
        this.text = text;
        this.parts = List.of(text.split(Pattern.quote(ID), -1));
    }

    public boolean matches(String path) {
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                if (!Ids.isAt(at, path)) {
                    return false;
                }
                at += Ids.LENGTH;
            }
            if (!path.startsWith(parts.get(i), at)) {
                return false;
            }
            at += parts.get(i).length();
        }
        return at == path.length();
    }

    /** The first id in a path that matches. */
    public UUID id(String path) {
        int begin = parts.get(0).length();
        return UUID.fromString(path.substring(begin, begin + Ids.LENGTH));
    }

    /** As it was given. */
    @Override
    public String toString() {
        return text;
    }
}
