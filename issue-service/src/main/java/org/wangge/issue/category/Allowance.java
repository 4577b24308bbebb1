package org.wangge.issue.category;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much working time putting an issue right may take. */
public record Allowance(
        @Schema(examples = "4") @Min(1) @Max(1000) int amount,
        @NotNull Unit unit) {

    /** Counted by the hour (工作时) or by the day (工作日). */
    public enum Unit {
        WORKING_HOURS,
        WORKING_DAYS
    }

    public static Allowance hours(int amount) {
        return new Allowance(amount, Unit.WORKING_HOURS);
    }

    public static Allowance days(int amount) {
        return new Allowance(amount, Unit.WORKING_DAYS);
    }
}
