package org.wangge.issue.category;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.List;
import org.wangge.kit.page.Cursor;

/** The order of the list is that of these. */
@Embeddable
record CategoryId(@Column String scheme, @Column String code) implements Serializable {

    static CategoryId ofCursor(String cursor) {
        List<String> parts = Cursor.parts(cursor, 2);
        if (!parts.stream().allMatch(part -> part.matches(NewCategory.WORD))) {
            throw Cursor.malformed();
        }
        return new CategoryId(parts.get(0), parts.get(1));
    }

    String cursor() {
        return Cursor.of(scheme, code);
    }
}
