package io.yitaiqing.node.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The fields of a body that is to the contract, as the hall's vocabulary has them. */
record BodyFields(JsonObject body) {

    String text(String field) {
        return body.getString(field);
    }

    String text(String field, String otherwise) {
        return body.getString(field, otherwise);
    }

    Optional<String> optional(String field) {
        return Optional.ofNullable(body.getString(field));
    }

    List<String> texts(String field) {
        return body.getJsonArray(field, new JsonArray()).stream()
                .map(String.class::cast)
                .toList();
    }

    Stream<BodyFields> objects(String field) {
        return body.getJsonArray(field, new JsonArray()).stream().map(one -> new BodyFields((JsonObject) one));
    }

    Optional<Integer> number(String field) {
        return Optional.ofNullable(body.getInteger(field));
    }

    /** A number that need not be whole. */
    Optional<Double> decimal(String field) {
        return Optional.ofNullable(body.getNumber(field)).map(Number::doubleValue);
    }

    List<Double> decimals(String field) {
        return body.getJsonArray(field).stream()
                .map(one -> ((Number) one).doubleValue())
                .toList();
    }

    Optional<BodyFields> object(String field) {
        return Optional.ofNullable(body.getJsonObject(field)).map(BodyFields::new);
    }

    boolean has(String field) {
        return body.containsKey(field);
    }

    /** Every field with its value. */
    void each(BiConsumer<String, Object> field) {
        body.forEach(one -> field.accept(one.getKey(), one.getValue()));
    }

    boolean flag(String field) {
        return body.getBoolean(field, false);
    }

    /** What is asked: {@code services} once each, or {@code requests} with how many times. */
    List<HallCommand.Request> requests() {
        return body.containsKey("services")
                ? texts("services").stream()
                        .map(service -> new HallCommand.Request(service, 1))
                        .toList()
                : objects("requests").map(BodyFields::request).toList();
    }

    HallCommand.Request request() {
        return new HallCommand.Request(text("service"), number("quantity").orElse(1));
    }

    Instant instant(String field) {
        return instant(field, text(field));
    }

    Optional<Instant> optionalInstant(String field) {
        return optional(field).map(text -> instant(field, text));
    }

    private static Instant instant(String field, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeParseException e) {
            throw wrong("field '" + field + "' of the body", "an RFC 3339 instant such as 2027-02-01T04:30:00Z", text);
        }
    }

    Optional<LocalDate> day() {
        return optional("day").map(text -> day(text, "field 'day' of the body"));
    }

    /** The contract's format lets through days that no calendar has. */
    static LocalDate day(String text, String subject) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(subject, "a date such as 2027-02-01", text);
        }
    }

    /** The constant that a word stands for; the contract lets no other word through. */
    static <E extends Enum<E>> E constant(E[] all, String word) {
        return Stream.of(all)
                .filter(one -> one.toString().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("The contract allows '" + word + "', but nothing has it."));
    }

    /** A value whose parts each are allowed, but perhaps not together. */
    static <T> T together(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw Problem.of(new Rejection(Rejection.Code.VALUE_IS_WRONG, e.getMessage()))
                    .toException();
        }
    }

    private static ProblemException wrong(String subject, String allowed, String text) {
        return Problem.of(
                        EdgeCode.BAD_REQUEST,
                        "Expected " + subject + " to be " + allowed + ", but got " + Quote.value(text) + ".")
                .toException();
    }
}
