package org.wangge.grid.boundary;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/** How exactly boundaries must fit together. */
@ConfigMapping(prefix = "wangge.grid.boundary")
public interface BoundarySettings {

    /** Metres by which a child may stick out of its parent, and width of an overlap between neighbours that is let pass. */
    @WithDefault("1.0")
    @DecimalMin("0")
    @DecimalMax("100")
    double toleranceMetres();
}
