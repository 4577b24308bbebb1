package org.wangge.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For the resource method of a POST, which answers with a {@code Response}. It runs in a transaction; if the caller sends
 * {@code Idempotency-Key}, its answer is stored in that transaction and given again to whoever of the same account sends
 * the key with the same request. While the first request runs, another one with its key waits for it. The same key with
 * another request is refused (422). A refusal is not stored: nothing has happened then, and the same request is decided
 * anew.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
