package org.wangge.faults.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wangge.faults.history.Deed;
import org.wangge.faults.history.State;
import org.wangge.faults.model.Step.Guard;

/** What the design says of one issue: where it stands, and what the answer to a deed has to be. */
final class IssueModel {

    final UUID id;
    final Who reporter;
    State state = State.REPORTED;
    long version = 1;
    int rework;
    Spot spot;

    @Nullable
    Who claimant;

    @Nullable
    Who assignee;

    @Nullable
    Who resolver;

    @Nullable
    Who ender;

    IssueModel(UUID id, Who reporter, Spot spot) {
        this.id = id;
        this.reporter = reporter;
        this.spot = spot;
    }

    /** The status of the answer to a deed now. */
    int answerTo(Step step) {
        Set<Relation> relations = relations(step.who());
        if (relations.isEmpty() || relations.equals(EnumSet.of(Relation.RESOLVER))) {
            return 404;
        }
        if (isDoneAlready(step)) {
            return 200;
        }
        if (step.guard() == Guard.STALE) {
            return 412;
        }
        if (relations.stream().noneMatch(relation -> relation.may(step.deed()))) {
            return 403;
        }
        if (step.deed().after(state).isEmpty()) {
            return 409;
        }
        return relations.contains(Relation.RESOLVER) && isVerification(step.deed()) ? 403 : answerToOwn(step);
    }

    /** One of the deeds that lead on from here, by everybody who would be answered 200. */
    List<Step> fitting(Guard guard, Spot to, int which) {
        List<Step> steps = Stream.of(Deed.values())
                .filter(deed -> deed.after(state).isPresent())
                .flatMap(deed -> Stream.of(Who.values())
                        .map(who -> new Step(deed, who, guard, to, Who.values()[which % Who.values().length])))
                .filter(step -> answerTo(step) == 200)
                .toList();
        List<Deed> deeds = steps.stream().map(Step::deed).distinct().toList();
        return deeds.isEmpty()
                ? List.of()
                : steps.stream()
                        .filter(step -> step.deed() == deeds.get(which % deeds.size()))
                        .toList();
    }

    /** To a deed that is the caller's, and this state's. */
    private int answerToOwn(Step step) {
        return switch (step.deed()) {
            case PLACE -> spot == Spot.NOWHERE ? 200 : 409;
            case CLAIM -> spot == Spot.NOWHERE ? 409 : 200;
            case RETURN -> answerToReturn(step.to());
            case ASSIGN -> step.assignee().isPosted() && step.assignee().spot.isAround(spot) ? 200 : 422;
            default -> 200;
        };
    }

    private int answerToReturn(Spot to) {
        if (to == Spot.NOWHERE) {
            return spot == Spot.WEST || spot == Spot.EAST ? 200 : 422;
        }
        if (spot == Spot.NOWHERE) {
            return 409;
        }
        return to == spot ? 422 : 200;
    }

    boolean isDoneAlready(Step step) {
        return switch (step.deed()) {
            case CLAIM -> state == State.CLAIMED && step.who() == claimant;
            case START -> state == State.IN_PROGRESS && step.who() == assignee;
            case VOID -> state == State.VOIDED && step.who() == ender;
            default -> false;
        };
    }

    /** Goes on as after a deed that was answered 200. */
    void done(Step step) {
        if (isDoneAlready(step)) {
            return;
        }
        Who who = step.who();
        state = step.deed().after(state).orElseThrow();
        version++;
        switch (step.deed()) {
            case PLACE -> spot = step.to().orOffice();
            case CLAIM -> claimant = who;
            case RETURN -> {
                spot = step.to().orOffice();
                claimant = null;
            }
            case ASSIGN -> assignee = step.assignee();
            case RESOLVE -> resolver = who;
            case FAIL -> {
                resolver = null;
                rework++;
            }
            case PASS, VOID -> ender = who;
            case REOPEN -> {
                assignee = null;
                resolver = null;
                ender = null;
            }
            case REPORT, CLASSIFY, START -> {}
        }
    }

    private Set<Relation> relations(Who who) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        if (who.post != null && (!who.isPosted() || who.spot.covers(spot))) {
            relations.add(who.post);
        }
        if (who == assignee && who.spot.isAround(spot)) {
            relations.add(Relation.ASSIGNEE);
        }
        if (who == resolver) {
            relations.add(Relation.RESOLVER);
        }
        if (who == reporter) {
            relations.add(Relation.REPORTER);
        }
        return relations;
    }

    private static boolean isVerification(Deed deed) {
        return deed == Deed.PASS || deed == Deed.FAIL;
    }
}
