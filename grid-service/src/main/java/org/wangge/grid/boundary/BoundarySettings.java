package org.wangge.grid.boundary;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.Converters;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import org.eclipse.microprofile.config.spi.Converter;

/** How exactly boundaries must fit together. */
@ConfigMapping(prefix = "wangge.grid.boundary")
public interface BoundarySettings {

    /** Metres by which a child may stick out of its parent, and width of an overlap between neighbours that is let pass. */
    @WithDefault("1.0")
    @WithConverter(ToleranceMetres.class)
    double toleranceMetres();

    /** What {@link #toleranceMetres()} may be. */
    final class ToleranceMetres implements Converter<Double> {

        private static final Converter<Double> WITHIN =
                Converters.rangeValueConverter(Converters.getImplicitConverter(Double.class), 0.0, true, 100.0, true);

        @Override
        public Double convert(String value) {
            return WITHIN.convert(value.strip());
        }
    }
}
