package io.yitaiqing.simulator.report;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Words;
import io.yitaiqing.simulator.scenario.Check;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** What a check looks at, in a short sentence made from its numbers. */
final class CheckWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private CheckWords() {}

    /** The sentence; the service is named where the reader does not know it already. */
    static Words of(Check check, HallPlan plan, String known) {
        Words service = check.service().equals(known)
                ? new Words("", "")
                : Findings.name(plan, check.service()).then("", new Words("：", ": "));
        return service.then("", sentence(check));
    }

    private static Words sentence(Check check) {
        String value = Numbers.trimmed(check.value());
        String percent = Numbers.trimmed(100 * check.value()) + " %";
        return switch (check.kind()) {
            case MEAN_WAIT_BELOW -> new Words("平均等候不到 " + value + " 分钟", "Mean wait under " + value + " min");
            case TIME_TO_DONE_BELOW ->
                new Words("从进门到办结不到 " + value + " 分钟", "Door to done in under " + value + " min");
            case TIME_TO_DONE_EXCEEDS ->
                new Words("从进门到办结超过 " + value + " 分钟", "Door to done in over " + value + " min");
            case LINE_EXCEEDS ->
                stretch(check).then(" ", new Words("队伍超过 " + value + " 人", "the line passes " + value + " people"));
            case LINE_STAYS_BELOW ->
                stretch(check).then(" ", new Words("队伍不到 " + value + " 人", "the line is under " + value + " people"));
            case UNSERVED_EXCEEDS -> unserved(check, new Words("超过 " + percent, "over " + percent));
            case UNSERVED_BELOW -> unserved(check, new Words("不到 " + percent, "under " + percent));
            case QUEUED_AGAIN_AT_LEAST ->
                stretch(check).then(" ", new Words("至少 " + value + " 人再次来排队", "at least " + value + " queue again"));
        };
    }

    private static Words unserved(Check check, Words share) {
        LocalDateTime at = check.at().orElseThrow();
        return stretch(check)
                .then(
                        "",
                        new Words(
                                " 来的人，" + TIME.format(at) + " 时" + share.chinese() + " 还没办上",
                                ": of who came, " + share.english() + " are not served at " + TIME.format(at)));
    }

    /** The day and the times, or the one time. */
    static Words stretch(Check check) {
        LocalDateTime from = check.from().orElseThrow();
        LocalDateTime to = check.to().orElseThrow();
        String times = TIME.format(from) + (from.equals(to) ? "" : "–" + TIME.format(to));
        return DayWords.date(from.toLocalDate()).then(" ", Words.same(times));
    }
}
