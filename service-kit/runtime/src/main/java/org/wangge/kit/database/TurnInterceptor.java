package org.wangge.kit.database;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Around the transaction, if the job has one: a commit may be what fails. */
@WhileDatabaseIsThere
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class TurnInterceptor {

    private static final Logger LOG = Logger.getLogger(TurnInterceptor.class);

    private final DatabasePulse pulse;
    private final JobsEnd jobs;

    TurnInterceptor(DatabasePulse pulse, JobsEnd jobs) {
        this.pulse = pulse;
        this.jobs = jobs;
    }

    @AroundInvoke
    @Nullable
    Object turn(InvocationContext job) throws Exception {
        if (pulse.isAway() || !jobs.mayBegin()) {
            return null;
        }
        try {
            return job.proceed();
        } catch (RuntimeException failed) {
            if (!DatabaseAway.causes(failed)) {
                throw failed;
            }
            LOG.warnf(
                    "%s.%s waits for its next turn: %s",
                    job.getMethod().getDeclaringClass().getSimpleName(),
                    job.getMethod().getName(),
                    failed.getMessage());
            LOG.debug("What kept it from being done", failed);
            return null;
        } finally {
            jobs.ended();
        }
    }
}
