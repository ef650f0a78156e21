package io.yitaiqing.hall.plan;

import java.util.Set;

/**
 * One step of giving up what customers only prefer; after the last one, or beyond the hall's wait limit, anyone able
 * may call.
 *
 * @param afterSeconds how long a visit has waited
 * @param drops what is given up then
 */
public record Ring(long afterSeconds, Set<Preference> drops) {

    /** What a customer may prefer. */
    public enum Preference {
        /** A clerk they know. */
        CLERK,
        /** Somebody who speaks their language. */
        LANGUAGE;

        /** The word, as it is stored. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
