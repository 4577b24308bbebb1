package org.wangge.issue.ledger;

/** What the API description shows. */
final class LedgerExamples {

    static final String COUNTS = """
            {"grid":{"id":"0198c8a4-0000-7000-8000-000000000010","code":"SDL","name":"商都路办事处"},"total":3,
             "states":{"REPORTED":1,"CLAIMED":0,"ASSIGNED":2,"IN_PROGRESS":0,"RESOLVED":0,"CLOSED":0,"VOIDED":0},
             "overdue":1,"unplaced":1,
             "children":[{"grid":{"id":"0198c8a4-0000-7000-8000-000000000012","code":"SDL-03","name":"五州汇富"},"total":2,
             "states":{"REPORTED":0,"CLAIMED":0,"ASSIGNED":2,"IN_PROGRESS":0,"RESOLVED":0,"CLOSED":0,"VOIDED":0},
             "overdue":1}]}""";

    static final String STORY = """
            {"issue":"0198c8a4-0000-7000-8000-000000000001","entries":[
             {"version":1,"deed":"REPORT","at":"2026-10-12T01:30:00Z","by":{"account":"resident1"},
              "toState":"REPORTED","toGrid":{"id":"0198c8a4-0000-7000-8000-000000000011","code":"SDL-03-01",
              "name":"五州汇富第一网格"},"photos":[]}],"photos":[],"disclosures":0}""";

    private LedgerExamples() {}
}
