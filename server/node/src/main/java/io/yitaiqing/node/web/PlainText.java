package io.yitaiqing.node.web;

import java.util.List;
import java.util.Map;

/**
 * The rule that no text from outside holds control characters or halves of surrogate pairs.
 *
 * <p>The database cannot store some of them, and none belongs in a name or a reason.
 */
final class PlainText {

    private PlainText() {}

    /** Refuses a value, or one inside it, that is not plain text; {@code where} says what it is part of. */
    static void require(Object value, String where) {
        switch (value) {
            case String text -> requireText(text, where);
            case List<?> list -> list.forEach(item -> require(item, where));
            case Map<?, ?> map ->
                map.forEach((key, item) -> {
                    requireText((String) key, "a field's name in " + where);
                    require(item, "field '" + key + "' of the body");
                });
            case null, default -> {}
        }
    }

    private static void requireText(String text, String where) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isISOControl(c) || Character.isSurrogate(c)) {
                throw Problem.of(
                                EdgeCode.BAD_REQUEST,
                                "Expected " + where + " to have no control characters, but character " + (i + 1)
                                        + " is " + String.format("U+%04X", (int) c) + ".")
                        .toException();
            }
        }
    }
}
