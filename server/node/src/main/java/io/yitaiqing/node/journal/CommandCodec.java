package io.yitaiqing.node.journal;

import io.yitaiqing.hall.HallCommand;
import java.util.Map;

/** The stored names of all commands, in journals and between nodes. */
public final class CommandCodec {

    /** Every command by the name under which journals hold it. */
    public static final StoredNames<HallCommand> COMMANDS = new StoredNames<>(
            "command",
            HallCommand.class,
            Map.ofEntries(
                    Map.entry("close-chapter", HallCommand.CloseChapter.class),
                    Map.entry("open-day", HallCommand.OpenDay.class),
                    Map.entry("close-day", HallCommand.CloseDay.class),
                    Map.entry("change-policy", HallCommand.ChangePolicy.class),
                    Map.entry("accept-offer", HallCommand.AcceptOffer.class),
                    Map.entry("refuse-offer", HallCommand.RefuseOffer.class),
                    Map.entry("rescind-offer", HallCommand.RescindOffer.class),
                    Map.entry("time-passes", HallCommand.TimePasses.class),
                    Map.entry("take-over", HallCommand.TakeOver.class),
                    Map.entry("open-counter", HallCommand.OpenCounter.class),
                    Map.entry("close-counter", HallCommand.CloseCounter.class),
                    Map.entry("pause-counter", HallCommand.PauseCounter.class),
                    Map.entry("resume-counter", HallCommand.ResumeCounter.class),
                    Map.entry("set-up-counter", HallCommand.SetUpCounter.class),
                    Map.entry("take-down-counter", HallCommand.TakeDownCounter.class),
                    Map.entry("report-fault", HallCommand.ReportFault.class),
                    Map.entry("report-repair", HallCommand.ReportRepair.class),
                    Map.entry("change-clerk", HallCommand.ChangeClerk.class),
                    Map.entry("change-rota", HallCommand.ChangeRota.class),
                    Map.entry("override-clerk-count", HallCommand.OverrideClerkCount.class),
                    Map.entry("issue-ticket", HallCommand.IssueTicket.class),
                    Map.entry("check-in", HallCommand.CheckIn.class),
                    Map.entry("greet", HallCommand.Greet.class),
                    Map.entry("change-need", HallCommand.ChangeNeed.class),
                    Map.entry("add-errand", HallCommand.AddErrand.class),
                    Map.entry("drop-errand", HallCommand.DropErrand.class),
                    Map.entry("check-materials", HallCommand.CheckMaterials.class),
                    Map.entry("keep-place", HallCommand.KeepPlace.class),
                    Map.entry("return", HallCommand.Return.class),
                    Map.entry("reactivate", HallCommand.Reactivate.class),
                    Map.entry("leave", HallCommand.Leave.class),
                    Map.entry("cancel", HallCommand.Cancel.class),
                    Map.entry("rate-visit", HallCommand.RateVisit.class),
                    Map.entry("record-balk", HallCommand.RecordBalk.class),
                    Map.entry("call-next", HallCommand.CallNext.class),
                    Map.entry("call-visit", HallCommand.CallVisit.class),
                    Map.entry("send-visit", HallCommand.SendVisit.class),
                    Map.entry("serve-without-ticket", HallCommand.ServeWithoutTicket.class),
                    Map.entry("recall", HallCommand.Recall.class),
                    Map.entry("start-service", HallCommand.StartService.class),
                    Map.entry("mark-step", HallCommand.MarkStep.class),
                    Map.entry("hand-over-paper", HallCommand.HandOverPaper.class),
                    Map.entry("return-paper", HallCommand.ReturnPaper.class),
                    Map.entry("finish-service", HallCommand.FinishService.class),
                    Map.entry("transfer", HallCommand.Transfer.class),
                    Map.entry("park", HallCommand.Park.class),
                    Map.entry("report-no-show", HallCommand.ReportNoShow.class),
                    Map.entry("undo", HallCommand.Undo.class),
                    Map.entry("book-appointment", HallCommand.BookAppointment.class),
                    Map.entry("move-appointment", HallCommand.MoveAppointment.class),
                    Map.entry("cancel-appointment", HallCommand.CancelAppointment.class),
                    Map.entry("tell-progress", HallCommand.TellProgress.class),
                    Map.entry("raise-panic", HallCommand.RaisePanic.class),
                    Map.entry("call-guide", HallCommand.CallGuide.class),
                    Map.entry("acknowledge-alert", HallCommand.AcknowledgeAlert.class),
                    Map.entry("shelve-alert", HallCommand.ShelveAlert.class),
                    Map.entry("resolve-alert", HallCommand.ResolveAlert.class),
                    Map.entry("record-care", HallCommand.RecordCare.class)));

    private CommandCodec() {}
}
