package io.yitaiqing.simulator.served;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Experiment;
import io.yitaiqing.simulator.Shipped;
import io.yitaiqing.simulator.scenario.Scenario;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A tape holds what the engine did, and a playback shows it from any moment as if it had always been there. */
class PlaybackTest {

    private static final long SEED = 20270201;

    private static Scenario scenario;
    private static HallPlan plan;
    private static Tape tape;

    @BeforeAll
    static void live() {
        ScenarioFile file = Shipped.scenario("laoyue-25");
        scenario = file.scenario();
        plan = file.plans().get("H001");
        tape = LivedTape.of(scenario, plan, SEED, share -> {}, () -> false);
    }

    @Test
    void itIsTheFirstReplicationOfTheSimulatorEventByEvent() throws Exception {
        String simulated = new Experiment(scenario, Map.of("H001", plan), SEED, 1)
                .run(1)
                .runs()
                .getFirst()
                .get("H001")
                .digest();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Happened happened : tape.events()) {
            String what = happened.event() instanceof HallEvent.DayOpened opened
                    ? "DayOpened " + opened.day()
                    : happened.event().toString();
            digest.update((happened.at() + " " + what + "\n").getBytes(UTF_8));
        }
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(simulated);
    }

    @Test
    void itsDaysReachFromTheDoorsToTheLastEvent() {
        assertThat(tape.spans()).hasSize(3).allSatisfy(span -> {
            assertThat(span.begins())
                    .isEqualTo(plan.hours()
                            .opening(span.day(), plan.zone())
                            .orElseThrow()
                            .minus(Duration.ofMinutes(1)));
            assertThat(span.ends()).isAfter(span.begins());
        });
    }

    @Test
    void patchesOverWhatWasShownAreWhatAFreshPlaybackShows() {
        Random random = new Random(7);
        Playback played = new Playback(tape);
        Map<String, Map<String, Map<String, Object>>> shown = new LinkedHashMap<>();
        Duration all = Duration.between(tape.begins(), tape.ends());
        Instant moment = tape.begins();
        for (int move = 0; move < 60; move++) {
            moment = random.nextInt(4) == 0
                    ? tape.begins().plusSeconds(random.nextLong(all.toSeconds()))
                    : moment.plusSeconds(random.nextLong(1_800));
            take(played.moveTo(moment), shown);
            Playback fresh = new Playback(tape);
            fresh.moveTo(moment);
            assertThat(shown).as("at %s", moment).isEqualTo(fresh.whole().rows());
        }
    }

    private static void take(Playback.Shown change, Map<String, Map<String, Map<String, Object>>> shown) {
        if (change.whole()) {
            shown.clear();
        }
        change.rows().forEach((collection, rows) -> {
            Map<String, Map<String, Object>> held = shown.computeIfAbsent(collection, any -> new LinkedHashMap<>());
            rows.forEach((id, row) -> {
                if (row == null) {
                    held.remove(id);
                } else {
                    held.put(id, row);
                }
            });
        });
    }

    @Test
    void whatIsShownFirstIsWholeAlsoBeforeAnythingHappened() {
        Playback played = new Playback(tape);
        Playback.Shown first = played.moveTo(tape.begins());
        assertThat(first.whole()).isTrue();
        assertThat(first.rows()).containsKeys("hall", "services", "counters");
        assertThat(played.moveTo(tape.begins().plusSeconds(1)).whole()).isFalse();
    }

    @Test
    void itStepsFromCallToCall() {
        Playback played = new Playback(tape);
        Instant first = played.callAfter(tape.begins()).orElseThrow();
        Instant second = played.callAfter(first).orElseThrow();
        assertThat(second).isAfter(first);
        assertThat(played.callBefore(second)).contains(first);
        assertThat(played.callBefore(first)).isEmpty();
        assertThat(played.callAfter(tape.ends())).isEmpty();
    }

    @Test
    void theCurveIsWhatThePlaybackShows() {
        Map<String, Object> curve = Curve.of(tape).fields();
        List<?> at = (List<?>) curve.get("at");
        List<?> waiting = (List<?>) curve.get("waiting");
        assertThat(waiting).hasSameSizeAs(at).hasSizeGreaterThan(1_000);
        Playback played = new Playback(tape);
        for (int i = 0; i < at.size(); i += 97) {
            played.moveTo(Instant.parse((String) at.get(i)));
            assertThat(waiting.get(i)).isEqualTo(played.hall().waiting());
        }
    }

    @Test
    void whatNobodyWantsAnyMoreIsNotLivedToItsEnd() {
        assertThatThrownBy(() -> LivedTape.of(scenario, plan, SEED, share -> {}, () -> true))
                .isInstanceOf(CancellationException.class);
    }
}
