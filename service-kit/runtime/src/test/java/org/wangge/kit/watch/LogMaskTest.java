package org.wangge.kit.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogMaskTest {

    @ParameterizedTest
    @CsvSource({
        "phone 13812345678., phone 138****5678.",
        "tel:+8613812345678, tel:+86138****5678",
        "138 1234 5678 called, 138****5678 called",
        "010-12345678 rang, 010****5678 rang",
        "to li.ming@example.org now, to l****@example.org now",
        "Authorization: Bearer abcdefghijk, Authorization: Bearer ****",
        "token=eyJhbGciOi.eyJzdWIi.c2ln end, token=**** end",
        "card 11010519491231002X kept, card 110**** kept"
    })
    void what_looks_like_personal_data_is_masked(String line, String masked) {
        assertEquals(masked, LogMask.mask(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4bf92f3577b34da6a3ce929d0e0e4736 018f3a1c-1381-7234-8567-813812345678",
                "{\"timestamp\":\"2026-10-12T07:30:00.123456789Z\",\"sequence\":1381,\"threadId\":42}",
                "1760254200000 ms, version 1.13812345678, /v1/issues?limit=50"
            })
    void ids_times_and_numbers_stay(String line) {
        assertEquals(line, LogMask.mask(line));
    }

    @Test
    void parameters_and_texts_of_exceptions_are_masked_too() {
        ExtLogRecord line = new ExtLogRecord(
                Level.WARNING, "Told %s", ExtLogRecord.FormatStyle.PRINTF, LogMaskTest.class.getName());
        line.setParameters(new Object[] {"li.ming@example.org"});
        line.setThrown(new IllegalStateException("no such phone: 13812345678"));
        String written =
                new MaskedLog.Masking(new org.jboss.logmanager.formatters.PatternFormatter("%s%e")).format(line);
        assertEquals(-1, written.indexOf("li.ming"), written);
        assertEquals(-1, written.indexOf("13812345678"), written);
    }
}
