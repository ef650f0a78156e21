package io.yitaiqing.pages;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/**
 * What a page holds once all its garbage is collected, as chromium's own tools count it.
 *
 * @param heapBytes what its script holds
 * @param nodes the nodes of its documents, shown or not
 * @param listeners who listens for events
 */
record PageMemory(long heapBytes, long nodes, long listeners) {

    /** Collects the garbage of a page and counts what stays. */
    static PageMemory of(Page page) {
        CDPSession tools = page.context().newCDPSession(page);
        try {
            tools.send("HeapProfiler.enable");
            // What is weakly held may outlive the first time.
            for (int times = 0; times < 3; times++) {
                tools.send("HeapProfiler.collectGarbage");
            }
            long heapBytes = tools.send("Runtime.getHeapUsage").get("usedSize").getAsLong();
            JsonObject counters = tools.send("Memory.getDOMCounters");
            return new PageMemory(
                    heapBytes,
                    counters.get("nodes").getAsLong(),
                    counters.get("jsEventListeners").getAsLong());
        } finally {
            tools.detach();
        }
    }

    /** What is held more than before. */
    PageMemory since(PageMemory before) {
        return new PageMemory(heapBytes - before.heapBytes, nodes - before.nodes, listeners - before.listeners);
    }
}
