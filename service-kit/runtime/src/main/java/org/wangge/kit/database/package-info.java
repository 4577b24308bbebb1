/** Whether the service's database is there. */
@NullMarked
package org.wangge.kit.database;

import org.jspecify.annotations.NullMarked;
