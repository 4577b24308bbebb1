package org.wangge.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.QueryStringEncoder;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "point=1,2 1,2",
                "point=1%2C2 1,2",
                "crs=gcj02&point=1,2 1,2",
                "point=1,2&crs=gcj02 1,2",
                "point=1,2&point=3,4 1,2",
                "midpoint=3,4&point=1,2 1,2",
                "points=3,4&point=1,2 1,2",
                "point&point=1,2 1,2",
                "point=a=b a=b",
                "point=%E5%8D%97%E5%B2%97 南岗"
            })
    void a_value_is_found_by_its_name(String query, String value) {
        assertEquals(value, new Query(query).value("point"));
    }

    @Test
    void a_plus_is_a_space() {
        assertEquals("1, 2", new Query("point=1,+2").value("point"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "&",
                "crs=%&to",
                "point",
                "point=",
                "point=&crs=gcj02",
                "Point=1,2",
                "crs=point=1,2",
                "midpoint=1,2"
            })
    void what_is_not_there_is_null(@Nullable String query) {
        assertNull(new Query(query).value("point"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"point=%", "point=1%2", "point=%zz&crs=gcj02"})
    void a_broken_encoding_is_not_guessed_at(String query) {
        assertThrows(IllegalArgumentException.class, () -> new Query(query).value("point"));
    }

    /** As Vert.x would, whatever is in the value. */
    @Property
    void whatever_was_encoded_comes_back(
            @ForAll
                    @StringLength(min = 1, max = 20)
                    @CharRange(to = '\u07ff')
                    @Chars({'%', '&', '+', '=', '#', ';', '南'})
                    String value) {
        QueryStringEncoder encoder = new QueryStringEncoder("/v1/locations");
        encoder.addParam("crs", "point=");
        encoder.addParam("point", value);
        assertEquals(
                List.of(value),
                new QueryStringDecoder(encoder.toString()).parameters().get("point"));
        assertEquals(value, new Query(encoder.toString().substring("/v1/locations?".length())).value("point"));
    }
}
