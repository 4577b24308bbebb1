package org.wangge.faults.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.wangge.faults.history.Stores;
import org.wangge.testing.ServiceProcess;

/**
 * An issue-service and a notification-service as they are shipped, with databases and consumer groups of their own
 * beside the run's servers, so that several stacks do not hear for one another.
 */
public final class TwoServices {

    /** How long all that is under way may take to come to rest. */
    public static final Duration REST_WITHIN = Duration.ofSeconds(90);

    private final Stores stores;
    private final ServiceProcess issues;
    private final ServiceProcess notifications;

    /** @param name of letters, digits and underscores: begins the names of its databases and groups */
    public TwoServices(String name) {
        this.stores = new Stores(name + "_issue", name + "_notification", "notification-" + name);
        this.issues = new ServiceProcess(
                "issue-service",
                stores.issueDatabase(),
                Map.of(
                        "WANGGE_PHOTOS_DIRECTORY",
                        Path.of("target/photos-" + name).toAbsolutePath().toString(),
                        "MP_MESSAGING_INCOMING_GRIDS_GROUP_ID",
                        "issue-" + name,
                        "MP_MESSAGING_INCOMING_POSTINGS_GROUP_ID",
                        "issue-" + name));
        this.notifications = new ServiceProcess(
                "notification-service",
                stores.notificationDatabase(),
                Map.of(
                        "WANGGE_SMTP_MOCK",
                        "true",
                        "WANGGE_PERSONNEL_URL",
                        "http://127.0.0.1:1",
                        "MP_MESSAGING_INCOMING_ISSUE_EVENTS_GROUP_ID",
                        stores.group()));
    }

    /** Two that everybody may use who breaks nothing: started when first asked for, and ended with this JVM. */
    public static TwoServices shared() {
        return Shared.SERVICES;
    }

    public TwoServices start() {
        issues.start();
        notifications.start();
        return this;
    }

    public void kill() throws InterruptedException {
        issues.kill();
        notifications.kill();
    }

    /** Addresses of issue-service. */
    public List<String> copies() {
        return List.of(issues.url());
    }

    public ServiceProcess issues() {
        return issues;
    }

    public ServiceProcess notifications() {
        return notifications;
    }

    public Stores stores() {
        return stores;
    }

    private static final class Shared {
        static final TwoServices SERVICES = new TwoServices("shared");

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(Shared::end, "services-end"));
            SERVICES.start();
        }

        private static void end() {
            try {
                SERVICES.kill();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
