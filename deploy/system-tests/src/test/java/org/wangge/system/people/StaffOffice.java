package org.wangge.system.people;

import java.net.URI;

/** The office's register of people. */
public final class StaffOffice {
    private final Account account;

    public StaffOffice(URI gateway, String username, String password) {
        this.account = Account.of(gateway, username, password);
    }

    /** Id of the person with this number. */
    public String person(String number) {
        return account.request()
                .queryParam("q", number)
                .get("/v1/people")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.number == '" + number + "' }.id");
    }
}
