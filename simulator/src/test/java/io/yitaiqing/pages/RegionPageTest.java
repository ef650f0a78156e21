package io.yitaiqing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.yitaiqing.system.HallApi;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The regional center's page in a real browser against a real node, an hour of whose halls is a minute. */
class RegionPageTest {

    private static final double SPEED = 60;
    private static final List<String> EAST = List.of("H001", "H002", "H003");
    private static final String TICKET = "{\"services\":[\"bill-payment\"],\"channel\":\"kiosk\"}";
    private static final int PATIENCE = 30_000;

    @TempDir
    static Path folder;

    private static PageWorld world;
    private static HallApi api;

    @BeforeAll
    static void start() throws Exception {
        world = PageWorld.start(folder, SPEED);
        api = world.api();
        for (String hall : EAST) {
            api.awaitOpen(hall);
            assertThat(api.post("/halls/" + hall + "/visits", TICKET).status()).isEqualTo(201);
        }
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void hallsThatWorsenAreSeenFromTheProvinceDownToTheHall() {
        try (OpenPage page = region(world.address(), "lianhe")) {
            assertThat(page.part("ranked-H001")).containsText(Pattern.compile("超时|严重"), text());
            assertThat(page.part("ranked-H001").locator("svg")).hasAttribute("aria-label", Pattern.compile("目标 10 分"));
            assertThat(page.part("kpi-late")).containsText("3");
            Locator alert = page.part("regional-alerts").locator("li").first();
            assertThat(alert).containsText("城东区：3 个营业厅中有 3 个同时变差", text());
            assertThat(alert.locator("a")).hasCount(3);
            assertThat(page.part("trend").locator("figure")).hasCount(4, count());
            page.screenshot("region-light");
            page.isAccessible();
            page.hasNoComplaint();

            page.part("region-lianhe-city").locator("a").click();
            assertThat(page.page()).hasTitle(Pattern.compile("联和市公司"), title());
            page.part("region-chengdong").locator("a").click();
            assertThat(page.page()).hasTitle(Pattern.compile("城东区"), title());
            assertThat(page.page().locator("nav")).containsText("联和省公司", text());
            page.part("ranked-H001").locator("a").click();
            assertThat(page.page()).hasURL(Pattern.compile("/hall/H001$"));
            assertThat(page.part("kpi-waiting")).isVisible(visible());
        }
    }

    @Test
    void theMapIsWalkedComparedAndOpenedByKeysAlone() {
        try (OpenPage page = region(world.address(), "lianhe")) {
            Locator map = page.part("heat-map");
            map.focus();
            assertThat(page.part("heat-map-spoken")).containsText("城东供电营业厅", text());
            page.page().keyboard().press("ArrowRight");
            assertThat(page.part("heat-map-spoken")).containsText("城西中心营业厅");
            assertThat(page.part("heat-map-hall")).containsText("城西中心营业厅");
            page.page().keyboard().press(" ");
            assertThat(page.part("compare")).containsText("再选一个营业厅即可比较");
            page.page().keyboard().press("Home");
            page.page().keyboard().press(" ");
            assertThat(page.part("compare").locator("thead a")).hasText(new String[] {"城西中心营业厅", "城东供电营业厅"});
            assertThat(page.page()).hasURL(Pattern.compile("compare=H002,H001$"));
            page.screenshot("region-compare");
            page.isAccessible();
            page.page().reload();
            assertThat(page.part("compare").locator("thead a")).hasCount(2, count());
            map.focus();
            page.page().keyboard().press("End");
            page.page().keyboard().press("Enter");
            assertThat(page.page()).hasURL(Pattern.compile("/hall/H00\\d$"));
        }
    }

    @Test
    void theOrderStandsStillUnderAHandAndWhilePaused() {
        try (OpenPage page = region(world.address(), "lianhe")) {
            assertThat(page.part("ranking")).isVisible(visible());
            page.page().keyboard().press("Pause");
            assertThat(page.part("rank-note")).hasText("排序已暂停");
            page.page().keyboard().press("Pause");
            assertThat(page.part("rank-note")).containsText("每秒排序");
            page.part("ranking").locator("a").first().focus();
            assertThat(page.part("rank-note")).hasText("指向时不换行");
            page.page().locator("h1").click();
            page.part("ranking").hover();
            assertThat(page.part("rank-note")).hasText("指向时不换行");
            page.page().mouse().move(1, 1);
            page.page().evaluate("document.activeElement.blur()");
            assertThat(page.part("rank-note")).containsText("每秒排序");
        }
    }

    @Test
    void aCutLinkFreezesThePageAndItsReturnIsSeamless() throws Exception {
        try (Cable cable = new Cable(world.address());
                OpenPage page = region(cable.address(), "chengnan")) {
            assertThat(page.part("link-banner")).isHidden();
            cable.cut();
            assertThat(page.part("link-banner")).isVisible(visible());
            assertThat(page.part("kpi-waiting")).isVisible();
            page.screenshot("region-lost");
            page.isAccessible();
            for (String hall : List.of("H005", "H006", "H008")) {
                api.awaitOpen(hall);
            }
            String service = api.get("/halls/H008")
                    .body()
                    .at("/document/services")
                    .fieldNames()
                    .next();
            assertThat(api.post("/halls/H008/visits", TICKET.replace("bill-payment", service))
                            .status())
                    .isEqualTo(201);
            cable.mend();
            assertThat(page.part("link-banner")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE));
            assertThat(page.part("ranked-H008")).isVisible(visible());
        }
    }

    @Test
    void itIsReadInEnglishInTheDarkOnAPhoneAndAtTwiceTheSize() {
        try (OpenPage page = region(world.address(), "lianhe")) {
            page.page().getByText("English").first().click();
            assertThat(page.page().locator("html")).hasAttribute("lang", "en");
            assertThat(page.page().locator("h1")).hasText("Lianhe province · halls at work");
            page.isAccessible();
            page.page()
                    .emulateMedia(
                            new com.microsoft.playwright.Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(page.part("ranked-H001")).containsText("East City", text());
            page.screenshot("region-dark-english");
            page.isAccessible();
            page.page().setViewportSize(390, 844);
            fits(page);
            page.screenshot("region-phone");
            page.isAccessible();
            page.page().setViewportSize(720, 450);
            fits(page);
            page.screenshot("region-zoomed");
            page.isAccessible();
            page.hasNoComplaint();
        }
    }

    @Test
    void withoutARegionOneIsChosenAndAnUnknownOneSaysSo() {
        try (OpenPage page = world.open("region", 1440, 900)) {
            page.page().getByText("城南区").first().click();
            assertThat(page.page()).hasURL(Pattern.compile("/region/chengnan$"));
            page.page().navigate(world.address().resolve("region/nowhere").toString());
            assertThat(page.page().getByText("服务器拒绝了对区域 nowhere 的查看")).isVisible(visible());
            page.isAccessible();
        }
    }

    /** Nothing but tables that scroll by themselves is wider than the window. */
    private static void fits(OpenPage page) {
        assertThat(page.part("kpi-waiting")).isVisible();
        page.page().waitForFunction("document.documentElement.scrollWidth <= innerWidth");
    }

    private static OpenPage region(URI server, String region) {
        OpenPage page = world.open(server, "region/" + region, 1440, 900);
        assertThat(page.part("kpi-waiting")).isVisible(visible());
        return page;
    }

    private static LocatorAssertions.ContainsTextOptions text() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }

    private static LocatorAssertions.HasCountOptions count() {
        return new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE);
    }

    private static LocatorAssertions.IsVisibleOptions visible() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }

    private static PageAssertions.HasTitleOptions title() {
        return new PageAssertions.HasTitleOptions().setTimeout(PATIENCE);
    }
}
