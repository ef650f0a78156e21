package io.yitaiqing.simulator.record;

/** A recorded day that cannot be had or read; the message is one sentence that names what is wrong and where. */
public final class BrokenDayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    BrokenDayException(String sentence) {
        this(sentence, null);
    }

    BrokenDayException(String sentence, Throwable cause) {
        this(sentence, 0, cause);
    }

    BrokenDayException(String sentence, int line, Throwable cause) {
        super(sentence, cause);
        this.line = line;
    }

    /** The line of the file that is at fault; 0 where it is no single one. */
    public int atLine() {
        return line;
    }
}
