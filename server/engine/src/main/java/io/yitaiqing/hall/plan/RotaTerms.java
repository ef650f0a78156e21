package io.yitaiqing.hall.plan;

/**
 * How far the rota acts by itself.
 *
 * @param automatic whether breaks pause counters, shifts sign clerks in and out and posts rotate by themselves, each at
 *     the first moment the counter has nobody; otherwise the rota only says what was planned
 */
public record RotaTerms(boolean automatic) {

    /** The rota only informs. */
    public static final RotaTerms USUAL = new RotaTerms(false);
}
