package org.wangge.issue.photo;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.wangge.issue.photo.store.S3Server;

/** Lets the service keep photos on a real S3 server, which the test's field of this type gets. */
public final class S3Photos implements QuarkusTestResourceLifecycleManager {

    private final S3Server server = new S3Server();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "wangge.photos.store",
                "s3",
                "wangge.photos.s3.bucket",
                S3Server.BUCKET,
                "wangge.photos.s3.endpoint",
                server.endpoint().toString(),
                "wangge.photos.s3.access-key",
                S3Server.ACCESS_KEY,
                "wangge.photos.s3.secret-key",
                S3Server.SECRET_KEY,
                "wangge.photos.s3.timeout",
                "PT3S");
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(S3Server.class));
    }
}
