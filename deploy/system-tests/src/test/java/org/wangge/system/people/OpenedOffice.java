package org.wangge.system.people;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.wangge.system.stack.Once;
import org.wangge.system.stack.Stack;

/** Gives tests the stack and the office at work on it; both are opened for the first test that wants them and serve all of the run. */
public final class OpenedOffice implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var wanted = parameter.getParameter().getType();
        return wanted == Stack.class || wanted == WorkingOffice.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var stack = Once.of(context, Stack.class, Stack::started);
        return parameter.getParameter().getType() == Stack.class
                ? stack
                : Once.of(context, WorkingOffice.class, () -> WorkingOffice.opened(stack));
    }
}
