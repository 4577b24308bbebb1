package org.wangge.local.demo.office;

import java.util.List;

/** Somebody of the sample office (made up, as the seeds say). */
public record Person(String number, String name, String username, String occupation, List<Posting> postings) {

    public boolean is(String role) {
        return postings.stream().anyMatch(posting -> posting.role().equals(role));
    }

    public boolean is(String role, String grid) {
        return postings.contains(new Posting(grid, role));
    }

    /** Posted, in whatever role but supervision, in this grid or below it. */
    public boolean worksUnder(String grid) {
        return postings.stream()
                .anyMatch(posting -> !posting.role().equals("SUPERVISOR") && Posting.within(posting.grid(), grid));
    }

    /** May be given an issue that lies in this grid. */
    public boolean mayHandle(String grid) {
        return postings.stream().anyMatch(posting -> !posting.role().equals("SUPERVISOR") && posting.near(grid));
    }
}
