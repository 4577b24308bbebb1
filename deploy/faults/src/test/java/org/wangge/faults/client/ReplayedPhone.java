package org.wangge.faults.client;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.wangge.faults.Bench;
import org.wangge.faults.FaultUnderLoad;
import org.wangge.faults.Seen;
import org.wangge.faults.history.Answer;
import org.wangge.faults.history.Call;
import org.wangge.faults.history.History;
import org.wangge.faults.history.Outcome;
import org.wangge.faults.load.Office;
import org.wangge.faults.load.Person;
import org.wangge.faults.load.Phone;
import org.wangge.faults.load.Request;
import org.wangge.faults.stack.Plan;
import org.wangge.kit.id.Ids;

/** A phone that was out of reach sends 200 queued reports twice each, shuffled, four at a time. */
public final class ReplayedPhone extends FaultUnderLoad {

    private static final int WRITES = 200;
    private static final int AT_A_TIME = 4;
    private static final int TRIES = 20;

    public ReplayedPhone() {
        super(
                "replayed-phone",
                "200 queued writes sent twice and shuffled take effect once each, and both calls get the same answer",
                Plan.USUAL);
    }

    @Override
    protected void happenTo(Bench bench, Seen seen) throws InterruptedException, SQLException {
        Office office = bench.furtherOffice();
        History history = new History();
        Phone phone = new Phone(bench.stack().issueUrls(), Duration.ofSeconds(20), history);
        Person person = office.residents().get(0);
        long seed = System.nanoTime();
        List<Request> queue = new ArrayList<>();
        IntStream.range(0, WRITES)
                .mapToObj(i -> Request.report(
                        person,
                        Ids.next(),
                        Map.of("grid", office.grids().get(i % 2).id())))
                .forEach(write -> queue.addAll(List.of(write, write)));
        Collections.shuffle(queue, new Random(seed));
        send(queue, phone, person);
        bench.settle();
        bench.compare(history, office);
        long issues = bench.stores().ledger(office.id()).issues().size();
        seen.note(
                "the phone (seed %d): %d calls, %d answered 201, %d of them said to be repetitions, %d issues",
                seed,
                history.calls().size(),
                history.calls().stream()
                        .filter(call -> call.outcome() == Outcome.ANSWERED)
                        .count(),
                history.calls().stream()
                        .map(Call::answer)
                        .filter(answer -> answer != null && answer.replayed())
                        .count(),
                issues);
        seen.promise(issues == WRITES, "%d issues came of %d writes", issues, WRITES);
    }

    private static void send(List<Request> queue, Phone phone, Person person) throws InterruptedException {
        ExecutorService lines = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<Future<?>> sent = new ArrayList<>();
            queue.forEach(write -> sent.add(lines.submit(() -> insist(write, phone, person))));
            for (Future<?> call : sent) {
                call.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            lines.shutdownNow();
        }
    }

    private static void insist(Request write, Phone phone, Person person) {
        for (int i = 0; i < TRIES; i++) {
            Answer answer = phone.call(person, write).answer();
            if (answer != null && answer.status() == 201) {
                return;
            }
        }
        throw new IllegalStateException("Never answered 201: " + write);
    }
}
