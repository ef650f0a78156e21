package io.yitaiqing.simulator.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/** Small logs written for a test. */
public final class Logs {

    /** The header of our own form. */
    public static final String CSV = "ticket,service,taken,called,started,finished,counter,clerk,outcome\n";

    /** The header of the bank's form. */
    public static final String BANK =
            "vru+line\tcall_id\tcustomer_id\tpriority\ttype\tdate\tvru_entry\tvru_exit\tvru_time"
                    + "\tq_start\tq_exit\tq_time\toutcome\tser_start\tser_exit\tser_time\tserver\n";

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Logs() {}

    /** Writes a log into a folder. */
    public static Path write(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static TicketLog csv(Path folder, String... lines) {
        Path file = write(folder, "log.csv", CSV + String.join("\n", lines) + "\n");
        return TicketLog.read(file, LogFormat.YITAIQING_CSV, TicketLog.Options.DEFAULT);
    }

    static TicketLog bank(Path folder, String... lines) {
        Path file = write(folder, "month.tsv", BANK + String.join("\n", lines) + "\n");
        return TicketLog.read(file, LogFormat.ANONYMOUS_BANK, TicketLog.Options.DEFAULT);
    }

    static TicketLog.Options skippingBroken() {
        return new TicketLog.Options(Optional.empty(), true, LogLimits.DEFAULT);
    }

    /** One line of the bank's form; the menu takes 5 s, and what a test does not care about is constant. */
    static String call(String type, String entry, String menuExit, String queue, String outcome, String service) {
        return String.join(
                "\t",
                "AA0101",
                "4711",
                "0",
                "0",
                type,
                "990104",
                entry,
                menuExit,
                "5",
                queue.replace(' ', '\t'),
                outcome,
                service.replace(' ', '\t'));
    }
}
