package org.wangge.issue.reporter;

/** What the API description shows. */
final class DisclosureExamples {

    static final String REASON = """
            {"reason":"To ask which courtyard is meant"}""";

    static final String CONTACT = """
            {"name":"王芳","phone":"13800001234"}""";

    static final String DISCLOSURE = """
            {"id":"0198c8a4-0000-7000-8000-000000000041","at":"2026-10-12T02:00:00Z",
             "by":{"account":"lead1","person":"0198c8a4-0000-7000-8000-000000000032","name":"李明"},
             "reason":"To ask which courtyard is meant"}""";

    static final String LOG = """
            {"items":[{"id":"0198c8a4-0000-7000-8000-000000000041","at":"2026-10-12T02:00:00Z",
             "by":{"account":"lead1","person":"0198c8a4-0000-7000-8000-000000000032","name":"李明"},
             "reason":"To ask which courtyard is meant"}]}""";

    private DisclosureExamples() {}
}
