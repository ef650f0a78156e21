package io.yitaiqing.simulator.record;

/** A recorded day that cannot be had or read; the message is one sentence that names what is wrong and where. */
public final class BrokenDayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenDayException(String sentence) {
        super(sentence);
    }

    BrokenDayException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
