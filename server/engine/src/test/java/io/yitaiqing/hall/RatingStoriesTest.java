package io.yitaiqing.hall;

import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Customers say what they thought of a visit: once, after it was served, while it is remembered. */
class RatingStoriesTest {

    private static final String SERVED = """
            09:00  open-counter 1 li-min  -> ok
            09:00  take bill-payment      -> A001
            09:01  call 1                 -> A001
            09:02  start 1                -> A001 started
            """;

    static final List<Story> STORIES = List.of(
            Story.of("a served visit is rated once", SERVED + """
                    09:05  rate A001 5             -> VISIT_IS_OPEN
                    "Expected visit v1 to have ended, but it is serving at counter 1."
                    09:06  finish 1 done           -> ok
                    09:07  rate A001 4 very~quick  -> A001 rated 4
                    09:08  rate A001 5             -> VISIT_IS_RATED
                    "Expected visit v1 not to be rated yet, but it is."
                    """),
            Story.of("a score is one of five, and a comment is short", SERVED + """
                    09:06  finish 1 done           -> ok
                    09:07  rate A001 0             -> VALUE_IS_WRONG
                    "Expected a score of 1 to 5, but got 0."
                    09:07  rate A001 6             -> VALUE_IS_WRONG
                    09:07  rate A001 5 ''          -> VALUE_IS_WRONG
                    "Expected a comment of 1 to 200 characters without control characters, but got none."
                    09:07  rate A001 1             -> A001 rated 1
                    """),
            Story.of("who was never served has nothing to rate", """
                    09:00  take bill-payment       -> A001
                    09:05  leave A001              -> A001 left
                    09:06  rate A001 1             -> VISIT_WAS_NOT_SERVED
                    "Expected visit v1 to have been served, but it ended (left)."
                    09:06  rate A009 1             -> UNKNOWN_VISIT
                    """),
            Story.of("a visit is rated within ten minutes of its end", SERVED + """
                    09:06     finish 1 done        -> ok
                    09:17     rate A001 5          -> TOO_LATE_TO_RATE
                    "Expected visit v1 to be rated until 09:16, but it is 09:17."
                    09:18     take bill-payment    -> A002
                    09:18     rate A001 5          -> UNKNOWN_VISIT
                    """));

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}
