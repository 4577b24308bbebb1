package org.wangge.kit.problem;

/** What HTTP itself refuses before the domain is asked: no token, no such path, a wrong media type. */
class HttpRefusal extends Refusal {

    HttpRefusal(int status, String slug) {
        super(status, slug);
    }

    static HttpRefusal of(int status) {
        return switch (status) {
            case 400 -> new HttpRefusal(400, "bad-request");
            case 401 -> new HttpRefusal(401, "unauthorized");
            case 403 -> new HttpRefusal(403, "not-allowed");
            case 404 -> new HttpRefusal(404, "no-such-resource");
            case 405 -> new HttpRefusal(405, "method-not-allowed");
            case 406 -> new HttpRefusal(406, "not-acceptable");
            case 413 -> new HttpRefusal(413, "too-large");
            case 415 -> new HttpRefusal(415, "unsupported-media-type");
            default -> status >= 500 ? new HttpRefusal(500, "internal") : new HttpRefusal(status, "refused");
        };
    }
}
