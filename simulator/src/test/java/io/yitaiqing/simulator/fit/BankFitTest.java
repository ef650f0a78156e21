package io.yitaiqing.simulator.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.yitaiqing.simulator.replay.LogFormat;
import io.yitaiqing.simulator.replay.TicketLog;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** January of the real bank, fitted, against its February, where the machine has them. */
class BankFitTest {

    private static final String FOLDER = "YTQ_BANK_LOG";

    @Test
    void januaryForetellsFebruaryButForTheServicesOfSpecialists(@TempDir Path folder) throws IOException {
        String named = System.getenv(FOLDER);
        boolean here = named != null && Files.isDirectory(Path.of(named));
        String sentence = "SKIPPED: the bank's real months are not fitted, for the environment variable " + FOLDER
                + " does not name the folder with 1999-01.tsv and 1999-02.tsv.";
        if (!here) {
            System.err.println(sentence);
        }
        assumeTrue(here, sentence);
        TicketLog january = read(Path.of(named).resolve("1999-01.tsv"));
        TicketLog february = read(Path.of(named).resolve("1999-02.tsv"));

        HallFit fit = HallFit.of(january);
        ScenarioFile file = ScenarioFile.read(FittedFiles.write(fit, "bank", folder));
        List<Forecast.Line> lines = Forecast.of(fit, file, february, 4, 2);

        assertThat(fit.services().get("PS").serviceDistance()).isLessThan(0.05);
        assertThat(lines.stream().filter(line -> !line.inside()).map(Forecast.Line::service))
                .isSubsetOf("NE", "TT");
    }

    private static TicketLog read(Path month) {
        return TicketLog.read(month, LogFormat.ANONYMOUS_BANK, TicketLog.Options.DEFAULT);
    }
}
