package io.yitaiqing.hall;

import java.util.Optional;

/**
 * Who is on a visit, as far as the hall knows: a number, not a person.
 *
 * @param ticket the number, unique among the open visits of a business day, such as {@code A017}
 * @param channel where the ticket was taken, such as {@code kiosk}
 * @param token the unguessable key to the customer's own view
 * @param segment the group whose head start they have
 * @param language the language they would like to speak, as a BCP 47 tag
 * @param appointment the booking they came with
 */
public record Customer(
        String ticket,
        String channel,
        String token,
        Optional<String> segment,
        Optional<String> language,
        Optional<String> appointment) {

    /** A walk-in of whom nothing special is known. */
    public Customer(String ticket, String channel, String token) {
        this(ticket, channel, token, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
