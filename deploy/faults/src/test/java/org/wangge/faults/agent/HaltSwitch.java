package org.wangge.faults.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.ByteBuddy;
import org.wangge.faults.hook.Hook;
import org.wangge.faults.hook.Point;

/** The harness's end of a service's agent: makes its jars and tells it where to halt. */
public final class HaltSwitch {

    private static final List<String> AGENT = List.of(
            "", "$Bindings", "$Appended", "$Commit", "$RolledBack", "$Published", "$Telling", "$Asked", "$Consumed");

    private final Path folder;
    private final Path control;

    /** @param folder for the jars and the control file of one service */
    public HaltSwitch(Path folder) {
        this.folder = folder.toAbsolutePath();
        this.control = this.folder.resolve("halt");
    }

    /** What starts the service with the agent in it. */
    public String jvmOption() {
        try {
            Files.createDirectories(folder);
            Path hook = folder.resolve("hook.jar");
            jar(hook, new Attributes(), List.of(Hook.class.getName(), Point.class.getName()));
            Path agent = folder.resolve("agent.jar");
            Attributes head = new Attributes();
            head.putValue("Premain-Class", Agent.class.getName());
            head.putValue(
                    "Class-Path",
                    ByteBuddy.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toString());
            jar(agent, head, AGENT.stream().map(Agent.class.getName()::concat).toList());
            return "-javaagent:" + agent + "=" + hook + ";" + control;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Halts the service when it passes the point for the n-th time from now. */
    public void at(Point point, int time) {
        try {
            Path order = Files.writeString(folder.resolve("order"), point + " " + time);
            Files.move(order, control, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public void off() {
        try {
            Files.deleteIfExists(control);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void jar(Path file, Attributes head, List<String> classes) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putAll(head);
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (String name : classes) {
                String entry = name.replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(entry));
                try (InputStream code = HaltSwitch.class.getClassLoader().getResourceAsStream(entry)) {
                    if (code == null) {
                        throw new IOException("No " + entry);
                    }
                    code.transferTo(jar);
                }
            }
        }
    }
}
