package io.yitaiqing.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.simulator.cli.Hall;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day taken out of a running server, and out of the folder of one that was killed. */
class ExportTest {

    private static final String HALL = "H003";
    private static final String DAY = "2027-02-01";

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();

    private int hall(String... arguments) {
        return Hall.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void theDayOfAKilledServerIsExportedAndDecidedAgainWithoutADifference() throws Exception {
        String data = folder.resolve("data").toString();
        String live = folder.resolve("live.ndjson").toString();
        String stored = folder.resolve("stored.ndjson").toString();
        try (ServerProcess server = ServerProcess.start(
                folder.resolve("server.log"),
                "serve",
                "--port=0",
                "--data=" + data,
                "--clock-start=" + DAY + "T10:00:00+08:00",
                "--clock-speed=1")) {
            OneHall open = new OneHall(new HallApi(server.address()), HALL);
            for (int ticket = 0; ticket < 300; ticket++) {
                open.ok("/visits", "{'services':['bill-payment'],'channel':'kiosk'}");
            }
            String url = server.address().toString();

            assertThat(hall("export", HALL, "--day", DAY, "--url", url, "--out", live))
                    .as(err.toString())
                    .isZero();
            assertThat(hall("export", "H999", "--day", DAY, "--url", url)).isEqualTo(1);
            assertThat(hall("export", HALL, "--day", "2027-03-01", "--url", url))
                    .isEqualTo(1);
            assertThat(hall("export", HALL, "--day", DAY, "--data", data)).isEqualTo(1);
            server.kill();
        }
        assertThat(hall("export", HALL, "--day", DAY, "--data", data, "--out", stored))
                .as(err.toString())
                .isZero();
        assertThat(hall("export", HALL, "--day", "2027-03-01", "--data", data)).isEqualTo(1);
        assertThat(hall("export", "H999", "--day", DAY, "--data", data)).isEqualTo(1);
        assertThat(hall(
                        "export",
                        HALL,
                        "--day",
                        DAY,
                        "--data",
                        folder.resolve("none").toString()))
                .isEqualTo(1);

        assertThat(Files.readString(Path.of(stored))).startsWith(Files.readString(Path.of(live)));
        assertThat(hall("replay", stored)).as(out.toString()).isZero();
        assertThat(out.toString()).contains("0 differences");
        saysWhatThereIsInstead();
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private void saysWhatThereIsInstead() {
        assertThat(err.toString().lines().map(line -> line.replace(folder.toString(), "FOLDER")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("answers 404", "there is no hall 'H999'"),
                        line -> assertThat(line)
                                .isEqualTo("Expected rows of hall H003 on 2027-03-01, but there are none: the last day"
                                        + " the server holds of it is 2027-02-01."),
                        line -> assertThat(line).contains("Data folder FOLDER/data is already used by process"),
                        line -> assertThat(line).endsWith("the journal holds of H003 2027-02-01."),
                        line -> assertThat(line).contains("the journal holds no hall H999, but H001, H002, H003"),
                        line -> assertThat(line)
                                .isEqualTo("Expected a data folder that holds a journal, but FOLDER/none holds none."));
    }

    @Test
    void aWrongCallIsOneSentenceAndExitCodeTwo() {
        assertThat(hall("export", HALL)).isEqualTo(2);
        assertThat(hall("export", HALL, "--day", "today")).isEqualTo(2);
        assertThat(hall("export", HALL, "--day", DAY, "--url", "nowhere")).isEqualTo(2);
        assertThat(hall("export", HALL, "--day", DAY, "--database", "mysql://x"))
                .isEqualTo(2);
        assertThat(hall("export", HALL, "--day", DAY, "--url", "http://h", "--data", "d"))
                .isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(5);
        assertThat(err.toString().lines().skip(1).limit(2))
                .containsExactly(
                        "Expected --day to be a date such as 2027-02-01, but got 'today'.",
                        "Expected --url to be a server such as http://127.0.0.1:8080, but got 'nowhere'.");
    }
}
