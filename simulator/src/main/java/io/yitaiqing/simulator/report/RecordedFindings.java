package io.yitaiqing.simulator.report;

import io.yitaiqing.simulator.RecordedDays;
import io.yitaiqing.simulator.Words;
import io.yitaiqing.simulator.report.Findings.Column;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What two periods of recorded days were like, held against each other. */
public final class RecordedFindings {

    private RecordedFindings() {}

    /** What the load of clerks in a ticket log is. */
    public static final Words BETWEEN_CALLS = new Words(
            "员工负荷：当天从首次叫号到末次办结之间接待顾客的时间比例。",
            "Clerks' load: with customers, of the time from a day's first call to its last end.");

    /** What the load of clerks in an exported day is. */
    public static final Words SIGNED_IN = new Words(
            "员工负荷：从叫号到办结的时间占在岗时间的比例。", "Clerks' load: time from call to end of service, of the time signed in.");

    /** The findings of a period before a change and one after it; {@code load} says what the clerks' load is. */
    public static Findings of(RecordedDays before, RecordedDays after, double level, Words load) {
        Words days = new Words(weekdays(before, Locale.CHINESE), weekdays(before, Locale.ENGLISH))
                .then(" / ", new Words(weekdays(after, Locale.CHINESE), weekdays(after, Locale.ENGLISH)));
        String percent = Numbers.trimmed(100 * level) + " %";
        return new Findings(
                new Words("改变前后的营业日对比", "Recorded days before and after a change"),
                new Words("两段时期的记录，按营业日比较。", "The records of two periods, compared day by day."),
                Findings.Kind.DAYS,
                level,
                notes(days, percent, load),
                List.of(
                        new Column(
                                "before",
                                name(before, "之前", "Before"),
                                before,
                                OptionalInt.empty(),
                                List.of(),
                                List.of()),
                        new Column(
                                "after", name(after, "之后", "After"), after, OptionalInt.of(0), List.of(), List.of())));
    }

    private static List<Words> notes(Words days, String percent, Words load) {
        return List.of(
                new Words(
                        "记录的日子各有各的来客：差别里也有季节、节日和星期的影响，不只是所做的改变。" + "各星期的天数（前 / 后）：" + days.chinese() + "。",
                        "Recorded days have their own customers: a difference holds season, holidays and weekdays too,"
                                + " not the change alone. Days by weekday, before / after: " + days.english() + "."),
                new Words(
                        "± 是 " + percent + " 置信区间的半宽，以每个营业日为一个观测（差：Welch 1947，不成对），" + "每个区间单独成立；粗体的差不含 0。",
                        "± is the half width of a " + percent + " confidence interval with each day as one observation"
                                + " (differences: Welch 1947, unpaired), each by itself; differences in bold exclude"
                                + " 0."),
                new Words(
                                "“超时或离开”：在被叫到和离开的人中，等候超过时限 T 或没有等到的比例。",
                                "Late or left: of those called and those who left, who waited longer than the target T"
                                        + " or left.")
                        .then("", new Words("", " "))
                        .then("", load));
    }

    private static Words name(RecordedDays period, String chinese, String english) {
        LocalDate first = period.dates().first();
        LocalDate last = period.dates().last();
        return new Words(chinese + "（" + first + " 至 " + last + "）", english + " (" + first + " to " + last + ")");
    }

    private static String weekdays(RecordedDays period, Locale locale) {
        return Arrays.stream(DayOfWeek.values())
                .map(weekday -> weekday.getDisplayName(TextStyle.SHORT, locale) + " "
                        + period.dates().stream()
                                .filter(day -> day.getDayOfWeek() == weekday)
                                .count())
                .collect(Collectors.joining(", "));
    }
}
