package io.yitaiqing.simulator.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What one hall's clients were told: every command with its key and what came of it. */
final class Told {

    private final String hall;
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

    Told(String hall) {
        this.hall = hall;
    }

    String hall() {
        return hall;
    }

    Queue<Asked> asked() {
        return asked;
    }

    /** Notes a command that is about to be asked. */
    Asked ask(String key, String path) {
        Asked command = new Asked(key, path);
        asked.add(command);
        return command;
    }

    /** One command under one key, however often it was sent. */
    static final class Asked {

        private final String key;
        private final String path;
        private volatile boolean uncertain;
        private volatile int status;
        private volatile JsonNode answer;
        private volatile String last = "no answer";

        private Asked(String key, String path) {
            this.key = key;
            this.path = path;
        }

        String key() {
            return key;
        }

        String path() {
            return path;
        }

        /** It was sent, and no answer came, or none that settles it. */
        void lost(String how) {
            uncertain = true;
            last = how;
        }

        /** What came back last while it was not settled. */
        String last() {
            return last;
        }

        void answered(int withStatus, JsonNode body) {
            answer = body;
            status = withStatus;
            last = withStatus + " " + body;
        }

        /** Whether it was sent at least once without an answer, so that it may yet happen. */
        boolean isUncertain() {
            return uncertain;
        }

        boolean isAccepted() {
            return status >= 200 && status < 300;
        }

        boolean isRefused() {
            return status >= 400 && status < 500;
        }

        boolean isSettled() {
            return isAccepted() || isRefused();
        }

        JsonNode answer() {
            return answer;
        }
    }
}
