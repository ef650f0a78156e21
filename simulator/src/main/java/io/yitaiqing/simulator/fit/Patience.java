package io.yitaiqing.simulator.fit;

import java.util.List;

/** How long people are ready to wait. */
final class Patience {

    /** A day and a half, for where nobody was ever seen to leave. */
    private static final Lognormal ENDLESS = Lognormal.ofMoments(129_600, 0.01);

    private Patience() {}

    /** The most likely patience, in seconds. */
    static Lognormal of(List<Censored> waited) {
        boolean told = waited.stream().anyMatch(wait -> wait.ended() && wait.length() > 0);
        return told ? Lognormal.ofCensored(waited) : ENDLESS;
    }
}
