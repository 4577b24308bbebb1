package org.wangge.issue.lifecycle;

/** What the API description shows. */
final class IssueExamples {

    static final String REPORT = """
            {"description":"Wires hang loose over the courtyard gate","point":[113.7701,34.7602],"crs":"wgs84",
             "address":"Dongruiyuan, gate 3","category":{"scheme":"sweep-2014","code":"tangled-wires"},
             "photos":["0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c11"],"contact":{"name":"王芳","phone":"13800001234"}}""";

    static final String CATEGORY = """
            {"scheme":"sweep-2014","code":"tangled-wires"}""";

    static final String RETURN = """
            {"reason":"The gate belongs to the market","toGrid":"0198c8a4-0000-7000-8000-000000000012"}""";

    static final String ASSIGNMENT = """
            {"person":"0198c8a4-0000-7000-8000-000000000031","note":"Bring the long ladder"}""";

    static final String RESOLUTION = """
            {"what":"Wires bundled and fixed to the wall","photos":["0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c12"]}""";

    static final String VERIFICATION = """
            {"outcome":"FAILED","reason":"Wires hang down again"}""";

    static final String REASON = """
            {"reason":"Reported twice, see 2026-000122"}""";

    static final String PLACEMENT = """
            {"grid":"0198c8a4-0000-7000-8000-000000000012"}""";

    static final String ISSUE = """
            {"id":"0198c8a4-0000-7000-8000-000000000001","version":4,"number":"2026-000123",
             "office":"0198c8a4-0000-7000-8000-000000000010","state":"ASSIGNED",
             "description":"Wires hang loose over the courtyard gate",
             "grid":{"id":"0198c8a4-0000-7000-8000-000000000011","code":"SDL-03-01","name":"五州汇富第一网格"},
             "category":{"scheme":"sweep-2014","code":"tangled-wires","name":{"zh":"电线乱拉乱扯","en":"Tangled wires"}},
             "point":[113.7701,34.7602],"address":"Dongruiyuan, gate 3","reportedAt":"2026-10-12T01:30:00Z",
             "deadline":"2026-10-12T07:30:00Z","overdue":false,"rework":0,
             "assignee":{"account":"worker1","person":"0198c8a4-0000-7000-8000-000000000031","name":"李明"},
             "holder":{"account":"worker1","person":"0198c8a4-0000-7000-8000-000000000031","name":"李明"},
             "photos":{"before":["0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c11"],"after":[]},
             "contact":{"name":"王*","phone":"138****1234"}}""";

    private IssueExamples() {}
}
