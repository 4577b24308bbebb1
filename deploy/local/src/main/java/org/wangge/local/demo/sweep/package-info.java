/** The sweep itself: report, claim, classify, assign, put right, verify, each as the people concerned do it. */
@NullMarked
package org.wangge.local.demo.sweep;

import org.jspecify.annotations.NullMarked;
