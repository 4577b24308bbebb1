package org.wangge.kit.setting;

import io.smallrye.config.Converters;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Reads a setting that is a whole number within limits, for {@code @WithConverter}. A service with one beyond them does not start,
 * and names the setting. Settings have no constraints of Bean Validation: for a single one Quarkus would validate all of every
 * extension at each start (docs/decisions/0026).
 */
public abstract class WholeNumber implements Converter<Integer> {

    private final Converter<Integer> within;

    /**
     * @param least the smallest that is taken
     * @param most  the largest that is taken
     */
    protected WholeNumber(int least, int most) {
        this.within =
                Converters.rangeValueConverter(Converters.getImplicitConverter(Integer.class), least, true, most, true);
    }

    /** @throws IllegalArgumentException unless it is such a number */
    @Override
    public final Integer convert(String value) {
        return within.convert(value.strip());
    }
}
