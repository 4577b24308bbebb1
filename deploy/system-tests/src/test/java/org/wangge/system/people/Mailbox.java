package org.wangge.system.people;

import java.net.URI;
import java.util.List;

/** Somebody's inbox. */
public final class Mailbox {
    private final Account account;

    public Mailbox(URI gateway, String username, String password) {
        this.account = Account.of(gateway, username, password);
    }

    /** Types of the events about an issue that its owner was told of, sorted. */
    public List<String> about(String issue) {
        List<String> types = account.request()
                .queryParam("limit", 200)
                .get("/v1/notifications")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.issue == '" + issue + "' }.eventType");
        return types.stream().sorted().toList();
    }
}
