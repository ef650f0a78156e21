package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.plan.Segment;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** What rules expect of what is said about a customer. */
final class ExpectCustomer {

    private ExpectCustomer() {}

    /** A segment of the hall where one is named, and a language tag where one is given. */
    static Decision known(Optional<String> segment, Optional<String> language, Hall hall, Supplier<Decision> then) {
        Optional<Decision> wrong = refusal(segment, language, hall);
        return wrong.isPresent() ? wrong.get() : then.get();
    }

    /** The refusal of a segment that the hall does not know, or of a language that is none. */
    static Optional<Decision> refusal(Optional<String> segment, Optional<String> language, Hall hall) {
        if (segment.isPresent() && hall.plan().segment(segment.get()).isEmpty()) {
            List<String> known =
                    hall.plan().settings().segments().stream().map(Segment::id).toList();
            return Optional.of(Decision.reject(
                    Code.UNKNOWN_SEGMENT,
                    "Expected a segment of hall " + hall.id() + " (" + (known.isEmpty() ? "none" : Expect.list(known))
                            + "), but got '" + segment.get() + "'."));
        }
        return language.filter(tag -> !wellFormed(tag))
                .map(tag -> Decision.reject(
                        Code.VALUE_IS_WRONG,
                        "Expected a language as a BCP 47 tag such as zh-CN, but got "
                                + (tag.matches("[\\p{Alnum}_-]{1,35}") ? "'" + tag + "'" : "something else") + "."));
    }

    private static boolean wellFormed(String tag) {
        if (!tag.matches("[\\p{Alnum}-]{1,35}")) {
            return false;
        }
        try {
            new Locale.Builder().setLanguageTag(tag);
            return true;
        } catch (IllformedLocaleException notATag) {
            return false;
        }
    }

    /** The refusal of what cannot stand for a number; it is never repeated, for it might be the number itself. */
    static Optional<Decision> wrongPseudonym(Optional<String> pseudonym) {
        return pseudonym
                .filter(given -> !given.matches("[0-9a-f]{16,32}"))
                .map(wrong -> Decision.reject(
                        Code.VALUE_IS_WRONG,
                        "Expected a pseudonym of 16 to 32 hexadecimal digits, but got something else."));
    }

    /** The refusal of a clerk whom the hall does not know. */
    static Optional<Decision> unlessKnown(String id, Hall hall) {
        return hall.plan().clerk(id).isPresent() ? Optional.empty() : Optional.of(Expect.unknownClerk(id, hall));
    }
}
