package io.yitaiqing.pages;

import com.microsoft.playwright.assertions.LocatorAssertions;

/** How long a test waits for what takes as long as it takes, such as the living of a scenario. */
final class Patience {

    static final double LONG = 60_000;

    private Patience() {}

    static LocatorAssertions.IsVisibleOptions visible() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(LONG);
    }

    static LocatorAssertions.HasAttributeOptions attribute() {
        return new LocatorAssertions.HasAttributeOptions().setTimeout(LONG);
    }

    static LocatorAssertions.HasTextOptions soon() {
        return new LocatorAssertions.HasTextOptions().setTimeout(LONG);
    }

    static LocatorAssertions.ContainsTextOptions within() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(LONG);
    }

    static LocatorAssertions.HasValueOptions value() {
        return new LocatorAssertions.HasValueOptions().setTimeout(LONG);
    }
}
