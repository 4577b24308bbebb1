package org.wangge.load.figure;

/**
 * What one run of one side gave.
 *
 * @param errors answers that were not what they should be; a pair that has any is not used
 */
public record Reading(double value, long errors) {

    public static Reading of(double value) {
        return new Reading(value, 0);
    }
}
