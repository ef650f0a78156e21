package io.yitaiqing.simulator.load;

/** A load that cannot begin, or that had to end: one sentence. */
public final class LoadFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LoadFailure(String sentence) {
        super(sentence);
    }
}
