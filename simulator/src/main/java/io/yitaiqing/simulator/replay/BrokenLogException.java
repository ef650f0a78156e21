package io.yitaiqing.simulator.replay;

/** A ticket log that cannot be read; the message is one sentence with the file, the line and the column at fault. */
public final class BrokenLogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenLogException(String sentence) {
        super(sentence);
    }
}
