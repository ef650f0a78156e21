package io.yitaiqing.node.web;

/** A caller's own words inside a sentence: quoted, on one line, and not longer than one reads. */
final class Quote {

    private static final int LONGEST = 60;
    private static final int LONGEST_SENTENCE = 200;

    private Quote() {}

    static String value(Object value) {
        return "'" + cut(plain(String.valueOf(value)), LONGEST) + "'";
    }

    static String shortened(String text) {
        return cut(plain(text), LONGEST_SENTENCE);
    }

    private static String plain(String text) {
        return text.codePoints()
                .limit(LONGEST_SENTENCE + 1)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String cut(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest)) + "...";
    }
}
