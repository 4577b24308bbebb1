package org.wangge.issue.category;

/** What the API description shows. */
final class CategoryExamples {

    static final String CHANGE = """
            {"name":{"zh":"垃圾乱堆","en":"Piled garbage"},"allowance":{"amount":4,"unit":"WORKING_HOURS"},
             "nationalCodes":["GB/T 47678.5-2026:06010"],"active":true}""";

    static final String NEW = """
            {"scheme":"sweep-2014","code":"illegal-construction",
             "name":{"zh":"违章搭建","en":"Illegal construction"},"allowance":{"amount":15,"unit":"WORKING_DAYS"},
             "conditions":[{"name":{"zh":"责令停工","en":"Stop the works"},
                            "allowance":{"amount":4,"unit":"WORKING_HOURS"}}],
             "nationalCodes":["GB/T 47678.5-2026:06001"],"active":true}""";

    static final String VIEW = """
            {"scheme":"sweep-2014","code":"piled-garbage","name":{"zh":"垃圾乱堆","en":"Piled garbage"},
             "allowance":{"amount":4,"unit":"WORKING_HOURS"},"conditions":[],
             "nationalCodes":["GB/T 47678.5-2026:06010"],"active":true,"version":1}""";

    private CategoryExamples() {}
}
