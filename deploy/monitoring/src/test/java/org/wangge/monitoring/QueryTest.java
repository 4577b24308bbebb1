package org.wangge.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows that a misspelt name anywhere in a query is found. */
class QueryTest {

    private static final Exposed EXPOSED = Exposed.of(List.of("""
            # HELP requests_total Requests
            # TYPE requests_total counter
            requests_total{method="GET",status="200",uri="/v1/a, \\"b\\" {c}"} 3.0
            requests_seconds_bucket{method="GET",le="+Inf"} 3.0
            heap_bytes{area="heap"} 1.0E8
            heap_bytes{area="nonheap"} NaN
            traced_total{channel="a$1"} 2.0 # {span_id="e8",trace_id="f6"} 1.0 1795512223.085
            traced_total{channel="a$2"} 3.0
            # EOF
            """));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "requests_total | requests_total",
                "sum by (job, method) (rate(requests_total{status=~\"5..\"}[5m])) | requests_total",
                "sum(rate(requests_total[$__rate_interval])) without (instance) | requests_total",
                "histogram_quantile(0.99, sum by (le) (rate(requests_seconds_bucket[5m]))) | requests_seconds_bucket",
                "heap_bytes{area='heap'} / on (job) group_left (method) requests_total offset 1d | heap_bytes requests_total",
                "{__name__=\"heap_bytes\", area=\"heap\"} > bool 1e-3 or vector(1) | heap_bytes",
                "max_over_time(heap_bytes[10m:1m] @ end()) unless absent(up{job=\"x\"}) # heap_byte | heap_bytes up",
                "topk(3, heap_bytes{area=~\"$area\"}) == heap_bytes != Inf | heap_bytes heap_bytes"
            })
    void names_its_metrics_and_nothing_else(String text, String metrics) {
        Query query = Query.of(text);
        assertEquals(
                metrics,
                String.join(
                        " ", query.selectors().stream().map(Selector::metric).toList()));
        assertEquals(List.of(), EXPOSED.missing(query));
    }

    @Test
    void names_the_labels_it_groups_and_joins_by() {
        assertEquals(
                Set.of("job", "method", "area"),
                Query.of("sum by (job, method) (requests_total) + on (job) group_left(area) heap_bytes")
                        .groupedBy());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "request_total",
                "sum by (job) (rate(requests_totl[5m])) / sum by (job) (rate(requests_total[5m]))",
                "requests_total{mehtod=\"GET\"}",
                "requests_total{method=\"FETCH\"}",
                "heap_bytes{area=~\"heep|none\"}",
                "sum by (job, mehtod) (requests_total)",
                "requests_total * on (jop) heap_bytes",
                "{__name__=\"heap_byte\"}",
                "absent(heap_byte)",
                "vector(1)"
            })
    void a_misspelt_metric_label_or_value_is_missing(String text) {
        assertEquals(1, EXPOSED.missing(Query.of(text)).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sum(requests_total{method=\"GET\")", "requests_total{method~\"GET\"}", "rate(x[5m", "a ? b"})
    void what_is_no_promql_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Query.of(text));
    }

    @Test
    void values_are_read_beside_the_traces_they_come_from() {
        assertEquals(
                5,
                EXPOSED.sum(Query.of("traced_total{channel=~\"a.[12]\"}")
                        .selectors()
                        .get(0)));
    }

    @Test
    void errors_that_have_not_happened_yet_are_not_missed() {
        assertTrue(EXPOSED.missing(Query.of("requests_total{status=\"503\"}")).isEmpty());
    }
}
