package io.yitaiqing.hall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A booked time on a business day that has not opened yet; when it opens, a booked visit takes its place.
 *
 * @param id its name in this hall's whole line, such as {@code p4}
 * @param start the booked time
 * @param pseudonym what stands for the phone or ID number that was given with it: see {@link Customer}
 */
public record Appointment(
        String id,
        Instant start,
        List<Errand> errands,
        String token,
        Optional<String> segment,
        Optional<String> language,
        Optional<String> pseudonym) {

    /** A booking of somebody who gave no number. */
    public Appointment(
            String id,
            Instant start,
            List<Errand> errands,
            String token,
            Optional<String> segment,
            Optional<String> language) {
        this(id, start, errands, token, segment, language, Optional.empty());
    }

    /** The same booking at another time. */
    public Appointment movedTo(Instant start) {
        return new Appointment(id, start, errands, token, segment, language, pseudonym);
    }
}
