package io.yitaiqing.node.web;

import io.vertx.core.Future;
import io.yitaiqing.node.journal.AppendOutcome;
import io.yitaiqing.node.journal.HashChain;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.journal.JournalHead;
import io.yitaiqing.node.journal.JournalRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A journal with one writer, in memory. */
final class ListJournal implements Journal {

    private final List<JournalRow> rows = new ArrayList<>();
    private final Set<LocalDate> retired = new HashSet<>();

    /** Adds a row behind the hall's last one. */
    void write(String hall, LocalDate day, int events, Instant at, String body) {
        Optional<JournalHead> head = head(hall).result();
        long after = head.map(JournalHead::position).orElse(0L);
        rows.add(JournalRow.chained(
                head.map(JournalHead::hash).orElse(HashChain.GENESIS),
                hall,
                day,
                after,
                after + events,
                at,
                "n1-7f",
                new UUID(after, events),
                body));
    }

    /** Lets the rows of a day leave for files. */
    void retire(LocalDate day) {
        rows.removeIf(row -> row.day().equals(day));
        retired.add(day);
    }

    @Override
    public Future<Boolean> isRetired(LocalDate day) {
        return Future.succeededFuture(retired.contains(day));
    }

    @Override
    public Future<AppendOutcome> append(JournalRow row) {
        rows.add(row);
        return Future.succeededFuture(AppendOutcome.DURABLE);
    }

    @Override
    public Future<List<JournalRow>> rows(String hall, LocalDate firstDay, LocalDate lastDay) {
        return Future.succeededFuture(of(hall).stream()
                .filter(row -> !row.day().isBefore(firstDay) && !row.day().isAfter(lastDay))
                .toList());
    }

    @Override
    public Future<Optional<JournalHead>> head(String hall) {
        return Future.succeededFuture(of(hall).reversed().stream().findFirst().map(JournalRow::head));
    }

    @Override
    public Future<Map<String, JournalHead>> heads(Collection<String> halls) {
        return Future.succeededFuture(halls.stream()
                .flatMap(hall -> head(hall).result().stream())
                .collect(Collectors.toMap(JournalHead::hall, Function.identity())));
    }

    @Override
    public Future<List<LocalDate>> days(String hall) {
        return Future.succeededFuture(
                of(hall).stream().map(JournalRow::day).distinct().sorted().toList());
    }

    @Override
    public Future<Void> prepareDay(LocalDate day) {
        return Future.succeededFuture();
    }

    @Override
    public Future<Instant> now() {
        return Future.succeededFuture(EngineHalls.NOW);
    }

    @Override
    public Future<Void> close() {
        return Future.succeededFuture();
    }

    private List<JournalRow> of(String hall) {
        return rows.stream().filter(row -> row.hall().equals(hall)).toList();
    }
}
