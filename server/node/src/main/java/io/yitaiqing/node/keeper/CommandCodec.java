package io.yitaiqing.node.keeper;

import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.node.journal.StoredNames;
import java.util.Map;

/** The stored names of all commands, in journals and between nodes. */
final class CommandCodec {

    static final StoredNames<HallCommand> COMMANDS = new StoredNames<>(
            "command",
            Map.ofEntries(
                    Map.entry("close-chapter", HallCommand.CloseChapter.class),
                    Map.entry("open-day", HallCommand.OpenDay.class),
                    Map.entry("close-day", HallCommand.CloseDay.class),
                    Map.entry("open-counter", HallCommand.OpenCounter.class),
                    Map.entry("close-counter", HallCommand.CloseCounter.class),
                    Map.entry("pause-counter", HallCommand.PauseCounter.class),
                    Map.entry("resume-counter", HallCommand.ResumeCounter.class),
                    Map.entry("issue-ticket", HallCommand.IssueTicket.class),
                    Map.entry("call-next", HallCommand.CallNext.class),
                    Map.entry("call-visit", HallCommand.CallVisit.class),
                    Map.entry("recall", HallCommand.Recall.class),
                    Map.entry("start-service", HallCommand.StartService.class),
                    Map.entry("finish-service", HallCommand.FinishService.class),
                    Map.entry("report-no-show", HallCommand.ReportNoShow.class),
                    Map.entry("leave", HallCommand.Leave.class),
                    Map.entry("cancel", HallCommand.Cancel.class),
                    Map.entry("time-passes", HallCommand.TimePasses.class),
                    Map.entry("take-over", HallCommand.TakeOver.class)));

    private CommandCodec() {}
}
