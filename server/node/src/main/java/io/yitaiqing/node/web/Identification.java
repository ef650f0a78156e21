package io.yitaiqing.node.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * A number by which a customer lets themselves be known again; it is never repeated, logged or stored.
 *
 * @param kind the field of the body in which it came
 */
record Identification(String kind, String number) {

    private static final String PHONE = "phone";
    private static final String ID_CARD = "idCard";
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern RESIDENT = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    /** GB 11643-1999: the weights of the first 17 digits, and the check characters by the sum's remainder of 11. */
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int EARLIEST_YEAR = 1900;

    /** The number in a body's field {@code identification}; a wrong one is refused. */
    static Identification of(BodyFields given) {
        return given.has(PHONE) ? phone(given.text(PHONE)) : idCard(given.text(ID_CARD));
    }

    private static Identification phone(String number) {
        if (!MOBILE.matcher(number).matches()) {
            throw wrong(PHONE, "a mobile phone number of mainland China with 11 digits");
        }
        return new Identification(PHONE, number);
    }

    private static Identification idCard(String given) {
        String number = given.replace('x', 'X');
        if (!RESIDENT.matcher(number).matches() || !bornOnADay(number) || number.charAt(17) != check(number)) {
            throw wrong(ID_CARD, "a resident ID number of 18 characters with a date of birth and its check character");
        }
        return new Identification(ID_CARD, number);
    }

    private static boolean bornOnADay(String number) {
        try {
            LocalDate born = LocalDate.parse(number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
            return born.getYear() >= EARLIEST_YEAR;
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
    }

    private static ProblemException wrong(String field, String allowed) {
        return Problem.of(
                        EdgeCode.BAD_REQUEST,
                        "Expected field 'identification." + field + "' of the body to be " + allowed
                                + ", but it is none.")
                .toException();
    }

    /** The kind alone, for what is printed is seen. */
    @Override
    public String toString() {
        return kind;
    }
}
