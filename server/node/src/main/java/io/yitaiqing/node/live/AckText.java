package io.yitaiqing.node.live;

import java.util.Optional;

/**
 * The text of an ack as every page writes it, by far the most frequent frame of a client: read by its shape.
 *
 * <p>Any other text, also an ack written otherwise, is left to the reader of all frames.
 */
final class AckText {

    private static final String HEAD = "{\"type\":\"ack\",\"id\":";
    private static final String MIDDLE = ",\"position\":";
    /** So few that no number overflows. */
    private static final int ID_DIGITS_MAX = 9;

    private static final int POSITION_DIGITS_MAX = 15;

    private AckText() {}

    static Optional<ClientFrame> read(String text) {
        if (!text.startsWith(HEAD)) {
            return Optional.empty();
        }
        int idEnd = numberEnd(text, HEAD.length(), ID_DIGITS_MAX);
        int position = idEnd + MIDDLE.length();
        if (idEnd < 0 || !text.startsWith(MIDDLE, idEnd)) {
            return Optional.empty();
        }
        int positionEnd = numberEnd(text, position, POSITION_DIGITS_MAX);
        if (positionEnd != text.length() - 1 || text.charAt(positionEnd) != '}') {
            return Optional.empty();
        }
        return Optional.of(new ClientFrame.Ack(
                Integer.parseInt(text, HEAD.length(), idEnd, 10), Long.parseLong(text, position, positionEnd, 10)));
    }

    /** Where a number of JSON without sign and fraction ends; -1 where there is none, or a longer one. */
    private static int numberEnd(String text, int from, int digitsMax) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        boolean leadingZero = end > from + 1 && text.charAt(from) == '0';
        return end == from || end - from > digitsMax || leadingZero ? -1 : end;
    }
}
