/** What an uploaded file really is, what it says about its making, and a clean picture made from it. */
@NullMarked
package org.wangge.issue.photo.picture;

import org.jspecify.annotations.NullMarked;
