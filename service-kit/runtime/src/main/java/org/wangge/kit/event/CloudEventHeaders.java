package org.wangge.kit.event;

/**
 * Names of the Kafka headers that carry a CloudEvent's attributes in binary mode (CloudEvents Kafka protocol binding
 * 1.0, section 3.2).
 */
public final class CloudEventHeaders {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String PARTITION_KEY = "ce_partitionkey";
    public static final String TRACE_PARENT = "traceparent";
    public static final String CONTENT_TYPE = "content-type";

    private CloudEventHeaders() {}

    /** The CloudEvents type of a topic's events: {@code org.wangge.issue-assigned.v1}. */
    public static String type(String topic, int schema) {
        return "org.wangge." + topic + ".v" + schema;
    }
}
