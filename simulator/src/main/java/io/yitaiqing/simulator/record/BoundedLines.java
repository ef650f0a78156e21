package io.yitaiqing.simulator.record;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** The lines of a text, of which none is held in memory beyond a length. */
final class BoundedLines {

    private static final int CHUNK = 8_192;

    private final Reader reader;
    private final int most;
    private final char[] chunk = new char[CHUNK];
    private int at;
    private int end;
    private int number;

    BoundedLines(Reader reader, int most) {
        this.reader = reader;
        this.most = most;
    }

    /** A line that is longer than any may be. */
    static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1;

        TooLongException(int line) {
            super("line " + line);
        }
    }

    /** The next line without its line feed; empty at the end. */
    Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean any = false;
        number++;
        while (at < end || fill()) {
            any = true;
            int from = at;
            while (at < end && chunk[at] != '\n') {
                at++;
            }
            if (line.length() + at - from > most) {
                throw new TooLongException(number);
            }
            line.append(chunk, from, at - from);
            if (at < end) {
                at++;
                return Optional.of(line.toString());
            }
        }
        return any ? Optional.of(line.toString()) : Optional.empty();
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, reader.read(chunk, 0, CHUNK));
        return end > 0;
    }
}
