/** Whether the service's database is there, and what becomes of jobs where it is not. */
@NullMarked
package org.wangge.kit.database;

import org.jspecify.annotations.NullMarked;
