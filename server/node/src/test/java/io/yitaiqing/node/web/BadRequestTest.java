package io.yitaiqing.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.node.web.Server.Answer;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not to the contract, and the one sentence that says why. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadRequestTest {

    private static final String HALL = "/api/v1/halls/H001";
    private static final String VISITS = HALL + "/visits";
    private static final String PAUSE = HALL + "/counters/3/pause";

    private Server server;

    @BeforeAll
    void start() {
        server = Server.withOpenHall();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static Arguments row(String path, String body, String sentence) {
        return Arguments.of(path, body, sentence);
    }

    static Stream<Arguments> badBodies() {
        return Stream.of(
                row(
                        VISITS,
                        "",
                        "Expected the body to have exactly one of the fields services, requests, but it has none."),
                row(
                        VISITS,
                        "{\"services\":[\"a\"],\"requests\":[{\"service\":\"a\"}]}",
                        "Expected the body to have exactly one of the fields services, requests, but it has services, "
                                + "requests."),
                row(
                        VISITS,
                        "{\"requests\":[{\"service\":\"a\",\"quantity\":0}]}",
                        "Expected field 'requests[0].quantity' of the body to be a whole number from 1 to 10000, but "
                                + "got '0'."),
                row(VISITS, "[]", "Expected the body to be an object, but it is an array."),
                row(VISITS, "\"x\"", "Expected the body to be an object, but it is a string."),
                row(VISITS, "null", "Expected the body to be an object, but it is null."),
                row(
                        VISITS,
                        "{\"services\":\"bill-payment\"}",
                        "Expected field 'services' of the body to be an array, but it is a string."),
                row(
                        VISITS,
                        "{\"services\":[]}",
                        "Expected field 'services' of the body to have at least 1 item, but it has 0."),
                row(
                        VISITS,
                        "{\"services\":[7]}",
                        "Expected field 'services[0]' of the body to be a string, but it is a number."));
    }

    static Stream<Arguments> badTexts() {
        return Stream.of(
                row(
                        VISITS,
                        "{\"services\":[\"a b\"]}",
                        "Expected field 'services[0]' of the body to be 1 to 64 characters without spaces or '/', but "
                                + "got 'a b'."),
                row(
                        VISITS,
                        "{\"services\":[\"bill-payment\"],\"chanel\":\"kiosk\"}",
                        "Expected the body to have only the fields services, requests, channel, segment, language, "
                                + "preferredClerk, remote, identification, but it has 'chanel'."),
                row(
                        VISITS,
                        "{\"services\":[\"bill-payment\"],\"channel\":\"" + "x".repeat(41) + "\"}",
                        "Expected field 'channel' of the body to have at most 40 characters, but it has 41."),
                row(
                        VISITS,
                        "{\"services\":[\"bill-payment\"],\"channel\":null}",
                        "Expected field 'channel' of the body to be a string, but it is null."),
                row(
                        VISITS,
                        "{\"services\":[\"bill-payment\"],\"channel\":\"a\\u0000b\"}",
                        "Expected field 'channel' of the body to have no control characters, but character 2 is "
                                + "U+0000."),
                row(
                        VISITS,
                        "{\"services\":[\"bill-payment\"],\"channel\":\"\\ud83d\"}",
                        "Expected field 'channel' of the body to have no control characters, but character 1 is "
                                + "U+D83D."));
    }

    static Stream<Arguments> badRequests() {
        return Stream.of(
                row(
                        VISITS,
                        "{\"services\":[\"a\"],\"services\":[\"b\"]}",
                        "Expected the body to be one JSON object, but at line 1, column 29 it reads otherwise: "
                                + "Duplicate field 'services'."),
                row(
                        HALL + "/counters/3/call-next",
                        "{\"visit\":\"v1\"}",
                        "Expected the body to have no fields, but it has 'visit'."),
                row(
                        HALL + "/counters/3/call",
                        "{\"visit\":\"v1\"}",
                        "Expected the body to have the field 'reason', but it has not."),
                row(
                        HALL + "/counters/3/finish",
                        "{\"outcome\":\"\"}",
                        "Expected field 'outcome' of the body to be one of done, refused, continued, but got ''."),
                row(
                        PAUSE,
                        "{\"reason\":\"lunch\",\"until\":\"noon\"}",
                        "Expected field 'until' of the body to be an RFC 3339 instant such as "
                                + "2027-02-01T04:30:00Z, but "
                                + "got 'noon'."),
                row(
                        PAUSE,
                        "{\"reason\":\"lunch\",\"until\":\"2027-02-30T04:30:00Z\"}",
                        "Expected field 'until' of the body to be an RFC 3339 instant such as "
                                + "2027-02-01T04:30:00Z, but "
                                + "got '2027-02-30T04:30:00Z'."),
                row(
                        HALL + "/day/open",
                        "{\"day\":\"2027-02-30\"}",
                        "Expected field 'day' of the body to be a date such as 2027-02-01, but got '2027-02-30'."),
                row(
                        "/api/v1/halls/H%20001/visits",
                        "{\"services\":[\"bill-payment\"]}",
                        "Expected path parameter 'hall' to be 1 to 64 characters without spaces or '/', but got "
                                + "'H 001'."),
                row(
                        "/api/v1/halls/H%00/visits",
                        "{\"services\":[\"bill-payment\"]}",
                        "Expected path parameter 'hall' to have no control characters, but character 2 is U+0000."));
    }

    static Stream<Arguments> badArguments() {
        return Stream.of(
                row(
                        HALL + "/counters/3/transfer",
                        "{\"to\":{\"service\":\"a\"},\"place\":\"front\"}",
                        "Expected field 'place' of the body to be one of first, last, by-wait, but got 'front'."),
                row(
                        HALL + "/counters/3/transfer",
                        "{\"to\":{}}",
                        "Expected field 'to' of the body to have exactly one of the fields service, counter, clerk, "
                                + "but it has none."),
                row(
                        HALL + "/counters/3/park",
                        "{\"reason\":\"form\",\"delaySeconds\":-1}",
                        "Expected field 'delaySeconds' of the body to be a whole number of seconds from 0 to 14400, "
                                + "but got '-1'."),
                row(
                        HALL + "/counters/3/park",
                        "{\"reason\":\"form\",\"delaySeconds\":1.5}",
                        "Expected field 'delaySeconds' of the body to be an integer, but it is a number."),
                row(
                        HALL + "/visits/v1/check-materials",
                        "{\"service\":\"a\",\"missing\":[],\"ifMissing\":\"wait\"}",
                        "Expected field 'ifMissing' of the body to be one of note, park, end, but got 'wait'."),
                row(
                        HALL + "/appointments",
                        "{\"services\":[\"a\"],\"start\":\"tomorrow\"}",
                        "Expected field 'start' of the body to be an RFC 3339 instant such as 2027-02-01T04:30:00Z, "
                                + "but got 'tomorrow'."),
                row(
                        HALL + "/clerks/li-min/skills",
                        "{\"skills\":{\"a\":6},\"inTraining\":[],\"languages\":[]}",
                        "Expected field 'skills.a' of the body to be a proficiency from 1 to 5, but got '6'."),
                row(
                        HALL + "/clerks/li-min/rota",
                        "{\"rota\":[{\"from\":\"9:00\",\"until\":\"12:00\"}]}",
                        "Expected field 'rota[0].from' of the body to be a time of day such as 09:00, but got "
                                + "'9:00'."),
                row(
                        VISITS,
                        "{\"services\":[\"a\"],\"language\":\"zh_CN\"}",
                        "Expected field 'language' of the body to be a BCP 47 tag such as en or zh-CN, but got "
                                + "'zh_CN'."));
    }

    @Test
    void partsThatAreAllowedButNotTogetherAreUnprocessable() {
        Answer answer =
                server.post(HALL + "/clerks/li-min/rota", "{\"rota\":[{\"from\":\"12:00\",\"until\":\"09:00\"}]}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("VALUE_IS_WRONG");
        assertThat(answer.json().getString("detail")).isEqualTo("Expected a shift to end after 12:00, but got 09:00.");
    }

    @ParameterizedTest
    @MethodSource({"badBodies", "badTexts", "badRequests", "badArguments"})
    void aBodyThatIsNotToTheContractIsToldWhatIsWrong(String path, String body, String sentence) {
        Answer answer = server.post(path, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo("BAD_REQUEST");
        assertThat(answer.json().getString("detail")).isEqualTo(sentence);
    }

    @Test
    void whatIsNotJsonIsToldWhereItStopsBeingSo() {
        Answer answer = server.post(VISITS, "{\"services\":\n [\"bill-payment\"], }");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getString("detail"))
                .startsWith("Expected the body to be one JSON object, but at line 2, column 20 it reads otherwise: ");
    }

    @Test
    void deepNestingIsRefusedBeforeItIsRead() {
        assertThat(server.post(VISITS, "[".repeat(30_000)).status()).isEqualTo(400);
    }

    @Test
    void whatFollowsTheObjectIsRefused() {
        assertThat(server.post(VISITS, "{\"services\":[\"bill-payment\"]} {}").status())
                .isEqualTo(400);
    }

    @Test
    void aBodyThatIsNotDeclaredAsJsonIsUnsupported() {
        for (String type : new String[] {
            "text/plain", "application/x-www-form-urlencoded", "application/jsonp", "application/json; charset=gbk"
        }) {
            Answer answer =
                    server.send("POST", VISITS, Map.of("Content-Type", type), "{\"services\":[\"bill-payment\"]}");

            assertThat(answer.status()).as(type).isEqualTo(415);
            assertThat(answer.json().getString("detail"))
                    .isEqualTo("Expected Content-Type application/json, but got '" + type + "'.");
        }
        assertThat(server.send("POST", VISITS, Map.of(), "{}").status()).isEqualTo(415);
        assertThat(server.send(
                                "POST",
                                VISITS,
                                Map.of("Content-Type", "application/json", "Content-Encoding", "gzip"),
                                "x")
                        .code())
                .isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void jsonMayNameItsCharset() {
        assertThat(server.send(
                                "POST",
                                HALL + "/counters/3/resume",
                                Map.of("Content-Type", "application/JSON; charset=UTF-8"),
                                "{}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aPathThatDoesNotExistIsNotFound() {
        for (String path :
                new String[] {"/api/v1/nothing", "/api/v2/halls", "/api/v1/halls/H001/counters/3/dance", "/x"}) {
            assertThat(server.get(path).status()).as(path).isEqualTo(404);
            assertThat(server.get(path).code()).as(path).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void aMethodThatAPathDoesNotHaveIsToldWhichItHas() {
        Answer answer = server.send("DELETE", "/api/v1/halls", Map.of(), "");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET");
        assertThat(answer.json().getString("detail")).isEqualTo("Expected GET for /api/v1/halls, but got DELETE.");

        assertThat(server.get(VISITS).status()).isEqualTo(405);
        assertThat(server.get(VISITS).header("Allow")).isEqualTo("POST");
    }

    @Test
    void aDayThatNoCalendarHasIsRefused() {
        assertThat(server.get(HALL + "/days/2027-02-30/events").json().getString("detail"))
                .isEqualTo("Expected path parameter 'date' to be a date such as 2027-02-01, but got '2027-02-30'.");
        assertThat(server.get(HALL + "/days/today/events").status()).isEqualTo(400);
    }
}
