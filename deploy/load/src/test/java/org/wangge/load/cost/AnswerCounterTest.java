package org.wangge.load.cost;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCounterTest {

    /** Two answers; a row between them holds bytes that look like a third. */
    private static final byte[] TWO_ANSWERS =
            messages("T", "rows", "D", "Z\0\0\0\5I", "Z", "T", "C", "done", "Z", "I", "D", "");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 1000})
    void answers_are_counted_wherever_the_stream_is_cut(int piece) {
        AnswerCounter counter = new AnswerCounter();
        for (int from = 0; from < TWO_ANSWERS.length; from += piece) {
            byte[] part = Arrays.copyOfRange(TWO_ANSWERS, from, Math.min(TWO_ANSWERS.length, from + piece));
            counter.take(part, part.length);
        }
        assertEquals(2, counter.ready());
    }

    private static byte[] messages(String... typesAndBodies) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (int i = 0; i < typesAndBodies.length; i += 2) {
            byte[] body = typesAndBodies[i + 1].getBytes(ISO_8859_1);
            stream.write(typesAndBodies[i].charAt(0));
            stream.writeBytes(ByteBuffer.allocate(4).putInt(body.length + 4).array());
            stream.writeBytes(body);
        }
        return stream.toByteArray();
    }
}
