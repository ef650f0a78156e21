package io.yitaiqing.simulator;

/** A text in Chinese and English. */
public record Words(String chinese, String english) {

    /** A text that both languages write alike, such as a name. */
    public static Words same(String text) {
        return new Words(text, text);
    }

    /** These words, something between, and others. */
    public Words then(String between, Words next) {
        return new Words(chinese + between + next.chinese, english + between + next.english);
    }
}
