package org.wangge.kit.security;

/** Realm roles, as the identity provider's tokens name them. */
public final class Roles {

    public static final String RESIDENT = "resident";
    public static final String STAFF = "staff";
    public static final String SUPERVISOR = "supervisor";
    public static final String ADMINISTRATOR = "administrator";
    public static final String INTEGRATOR = "integrator";
    public static final String SERVICE = "service";

    private Roles() {}
}
