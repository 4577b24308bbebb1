package org.wangge.testing.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 1000})
    void messages_are_found_wherever_the_stream_is_cut(int piece) {
        // A row holds bytes that look like an answer's end.
        byte[] stream = messages("T", "rows", "D", "Z\0\0\0\5I", "Z", "T", "D", "");
        List<Integer> found = new ArrayList<>();
        Messages messages = Messages.ofServer(found::add);
        for (int from = 0; from < stream.length; from += piece) {
            byte[] part = Arrays.copyOfRange(stream, from, Math.min(stream.length, from + piece));
            messages.take(part, part.length);
        }
        assertEquals(List.of((int) 'T', (int) 'D', (int) 'Z', (int) 'D'), found);
    }

    @Test
    void what_is_sent_in_one_go_is_one_round_trip() {
        Turns turns = loggedIn();
        long before = turns.count();
        client(turns, messages("Q", "BEGIN\0", "P", "select", "B", "", "E", "", "S", ""));
        server(turns, messages("C", "BEGIN\0", "Z", "T"));
        server(turns, messages("D", "row", "C", "", "Z", "T"));
        assertEquals(1, turns.count() - before);
        client(turns, messages("B", "", "E", "", "S", ""));
        server(turns, messages("C", "COMMIT\0", "Z", "I"));
        assertEquals(2, turns.count() - before);
    }

    @Test
    void a_long_message_that_comes_in_pieces_is_one_round_trip() {
        Turns turns = loggedIn();
        long before = turns.count();
        byte[] whole = messages("P", "insert into outbox", "S", "");
        client(turns, Arrays.copyOfRange(whole, 0, 9));
        client(turns, Arrays.copyOfRange(whole, 9, whole.length));
        server(turns, messages("Z", "T"));
        assertEquals(1, turns.count() - before);
    }

    private static Turns loggedIn() {
        Turns turns = new Turns();
        client(turns, ByteBuffer.allocate(12).putInt(12).putInt(3 << 16).array());
        server(turns, messages("R", "ok", "Z", "I"));
        return turns;
    }

    private static void client(Turns turns, byte[] bytes) {
        turns.clientSent(bytes, bytes.length);
    }

    private static void server(Turns turns, byte[] bytes) {
        turns.serverSent(bytes, bytes.length);
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
