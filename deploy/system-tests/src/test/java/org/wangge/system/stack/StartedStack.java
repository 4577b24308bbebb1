package org.wangge.system.stack;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The stack of this run: it starts for the first test that wants it, and JUnit ends it after the last. */
public final class StartedStack {

    private StartedStack() {}

    public static Stack of(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Stack.class, any -> Stack.started(), Stack.class);
    }
}
