package io.yitaiqing.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The course of a day, over HTTP. */
class DayCurveEndpointTest {

    private static final String DAYS = "/api/v1/halls/H001/days/";

    private Server server;

    @BeforeEach
    void start() {
        server = Server.withOpenHall();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aDayWithoutRowsHasNoSamples() {
        assertThat(server.get(DAYS + "2027-03-01/curve").json()).isEqualTo(new JsonObject("""
                        {"day":"2027-03-01","everySeconds":300,"position":0,"samples":[]}
                        """));
    }

    @Test
    void aRowInWhichNoDayOpensTellsOfNoDay() {
        server.journal.write("H001", EngineHalls.TODAY, 1, EngineHalls.NOW, "[]");
        assertThat(server.get(DAYS + EngineHalls.TODAY + "/curve").json().getJsonArray("samples"))
                .isEmpty();
    }

    @Test
    void aRetiredDayIsGoneAndNotQuiet() {
        server.journal.retire(EngineHalls.TODAY);
        assertThat(server.get(DAYS + EngineHalls.TODAY + "/curve").code()).isEqualTo("DAY_RETIRED");
    }

    @Test
    void anUnknownHallAndADateThatIsNoneAreNamed() {
        assertThat(server.get("/api/v1/halls/H999/days/2027-03-01/curve").code())
                .isEqualTo("UNKNOWN_HALL");
        assertThat(server.get(DAYS + "2027-02-30/curve").status()).isEqualTo(400);
        assertThat(server.get(DAYS + "today/curve").status()).isEqualTo(400);
    }
}
