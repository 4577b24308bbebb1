package org.wangge.issue.words;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Text that can be stored and read again: no NUL, which PostgreSQL has no place for, and no half of a surrogate pair. */
@Constraint(validatedBy = Plain.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface Plain {

    String message() default "must be text without NUL and broken characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks for characters that are none. */
    class Check implements ConstraintValidator<Plain, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null
                    || text.codePoints().noneMatch(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF));
        }
    }
}
