package org.wangge.kit.page;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;

/** Makes pages out of rows, and answers out of pages. */
public final class Pages {

    private Pages() {}

    /**
     * @param rows  one more than {@code limit} where the list goes on, as the query should ask for
     * @param view  what callers see of a row
     * @param cursor the row's sort key, see {@link Cursor}
     */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> view, Function<R, String> cursor) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(shown.stream().map(view).toList(), more ? cursor.apply(shown.get(shown.size() - 1)) : null);
    }

    /** 200 with the page, and the next one's address in a Link header (RFC 8288). */
    public static <T> Response answer(UriInfo uri, Page<T> page) {
        Response.ResponseBuilder answer = Response.ok(page);
        if (page.next() != null) {
            answer.link(
                    uri.getRequestUriBuilder()
                            .replaceQueryParam("after", page.next())
                            .build(),
                    "next");
        }
        return answer.build();
    }
}
