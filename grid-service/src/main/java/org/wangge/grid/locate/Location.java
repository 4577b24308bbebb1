package org.wangge.grid.locate;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The grids a point is in. */
@Schema(name = "Location", examples = Location.SAMPLE)
record Location(
        @Schema(description = "From the office to the leaf; empty where the point is in no grid")
        List<GridName> path) {

    static final String SAMPLE = """
            {"path":[{"id":"0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c01","level":1,"code":"SDL","name":"商都路办事处"},\
            {"id":"0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c11","level":2,"code":"SDL-01","name":"南岗"}]}""";
}
