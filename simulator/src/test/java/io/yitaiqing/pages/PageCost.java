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
 * @param taskMillisPerSecond time of the main thread, counting the frames among it
 * @param scriptMillisPerSecond the part of it that is script
 * @param framesPerSecond frames that were drawn
 * @param longTasks tasks of 50 ms and more
 * @param samples the heap after a collection of garbage, in bytes, from the beginning to the end
 */
record PageCost(
        double seconds,
        double taskMillisPerSecond,
        double scriptMillisPerSecond,
        double framesPerSecond,
        long longTasks,
        List<Long> samples) {

    private static final int WARM_UP_MILLIS = 3_000;
    private static final int SAMPLES = 20;
    private static final String COUNT = "(() => { window.framesDrawn = 0; window.longTasks = 0;"
            + " const count = () => { window.framesDrawn += 1; requestAnimationFrame(count); };"
            + " requestAnimationFrame(count);"
            + " new PerformanceObserver((list) => { window.longTasks += list.getEntries().length; })"
            + ".observe({ entryTypes: ['longtask'] }); })()";

    /** Measures a page for so many seconds, after some to warm up. */
    static PageCost measure(Page page, int seconds) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("Performance.enable");
        page.evaluate(COUNT);
        page.waitForTimeout(WARM_UP_MILLIS);
        double task = 0;
        double script = 0;
        double time = 0;
        long frames = 0;
        long tasks = 0;
        int parts = Math.max(1, Math.min(SAMPLES, seconds / 5));
        List<Long> heap = new ArrayList<>(List.of(heapBytes(session)));
        for (int part = 0; part < parts; part++) {
            // Collecting garbage between two parts costs time that is not the page's.
            JsonObject before = metrics(session);
            long framesBefore = number(page, "framesDrawn");
            long tasksBefore = number(page, "longTasks");
            page.waitForTimeout(1_000.0 * seconds / parts);
            JsonObject after = metrics(session);
            frames += number(page, "framesDrawn") - framesBefore;
            tasks += number(page, "longTasks") - tasksBefore;
            task += between(before, after, "TaskDuration");
            script += between(before, after, "ScriptDuration");
            time += between(before, after, "Timestamp");
            heap.add(heapBytes(session));
        }
        return new PageCost(time, 1_000 * task / time, 1_000 * script / time, frames / time, tasks, List.copyOf(heap));
    }

    private static long number(Page page, String name) {
        return ((Number) page.evaluate("window." + name)).longValue();
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
        return "page region: %d halls, %.0f s: %.1f frames/s, main thread %.1f ms/s (script %.1f), %d long tasks, heap %s MB"
                .formatted(
                        halls,
                        seconds,
                        framesPerSecond,
                        taskMillisPerSecond,
                        scriptMillisPerSecond,
                        longTasks,
                        samples.stream()
                                .map(bytes -> "%.2f".formatted(bytes / 1e6))
                                .toList());
    }
}
