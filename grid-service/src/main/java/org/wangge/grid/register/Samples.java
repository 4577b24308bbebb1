package org.wangge.grid.register;

/** Examples in the API's description. */
public final class Samples {

    public static final String ID = "0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c11";
    public static final String OFFICE_ID = "0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c01";
    public static final String BOUNDARY = """
            {"type":"MultiPolygon","coordinates":[[[[113.70,34.74],[113.71,34.74],[113.71,34.75],[113.70,34.75],[113.70,34.74]]]]}""";
    private static final String ATTRIBUTES = """
            "code":"SDL-01","name":"南岗","kind":"VILLAGE_TURNED_COMMUNITY",\
            "drawnBy":"LAND_OWNERSHIP","managingBody":"南岗村民委员会",\
            "profile":{"households":2001,"occupancy":0.45,"merchants":317}""";
    public static final String CHANGED = "{" + ATTRIBUTES + ",\"boundary\":" + BOUNDARY + "}";
    public static final String NEW =
            "{\"parent\":\"" + OFFICE_ID + "\",\"level\":2," + ATTRIBUTES + ",\"boundary\":" + BOUNDARY + "}";
    private static final String IDENTITY = "\"id\":\"" + ID + "\",\"version\":1,\"office\":\"" + OFFICE_ID
            + "\",\"parent\":\"" + OFFICE_ID + "\",\"level\":2,";
    private static final String SINCE = ",\"since\":\"2026-01-05T08:00:00Z\"";
    public static final String GRID = "{" + IDENTITY + ATTRIBUTES + SINCE + ",\"boundary\":" + BOUNDARY + "}";
    public static final String PAGE = "{\"items\":[{" + IDENTITY + ATTRIBUTES + SINCE + "}]}";
    public static final String REVISIONS =
            "{\"items\":[{\"since\":\"2026-01-05T08:00:00Z\",\"changedBy\":\"6f1c2d7e\",\"grid\":" + GRID + "}]}";

    private Samples() {}
}
