package io.yitaiqing.hall.tale;

import io.yitaiqing.hall.HallPlan;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A tale with a name, told in a hall that is already open or from its very start. */
public record Story(String name, HallPlan plan, boolean opened, String lines) {

    /** In the small hall, open since nine. */
    public static Story of(String name, String lines) {
        return new Story(name, HallPlans.small(), true, lines);
    }

    /** In another hall, open since nine. */
    public static Story in(HallPlan plan, String name, String lines) {
        return new Story(name, plan, true, lines);
    }

    /** In a hall that has not had a day yet. */
    public static Story fromTheStart(HallPlan plan, String name, String lines) {
        return new Story(name, plan, false, lines);
    }

    /** Tells it, and hands over the tale as it stands at the end. */
    public Tale tell() {
        return (opened ? Tale.opened(plan) : Tale.of(plan)).tell(lines);
    }

    /** One test for each story. */
    public static Stream<DynamicTest> tests(List<Story> stories) {
        return stories.stream().map(story -> DynamicTest.dynamicTest(story.name(), story::tell));
    }
}
