package org.wangge.faults.stack;

import org.jspecify.annotations.Nullable;

/** Where stacks are put up, one at a time. A stack is used again while it is asked for and whole. */
public final class Site implements AutoCloseable {

    private @Nullable Stack standing;

    /** The stack that stands, if it follows the plan; otherwise a new one in its place. */
    public Stack stack(Plan plan) throws InterruptedException {
        Stack stack = standing;
        if (stack != null && stack.plan().equals(plan)) {
            return stack;
        }
        clear();
        Stack next = Stack.of(plan);
        standing = next;
        return next;
    }

    /** Takes down what stands there. */
    public void clear() throws InterruptedException {
        Stack stack = standing;
        standing = null;
        if (stack != null) {
            stack.close();
        }
    }

    @Override
    public void close() throws InterruptedException {
        clear();
    }
}
