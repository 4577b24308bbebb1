package org.wangge.faults.load;

import static org.wangge.faults.history.State.ASSIGNED;
import static org.wangge.faults.history.State.CLAIMED;
import static org.wangge.faults.history.State.CLOSED;
import static org.wangge.faults.history.State.IN_PROGRESS;
import static org.wangge.faults.history.State.REPORTED;
import static org.wangge.faults.history.State.RESOLVED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.id.Ids;

/** What each of the office's people does next, by post and by lot. */
final class Day {

    private final Office office;
    private final Board board;
    private final int open;

    Day(Office office, Board board, int open) {
        this.office = office;
        this.board = board;
        this.open = open;
    }

    /** The next command of somebody; none where there is nothing for them to do. */
    Optional<Request> next(Person person, Random lot) {
        if (person.post() == null) {
            return resident(person, lot);
        }
        return switch (person.post().role()) {
            case "LEAD", "DEPUTY_LEAD" -> lead(person, lot);
            case "MEMBER" -> worker(person, person.post().person(), lot);
            default -> supervisor(person, lot);
        };
    }

    private Optional<Request> resident(Person person, Random lot) {
        if (lot.nextInt(10) == 0) {
            return board.draw(lot, in(CLOSED).and(issue -> issue.reporter().equals(person.account())))
                    .map(issue -> Request.reopen(person, issue.issue(), version(issue, lot)));
        }
        if (board.size() >= open) {
            return Optional.empty();
        }
        UUID id = lot.nextInt(4) == 0 ? null : Ids.next();
        return Optional.of(Request.report(person, id, place(lot)));
    }

    private Map<String, Object> place(Random lot) {
        Office.Grid grid = anyOf(office.grids(), lot);
        int way = lot.nextInt(10);
        if (way == 0) {
            return Map.of("point", office.pointOutside());
        }
        return way < 5 ? Map.of("point", grid.point()) : Map.of("grid", grid.id());
    }

    private Optional<Request> lead(Person person, Random lot) {
        return board.draw(lot, in(REPORTED).or(in(CLAIMED)).or(in(ASSIGNED))).flatMap(issue -> {
            UUID id = issue.issue();
            Long version = version(issue, lot);
            if (issue.grid() == null) {
                return Optional.of(Request.place(
                        person, id, version, anyOf(office.grids(), lot).id()));
            }
            int way = lot.nextInt(10);
            return switch (issue.state()) {
                case REPORTED ->
                    Optional.of(
                            way == 0
                                    ? Request.classify(person, id, issue.version())
                                    : Request.claim(person, id, version));
                case CLAIMED ->
                    Optional.of(
                            switch (way) {
                                case 0 -> Request.strikeOff(person, id, version);
                                case 1 -> Request.giveBack(person, id, version, other(issue.grid()));
                                case 2, 3 -> Request.classify(person, id, issue.version());
                                default -> assign(person, issue, lot);
                            });
                default -> way == 0 ? Optional.of(assign(person, issue, lot)) : Optional.empty();
            };
        });
    }

    private Request assign(Person lead, Known issue, Random lot) {
        Person.Post worker = anyOf(office.workers(), lot).post();
        if (worker == null) {
            throw new IllegalStateException("A worker is posted");
        }
        // Without its version, a repetition could assign it again after somebody else has.
        return Request.assign(lead, issue.issue(), issue.version(), worker.person());
    }

    private Optional<Request> worker(Person person, UUID self, Random lot) {
        return board.draw(lot, in(ASSIGNED).or(in(IN_PROGRESS)).and(issue -> self.equals(issue.assignee())))
                .map(issue -> issue.state() == ASSIGNED && lot.nextInt(3) > 0
                        ? Request.start(person, issue.issue(), version(issue, lot))
                        : Request.resolve(person, issue.issue(), version(issue, lot)));
    }

    private Optional<Request> supervisor(Person person, Random lot) {
        return board.draw(lot, in(RESOLVED).or(in(CLOSED))).flatMap(issue -> {
            UUID id = issue.issue();
            Long version = version(issue, lot);
            int way = lot.nextInt(10);
            if (issue.state() == RESOLVED) {
                return Optional.of(way < 7 ? Request.pass(person, id, version) : Request.fail(person, id, version));
            }
            if (way == 0) {
                return Optional.of(Request.reopen(person, id, version));
            }
            board.forget(id);
            return Optional.empty();
        });
    }

    private UUID other(UUID grid) {
        return office.grids().stream()
                .map(Office.Grid::id)
                .filter(id -> !id.equals(grid))
                .findFirst()
                .orElseThrow();
    }

    /** Half of all deeds name the version they are meant for. */
    private static @Nullable Long version(Known issue, Random lot) {
        return lot.nextBoolean() ? issue.version() : null;
    }

    private static Predicate<Known> in(org.wangge.faults.history.State state) {
        return issue -> issue.state() == state;
    }

    private static <T> T anyOf(List<T> all, Random lot) {
        return all.get(lot.nextInt(all.size()));
    }
}
