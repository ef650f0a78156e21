package io.yitaiqing.node.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** A text as one segment of a path. */
final class PathText {

    private PathText() {}

    static String encode(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
