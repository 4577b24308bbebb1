package org.wangge.personnel.authority;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which part of the offices a caller may read.
 *
 * @param everywhere all of them
 * @param grids      otherwise these grids, which are whole subtrees
 */
public record Scope(boolean everywhere, List<UUID> grids) {

    static final Scope EVERYWHERE = new Scope(true, List.of());

    public boolean covers(UUID grid) {
        return everywhere || grids.contains(grid);
    }

    /** Narrows a query to the scope by the column that holds a grid, adding its parameter. */
    public String narrow(String gridColumn, Map<String, Object> parameters) {
        if (everywhere) {
            return "";
        }
        parameters.put("scope", grids.toArray(UUID[]::new));
        return " and " + gridColumn + " = any(:scope)";
    }
}
