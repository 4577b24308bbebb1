/** The sample office as the seeds tell it: grids with their ground, people with their postings, the kinds of issue. */
@NullMarked
package org.wangge.local.demo.office;

import org.jspecify.annotations.NullMarked;
