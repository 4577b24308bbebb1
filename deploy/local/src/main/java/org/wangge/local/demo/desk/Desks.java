package org.wangge.local.demo.desk;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wangge.local.api.ApiClient;

/** Everybody who takes part, each signed in at a desk, by user name. */
public final class Desks {
    private final ApiClient api;
    private final String password;
    private final Patience patience = new Patience();
    private final Map<String, Desk> desks = new ConcurrentHashMap<>();

    public Desks(ApiClient api, String password) {
        this.api = api;
        this.password = password;
    }

    public Desk of(String username) {
        return desks.computeIfAbsent(username, name -> new Desk(name, api.as(name, password), patience));
    }

    /** Requests sent from all desks, repeated ones among them. */
    public long requests() {
        return patience.requests();
    }

    /** Requests that had to be sent again. */
    public long repeated() {
        return patience.repeated();
    }
}
