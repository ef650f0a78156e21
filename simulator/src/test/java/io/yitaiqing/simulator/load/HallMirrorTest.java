package io.yitaiqing.simulator.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the clerks of a hall see by its live stream, and who of them goes for a customer. */
class HallMirrorTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HallMirror mirror = new HallMirror(counter -> counter);

    @BeforeEach
    void threeCounters() throws Exception {
        patch("""
            {"counters":{
              "1":{"state":"idle","clerk":"a","abilities":["pay","ask"]},
              "2":{"state":"idle","clerk":"b","abilities":["pay"]},
              "3":{"state":"serving","clerk":"c","visit":"v1","abilities":["ask"]}},
             "visits":{"v1":{"services":["ask"],"state":"serving"}}}""");
    }

    @Test
    void nobodyWaitsSoNoIdleCounterIsWoken() {
        assertThat(mirror.enough().counters()).containsOnlyKeys("3");
        assertThat(mirror.all().counters()).containsOnlyKeys("1", "2", "3");
    }

    @Test
    void oneWhoWaitsWakesTheCounterThatCanDoLeastElse() throws Exception {
        patch("""
            {"visits":{"v2":{"services":["pay"],"state":"waiting"}}}""");
        assertThat(mirror.enough().counters()).containsOnlyKeys("2", "3");
        assertThat(mirror.enough().waitedFor()).containsExactly("pay");
    }

    @Test
    void twoWhoWaitWakeTwo() throws Exception {
        patch("""
            {"visits":{"v2":{"services":["pay"],"state":"waiting"},"v3":{"services":["pay"],"state":"waiting"}}}""");
        assertThat(mirror.enough().counters()).containsOnlyKeys("1", "2", "3");
    }

    @Test
    void whoeverIsCalledOrGoneWaitsNoMore() throws Exception {
        patch("""
            {"visits":{"v2":{"services":["pay"],"state":"waiting"},"v3":{"services":["ask"],"state":"waiting"}}}""");
        patch("""
            {"visits":{"v2":{"services":["pay"],"state":"called"},"v3":null}}""");
        assertThat(mirror.all().waitedFor()).isEmpty();
        assertThat(mirror.all().visits()).containsOnlyKeys("v1", "v2");
    }

    @Test
    void aNewDocumentForgetsTheOldOne() throws Exception {
        mirror.snapshot(JSON.readTree("""
            {"counters":{"9":{"state":"closed","abilities":[]}},"visits":{}}"""));
        assertThat(mirror.all().counters()).containsOnlyKeys("9");
        assertThat(mirror.all().visits()).isEmpty();
    }

    private void patch(String patch) throws Exception {
        mirror.patch(JSON.readTree(patch));
    }
}
