package org.wangge.notification;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.wangge.embedded.Ports;

/**
 * Chooses the ports of this service's neighbours, and shortens its waits. The neighbours themselves are started, stopped
 * and started again by the tests that need them.
 */
public class NeighbourPorts implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        String personnel = "http://127.0.0.1:" + Ports.free();
        Map<String, String> settings = new HashMap<>();
        settings.put("wangge.smtp.host", "127.0.0.1");
        settings.put("wangge.smtp.port", Integer.toString(Ports.free()));
        settings.put("wangge.smtp.timeout", "1s");
        settings.put("quarkus.rest-client.personnel-service.url", personnel);
        settings.put("quarkus.rest-client.personnel-service.read-timeout", "1000");
        settings.put("quarkus.oidc-client.auth-server-url", personnel);
        settings.put("quarkus.oidc-client.discovery-enabled", "false");
        settings.put("quarkus.oidc-client.token-path", "/token");
        settings.put("wangge.notification.mail.every", "1s");
        settings.put("wangge.notification.mail.attempts", "6");
        settings.put("wangge.notification.mail.first-wait", "100ms");
        settings.put("wangge.notification.mail.longest-wait", "500ms");
        settings.put("wangge.hearing.first-wait", "20ms");
        settings.put("wangge.hearing.longest-wait", "500ms");
        settings.put("wangge.notification.live.heartbeat", "2s");
        return settings;
    }

    @Override
    public void stop() {
        // Ports are nobody's until a test starts the neighbour.
    }
}
