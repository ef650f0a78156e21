package io.yitaiqing.node.web;

/** The stable names of what the edge itself refuses, beside the hall's own rejections. */
enum EdgeCode {
    /** The request is not to the contract. */
    BAD_REQUEST(400),
    /** The request names a host that this node is not. */
    FOREIGN_HOST(403),
    /** The request comes from a page of another origin. */
    FOREIGN_ORIGIN(403),
    /** There is no such path. */
    NOT_FOUND(404),
    /** No hall of the cluster has this id. */
    UNKNOWN_HALL(404),
    /** No region that holds halls has this id. */
    UNKNOWN_REGION(404),
    /** The hall has made no call with this number. */
    UNKNOWN_CALL(404),
    /** There is no such live topic. */
    UNKNOWN_TOPIC(404),
    /** The path exists, but not for this method. */
    METHOD_NOT_ALLOWED(405),
    /** The node has no secret under which a number could be hidden, so it takes none. */
    NO_IDENTIFICATION(409),
    /** The day's rows have left the journal for files. */
    DAY_RETIRED(410),
    /** The body is larger than it may be. */
    BODY_TOO_LARGE(413),
    /** The first line of the request is longer than it may be. */
    URI_TOO_LONG(414),
    /** The body is not JSON in UTF-8. */
    UNSUPPORTED_MEDIA_TYPE(415),
    /** The idempotency key was used before for a different request. */
    IDEMPOTENCY_KEY_REUSED(422),
    /** The headers are larger than they may be. */
    HEADERS_TOO_LARGE(431),
    /** A bug of the node. */
    INTERNAL_ERROR(500),
    /** The node or the hall cannot answer now, though it may in a moment. */
    UNAVAILABLE(503);

    private final int status;

    EdgeCode(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
