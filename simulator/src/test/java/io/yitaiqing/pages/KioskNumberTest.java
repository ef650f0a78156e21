package io.yitaiqing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.yitaiqing.system.HallApi;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A customer at the kiosk who gives a phone or ID number, or none")
class KioskNumberTest {

    private static final String HALL = "H002";
    private static final String BOOKABLE = "business";
    private static final String WALK_IN = "bill-payment";
    /** The example in GB 11643-1999: born on the last day of 1949. */
    private static final String ID_CARD = "11010519491231002X";

    @TempDir
    static Path folder;

    private static PageWorld world;
    private static HallApi api;
    private static HallCalls calls;

    @BeforeAll
    static void start() throws Exception {
        world = PageWorld.start(folder, 1);
        api = world.api();
        api.awaitOpen(HALL);
        calls = new HallCalls(api, HALL);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static OpenPage confirming(String service, String query) {
        OpenPage page = world.open("kiosk/" + HALL + query, 1080, 1920);
        page.part("service-" + service).click();
        assertThat(page.part("take")).isVisible(visible());
        return page;
    }

    private static void type(OpenPage page, String phone) {
        for (char digit : phone.toCharArray()) {
            page.part("key-" + digit).click();
        }
    }

    private static void giveByKeypad(OpenPage page, String phone) {
        page.part("give-number").click();
        type(page, phone);
        page.part("identify").click();
        assertThat(page.part("identified")).containsText("已留手机号");
    }

    private static String take(OpenPage page) {
        page.part("take").click();
        assertThat(page.part("number")).isVisible(visible());
        return page.part("number").innerText();
    }

    private static void title(OpenPage page, String text) {
        assertThat(page.page().locator("h1")).hasText(text, new HasTextOptions().setTimeout(10_000));
    }

    private static IsVisibleOptions visible() {
        return new IsVisibleOptions().setTimeout(10_000);
    }

    @Test
    @DisplayName("gets the same ticket once more under the same phone number")
    void thePhoneFindsTheTicket() {
        String phone = "13000000001";
        String first;
        try (OpenPage page = confirming(WALK_IN, "")) {
            page.screenshot("kiosk-number-offered");
            page.isAccessible();
            page.part("give-number").click();
            type(page, "1300000000");
            page.screenshot("kiosk-number-keypad");
            page.isAccessible();
            assertThat(page.part("identify")).isDisabled();
            page.part("key-1").click();
            page.part("identify").click();
            assertThat(page.part("identified")).containsText("已留手机号");
            page.screenshot("kiosk-number-given");
            first = take(page);
            title(page, "您的号码");
            page.hasNoComplaint();
        }
        try (OpenPage page = confirming(WALK_IN, "")) {
            giveByKeypad(page, phone);
            assertThat(take(page)).isEqualTo(first);
            title(page, "您已经取过号了");
            page.screenshot("kiosk-number-again");
            page.isAccessible();
        }
    }

    @Test
    @DisplayName("is offered the elderly group when an ID card says so, and may decline")
    void theCardSuggestsTheElderly() throws Exception {
        try (OpenPage page = confirming(WALK_IN, "")) {
            page.part("give-number").click();
            page.part("kind-idCard").click();
            // A reader types like a keyboard, and ends with Enter.
            page.page().keyboard().type(ID_CARD);
            page.page().keyboard().press("Enter");
            assertThat(page.part("suggested")).isVisible();
            assertThat(page.page().locator("[aria-pressed=true]")).hasText("六十五岁以上长者");
            page.screenshot("kiosk-number-elderly");
            page.isAccessible();
            String number = take(page);
            JsonNode visit = visitOf(number);
            assertThat(visit.path("segment").asText()).isEqualTo("elderly");
            assertThat(visit.toString()).doesNotContain("1949", ID_CARD);
        }
        try (OpenPage page = confirming("consulting", "")) {
            page.part("give-number").click();
            page.page().keyboard().type(ID_CARD);
            page.page().keyboard().press("Enter");
            page.button("六十五岁以上长者").click();
            assertThat(page.part("suggested")).isHidden();
            assertThat(visitOf(take(page)).has("segment")).isFalse();
        }
    }

    @Test
    @DisplayName("has a booking checked in that was made under the same number, unless it is too early")
    void theBookingIsFound() throws Exception {
        String phone = "13000000002";
        JsonNode booked = book("2027-02-01T02:30:00Z", phone);
        try (OpenPage page = confirming(BOOKABLE, "")) {
            giveByKeypad(page, phone);
            assertThat(take(page)).isEqualTo(booked.path("ticket").asText());
            title(page, "您的预约已签到");
            page.screenshot("kiosk-number-booked");
            page.isAccessible();
            assertThat(visitOf(booked.path("ticket").asText()).path("state").asText())
                    .isEqualTo("waiting");
        }
        book("2027-02-01T08:00:00Z", "13000000003");
        try (OpenPage page = confirming(BOOKABLE, "")) {
            giveByKeypad(page, "13000000003");
            page.part("take").click();
            assertThat(page.part("problem")).containsText("还没到您预约的签到时间");
            page.button("不留了").click();
            title(page, "确认取号");
            take(page);
            title(page, "您的号码");
        }
    }

    @Test
    @DisplayName("is told of a wrong number, and needs to give none")
    void aWrongNumberIsRefusedAndNoneIsNeeded() {
        List<String> bodies = new ArrayList<>();
        try (OpenPage page = confirming(WALK_IN, "?lang=en")) {
            page.page().onRequest(request -> noteBody(request, bodies));
            page.part("give-number").click();
            type(page, "12000000000");
            page.part("identify").click();
            assertThat(page.page().getByText("This number is not right")).isVisible();
            assertThat(page.part("number-field")).hasValue("");
            page.screenshot("kiosk-number-wrong-english");
            page.isAccessible();
            page.button("Without it").click();
            take(page);
            page.hasNoComplaint();
        }
        assertThat(bodies).hasSize(1);
        assertThat(bodies.getFirst()).doesNotContain("identification");
    }

    @Test
    @DisplayName("leaves no number in an address, in what the hall shows or in a file of the node")
    void theNumberIsNowhere() throws Exception {
        String phone = "13987650321";
        List<String> addresses = new ArrayList<>();
        try (OpenPage page = confirming("metering", "")) {
            page.page().onRequest(request -> addresses.add(request.url()));
            giveByKeypad(page, phone);
            take(page);
            assertThat(page.page().content()).doesNotContain(phone);
            assertThat((String) page.page().evaluate("JSON.stringify({...localStorage, ...sessionStorage})"))
                    .doesNotContain(phone);
        }
        assertThat(addresses).isNotEmpty().noneMatch(address -> address.contains(phone));
        assertThat(api.get("/halls/" + HALL).body().toString()).doesNotContain(phone, "pseudonym");
        assertThat(Files.readString(folder.resolve("identification.secret")).strip())
                .hasSizeGreaterThanOrEqualTo(32);
    }

    @Test
    @DisplayName("finds large keys in the elder mode and beside the field on a screen that lies")
    void theKeysFitEveryScreen() {
        try (OpenPage page = confirming(WALK_IN, "")) {
            page.button("长辈版").click();
            page.part("give-number").click();
            page.part("kind-idCard").click();
            for (String key : List.of("1", "0", "X")) {
                var box = page.part("key-" + key).boundingBox();
                assertThat(Math.min(box.width, box.height)).as(key).isGreaterThanOrEqualTo(60);
            }
            isNotWider(page);
            page.screenshot("kiosk-number-elder");
            page.isAccessible();
            page.button("标准版").click();
            page.page().setViewportSize(1920, 1080);
            assertThat(page.part("key-1").boundingBox().x)
                    .isGreaterThan(page.part("number-field").boundingBox().x);
            isNotWider(page);
            page.screenshot("kiosk-number-landscape");
            page.page().setViewportSize(390, 844);
            isNotWider(page);
            page.isAccessible();
        }
    }

    private static void isNotWider(OpenPage page) {
        int wider = (int) page.page().evaluate("document.documentElement.scrollWidth - innerWidth");
        assertThat(wider).as("pixels to scroll sideways").isLessThanOrEqualTo(0);
    }

    private static void noteBody(Request request, List<String> bodies) {
        if (request.method().equals("POST")) {
            bodies.add(request.postData());
        }
    }

    private static JsonNode book(String start, String phone) throws Exception {
        return calls.send(
                "/appointments",
                "{\"services\":[\"" + BOOKABLE + "\"],\"start\":\"" + start + "\",\"identification\":{\"phone\":\""
                        + phone + "\"}}");
    }

    private static JsonNode visitOf(String ticket) throws Exception {
        for (JsonNode visit : api.get("/halls/" + HALL).body().at("/document/visits")) {
            if (visit.path("ticket").asText().equals(ticket)) {
                return visit;
            }
        }
        throw new AssertionError("Expected a visit with ticket " + ticket + ", but there is none.");
    }
}
