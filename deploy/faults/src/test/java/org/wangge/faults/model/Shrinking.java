package org.wangge.faults.model;

import java.util.List;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.FalsifiedSample;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutionResult.Status;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.state.ActionChain;

/** Turns a property round that is {@link ShrunkTo} some steps, and publishes the history found first and the shrunk one. */
final class Shrinking implements AroundPropertyHook {

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext property, PropertyExecutor executor) {
        int steps = property.findAnnotation(ShrunkTo.class).orElseThrow().steps();
        PropertyExecutionResult found = executor.execute();
        if (found.status() != Status.FAILED) {
            return found.mapToFailed("The planted bug was not found");
        }
        FalsifiedSample first = found.originalSample().orElseThrow();
        List<String> shrunk =
                history(found.shrunkSample().map(FalsifiedSample.class::cast).orElse(first));
        property.reporter().publishValue("first", history(first).toString());
        property.reporter().publishValue("shrunk", shrunk.toString());
        return shrunk.size() > steps
                ? found.mapToFailed("Shrunk to " + shrunk.size() + " steps, not " + steps + ": " + shrunk)
                : found.mapToSuccessful();
    }

    private static List<String> history(FalsifiedSample sample) {
        return ((ActionChain<?>) sample.parameters().get(0)).transformations();
    }
}
