package io.yitaiqing.pages;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * What a page spends while it runs, as chromium itself counts it.
 *
 * @param seconds how long it was measured
 * @param taskMillisPerSecond processor time of the main thread, while nobody counts frames
 * @param scriptMillisPerSecond the part of it that is script
 * @param wallMillisPerSecond the same tasks by the clock on the wall, waiting for a processor included
 * @param framesPerSecond frames while they were counted
 * @param longTasks tasks of 50 ms and more
 * @param samples the heap after a collection of garbage, in bytes, from the beginning to the end
 */
record PageCost(
        double seconds,
        double taskMillisPerSecond,
        double scriptMillisPerSecond,
        double wallMillisPerSecond,
        double framesPerSecond,
        long longTasks,
        List<Long> samples) {

    private static final int WARM_UP_MILLIS = 3_000;
    private static final int SAMPLES = 20;
    /** Of every part, the share in which frames are counted: the counting itself keeps the main thread busy. */
    private static final double COUNTED = 0.2;

    private static final String WATCH = "(() => { window.longTasks = 0;"
            + " new PerformanceObserver((list) => { window.longTasks += list.getEntries().length; })"
            + ".observe({ entryTypes: ['longtask'] }); })()";
    private static final String COUNT_FRAMES = "(millis) => new Promise((done) => { let frames = -1;"
            + " const end = performance.now() + millis;"
            + " const count = (now) => {"
            + " frames += 1; if (now < end) requestAnimationFrame(count); else done(frames); };"
            + " requestAnimationFrame(count); })";

    /** Measures a page for so many seconds, after some to warm up. */
    static PageCost measure(Page page, int seconds) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("Performance.enable", threadTime());
        CDPSession wall = page.context().newCDPSession(page);
        wall.send("Performance.enable");
        page.evaluate(WATCH);
        page.waitForTimeout(WARM_UP_MILLIS);
        double task = 0;
        double script = 0;
        double wallTask = 0;
        double time = 0;
        double frames = 0;
        int parts = Math.max(1, Math.min(SAMPLES, seconds / 5));
        double partMillis = 1_000.0 * seconds / parts;
        List<Long> heap = new ArrayList<>(List.of(heapBytes(session)));
        for (int part = 0; part < parts; part++) {
            // Collecting garbage between two parts costs time that is not the page's.
            JsonObject before = metrics(session);
            JsonObject wallBefore = metrics(wall);
            page.waitForTimeout((1 - COUNTED) * partMillis);
            JsonObject after = metrics(session);
            JsonObject wallAfter = metrics(wall);
            task += between(before, after, "TaskDuration");
            script += between(before, after, "ScriptDuration");
            wallTask += between(wallBefore, wallAfter, "TaskDuration");
            time += between(wallBefore, wallAfter, "Timestamp");
            frames += ((Number) page.evaluate(COUNT_FRAMES, COUNTED * partMillis)).doubleValue();
            heap.add(heapBytes(session));
        }
        return new PageCost(
                seconds,
                1_000 * task / time,
                1_000 * script / time,
                1_000 * wallTask / time,
                frames / (seconds * COUNTED),
                ((Number) page.evaluate("window.longTasks")).longValue(),
                List.copyOf(heap));
    }

    private static JsonObject threadTime() {
        JsonObject terms = new JsonObject();
        terms.addProperty("timeDomain", "threadTicks");
        return terms;
    }

    private static long heapBytes(CDPSession session) {
        session.send("HeapProfiler.collectGarbage");
        return metrics(session).get("JSHeapUsedSize").getAsLong();
    }

    private static double between(JsonObject before, JsonObject after, String name) {
        return after.get(name).getAsDouble() - before.get(name).getAsDouble();
    }

    private static JsonObject metrics(CDPSession session) {
        JsonObject values = new JsonObject();
        for (JsonElement metric : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            values.add(
                    metric.getAsJsonObject().get("name").getAsString(),
                    metric.getAsJsonObject().get("value"));
        }
        return values;
    }

    long heapBytesLast() {
        return samples.get(samples.size() - 1);
    }

    /** The figures in one line. */
    String sentence(int halls) {
        String cost = "page region: %d halls, %.0f s: %.1f frames/s, main thread %.1f ms/s, %.1f of it script"
                .formatted(halls, seconds, framesPerSecond, taskMillisPerSecond, scriptMillisPerSecond);
        List<String> heap =
                samples.stream().map(bytes -> "%.2f".formatted(bytes / 1e6)).toList();
        return cost
                + " (%.1f ms/s by the wall clock, %d long tasks), heap %s MB"
                        .formatted(wallMillisPerSecond, longTasks, heap);
    }
}
