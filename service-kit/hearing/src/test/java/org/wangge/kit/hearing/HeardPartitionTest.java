package org.wangge.kit.hearing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class HeardPartitionTest {

    private final HeardPartition partition = new HeardPartition();

    @Test
    void nothing_is_committed_before_something_is_heard() {
        partition.received(7);
        assertEquals(OptionalLong.empty(), partition.toCommit());
    }

    @Test
    void what_is_heard_is_committed_until_it_was() {
        partition.received(7);
        partition.acknowledged(7);
        assertEquals(OptionalLong.of(8), partition.toCommit());
        assertEquals(OptionalLong.of(8), partition.toCommit());
        partition.committed(8);
        assertEquals(OptionalLong.empty(), partition.toCommit());
    }

    @Test
    void a_record_not_acknowledged_holds_up_those_after_it() {
        partition.received(7);
        partition.received(9);
        partition.acknowledged(9);
        assertEquals(OptionalLong.empty(), partition.toCommit());
        partition.acknowledged(7);
        assertEquals(OptionalLong.of(10), partition.toCommit());
    }

    @Test
    void one_of_a_batch_that_is_acknowledged_by_itself_does_not_stand_for_those_before_it() {
        partition.received(9);
        partition.acknowledged(8);
        assertEquals(OptionalLong.empty(), partition.toCommit());
        partition.acknowledged(9);
        assertEquals(OptionalLong.of(10), partition.toCommit());
    }

    @Test
    void what_is_heard_again_takes_nothing_back() {
        partition.received(7);
        partition.received(8);
        partition.acknowledged(7);
        partition.acknowledged(8);
        partition.committed(9);
        partition.received(7);
        partition.acknowledged(7);
        assertEquals(OptionalLong.empty(), partition.toCommit());
    }
}
