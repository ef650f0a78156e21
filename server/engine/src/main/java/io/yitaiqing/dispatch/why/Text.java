package io.yitaiqing.dispatch.why;

import java.util.List;
import java.util.stream.Collectors;

/** The same words in Chinese and English. */
public record Text(String zh, String en) {

    static final Text NONE = new Text("", "");

    /** These words and then others. */
    Text then(Text more) {
        return new Text(zh + more.zh, en + more.en);
    }

    Text then(String zh, String en) {
        return new Text(this.zh + zh, this.en + en);
    }

    /** The same words with something put in the place of its name in braces. */
    Text with(String name, Text value) {
        return new Text(zh.replace("{" + name + "}", value.zh), en.replace("{" + name + "}", value.en));
    }

    static Text same(String text) {
        return new Text(text, text);
    }

    static Text list(List<Text> parts) {
        String zh = parts.stream().map(Text::zh).collect(Collectors.joining("、"));
        String en = parts.stream().map(Text::en).collect(Collectors.joining(", "));
        int last = en.lastIndexOf(", ");
        return new Text(zh, parts.size() < 2 ? en : en.substring(0, last) + " and " + en.substring(last + 2));
    }

    /** A stretch of time as one says it: whole minutes from one minute on. */
    static Text duration(double seconds) {
        long whole = Math.max(0, (long) seconds);
        long hours = whole / 3_600;
        long minutes = whole / 60 % 60;
        if (hours > 0) {
            return minutes == 0
                    ? new Text(hours + "小时", hours + " h")
                    : new Text(hours + "小时" + minutes + "分钟", hours + " h " + minutes + " min");
        }
        return minutes > 0 ? new Text(minutes + "分钟", minutes + " min") : new Text(whole + "秒", whole + " s");
    }

    /** Two stretches that would read the same in minutes, to the second. */
    static Text exactly(double seconds) {
        long whole = Math.max(0, (long) seconds);
        long minutes = whole / 60;
        return minutes == 0
                ? new Text(whole + "秒", whole + " s")
                : new Text(minutes + "分" + whole % 60 + "秒", minutes + " min " + whole % 60 + " s");
    }

    /** A number with at most one decimal. */
    static String number(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
