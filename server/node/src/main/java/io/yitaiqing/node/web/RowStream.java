package io.yitaiqing.node.web;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerResponse;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.RowText;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * A day's rows on their way to one reader: a page of them is in memory at a time, and the next one is read only when
 * the reader has taken this one.
 */
final class RowStream {

    static final int PAGE_ROWS = 200;

    private final Journal journal;
    private final String hall;
    private final LocalDate day;
    private final HttpServerResponse response;
    private final Queue<JournalRow> page = new ArrayDeque<>();
    private final Promise<Void> sent = Promise.promise();
    private long next;
    private boolean last;
    private boolean reading;

    private RowStream(Journal journal, String hall, LocalDate day, HttpServerResponse response) {
        this.journal = journal;
        this.hall = hall;
        this.day = day;
        this.response = response;
    }

    /** Sends a whole day; the future fails where that fails midway, and never ends where the reader goes away. */
    static Future<Void> send(Journal journal, String hall, LocalDate day, HttpServerResponse response) {
        RowStream stream = new RowStream(journal, hall, day, response);
        return stream.read().compose(first -> {
            response.setChunked(true).putHeader("Content-Type", "application/x-ndjson");
            response.drainHandler(drained -> stream.write());
            stream.write();
            return stream.sent.future();
        });
    }

    private Future<Void> read() {
        return journal.page(hall, day, next, PAGE_ROWS).map(rows -> {
            expectOneLineEach(rows);
            page.addAll(rows);
            last = rows.size() < PAGE_ROWS;
            if (!rows.isEmpty()) {
                next = rows.getLast().position();
            }
            return null;
        });
    }

    private void write() {
        while (!page.isEmpty() && !isOver() && !response.writeQueueFull()) {
            response.write(RowText.line(page.remove()));
        }
        if (isOver() || !page.isEmpty() || reading) {
            return;
        }
        if (last) {
            response.end();
        } else {
            readOn();
        }
    }

    private void readOn() {
        reading = true;
        read().onComplete(done -> {
            reading = false;
            if (done.succeeded()) {
                write();
            } else {
                sent.tryFail(done.cause());
            }
        });
    }

    private boolean isOver() {
        return response.ended() || response.closed();
    }

    private static void expectOneLineEach(List<JournalRow> rows) {
        for (JournalRow row : rows) {
            if (row.body().indexOf('\n') >= 0 || row.body().indexOf('\r') >= 0) {
                throw new IllegalStateException(
                        "Expected a body of one line, but the row after " + row.after() + " has more.");
            }
        }
    }
}
