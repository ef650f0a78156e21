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
 * @param preferredClerk the clerk they would like to see
 * @param pseudonym what stands for the phone or ID number they gave, where they did: a keyed hash, never the number
 */
public record Customer(
        String ticket,
        String channel,
        String token,
        Optional<String> segment,
        Optional<String> language,
        Optional<String> appointment,
        Optional<String> preferredClerk,
        Optional<String> pseudonym) {

    /** A walk-in of whom nothing special is known. */
    public Customer(String ticket, String channel, String token) {
        this(ticket, channel, token, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A customer who prefers no clerk and gave no number. */
    public Customer(
            String ticket,
            String channel,
            String token,
            Optional<String> segment,
            Optional<String> language,
            Optional<String> appointment) {
        this(ticket, channel, token, segment, language, appointment, Optional.empty(), Optional.empty());
    }

    /** The same customer as the reception came to know them. */
    public Customer known(Optional<String> segment, Optional<String> language) {
        return new Customer(ticket, channel, token, segment, language, appointment, preferredClerk, pseudonym);
    }

    /** What they would like without insisting on it. */
    Preferences preferences() {
        return language.isEmpty() && preferredClerk.isEmpty()
                ? Preferences.NONE
                : new Preferences(preferredClerk, language);
    }
}
