package org.wangge.faults.agent;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.util.jar.JarFile;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import org.wangge.faults.hook.Hook;

/** Binds the points at which a service may be halted to its methods. Whoever renames one of them changes it here. */
public final class Agent {

    private Agent() {}

    /** @param paths the hook's jar and the control file, apart by a semicolon */
    public static void premain(String paths, Instrumentation jvm) throws IOException {
        String[] path = paths.split(";");
        jvm.appendToBootstrapClassLoaderSearch(new JarFile(path[0]));
        Bindings.install(jvm, Path.of(path[1]));
    }

    /** Apart, so that {@link Hook} is not looked for before it is where every class loader finds it. */
    private static final class Bindings {

        static void install(Instrumentation jvm, Path control) {
            Hook.listenTo(control);
            AgentBuilder agent = new AgentBuilder.Default().disableClassFormatChanges();
            agent = on(agent, "org.wangge.kit.outbox.Outbox", "appendAll", 1, Appended.class);
            agent = on(agent, "org.postgresql.jdbc.PgConnection", "commit", 0, Commit.class);
            agent = on(agent, "org.postgresql.jdbc.PgConnection", "rollback", 0, RolledBack.class);
            agent = on(agent, "org.wangge.kit.outbox.Publisher", "awaitPublished", 2, Published.class);
            agent = on(agent, "org.wangge.notification.telling.Tellings", "enter", 1, Telling.class);
            agent = on(agent, "org.postgresql.core.v3.QueryExecutorImpl", "processResults", 3, Asked.class);
            agent = on(agent, "org.wangge.issue.territory.GridCopies", "put", 1, Consumed.class);
            agent = on(agent, "org.wangge.issue.territory.PostingCopies", "put", 1, Consumed.class);
            agent = on(agent, "org.wangge.personnel.territory.Grids", "apply", 1, Consumed.class);
            agent.installOn(jvm);
        }

        private static AgentBuilder on(AgentBuilder agent, String type, String method, int arguments, Class<?> advice) {
            return agent.type(named(type))
                    .transform((builder, found, loader, module, domain) ->
                            builder.visit(Advice.to(advice).on(named(method).and(takesArguments(arguments)))));
        }
    }

    private static final class Appended {
        @Advice.OnMethodExit
        static void passed() {
            Hook.appended();
        }
    }

    private static final class Commit {
        @Advice.OnMethodEnter
        static void before() {
            Hook.committing();
        }

        @Advice.OnMethodExit
        static void after() {
            Hook.committed();
        }
    }

    private static final class RolledBack {
        @Advice.OnMethodExit
        static void passed() {
            Hook.rolledBack();
        }
    }

    private static final class Published {
        @Advice.OnMethodExit
        static void passed(@Advice.Return int published) {
            if (published > 0) {
                Hook.published();
            }
        }
    }

    private static final class Telling {
        @Advice.OnMethodEnter
        static void begins() {
            Hook.tells(true);
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class)
        static void ends() {
            Hook.tells(false);
        }
    }

    /** A statement has been sent, and its answer is waited for. */
    private static final class Asked {
        @Advice.OnMethodEnter
        static void before() {
            Hook.asked();
        }
    }

    private static final class Consumed {
        @Advice.OnMethodExit
        static void passed() {
            Hook.consumed();
        }
    }
}
