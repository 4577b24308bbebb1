package org.wangge.kit.database;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A job that comes round again and needs the database. Its turn is left out while that is away and once the service
 * stops, which waits 5 s for a turn that is being taken. Where the database fails it in the middle, one line of the log
 * says so, and the next turn does what is left. Any other failure is thrown on.
 */
@InterceptorBinding
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface WhileDatabaseIsThere {}
