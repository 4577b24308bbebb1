package org.wangge.grid.locate;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The grids of many points, in the order of the points. */
@Schema(name = "Locations", examples = "{\"locations\":[" + Location.SAMPLE + "]}")
record Locations(List<Location> locations) {}
