package io.yitaiqing.node.keeper;

import io.yitaiqing.dispatch.PlaceInLine;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a caller is told of an accepted command: fields taken from its events and the hall just after them. */
final class Answers {

    private Answers() {}

    static Map<String, Object> of(List<HallEvent> events, Hall hall) {
        Map<String, Object> answer = new LinkedHashMap<>();
        for (HallEvent event : events) {
            switch (event) {
                case HallEvent.TicketIssued e -> issued(e, hall, answer);
                case HallEvent.TicketCalled e -> atCounter(e.visit(), e.counter(), hall, answer);
                case HallEvent.TicketRecalled e -> atCounter(e.visit(), e.counter(), hall, answer);
                case HallEvent.ServiceStarted e -> atCounter(e.visit(), e.counter(), hall, answer);
                case HallEvent.ServiceFinished e -> atCounter(e.visit(), e.counter(), hall, answer);
                case HallEvent.TicketNotShown e -> atCounter(e.visit(), e.counter(), hall, answer);
                case HallEvent.VisitEnded e -> answer.putIfAbsent("visit", e.visit());
                case HallEvent.CounterOpened e -> answer.put("counter", e.counter());
                case HallEvent.CounterClosed e -> answer.putIfAbsent("counter", e.counter());
                case HallEvent.CounterPaused e -> answer.put("counter", e.counter());
                case HallEvent.CounterResumed e -> answer.put("counter", e.counter());
                case HallEvent.DayOpened e -> answer.put("day", e.day().toString());
                case HallEvent.DayClosed e -> answer.put("day", hall.chapter().toString());
                case HallEvent.ChapterClosed e -> answer.put("day", e.nextDay().toString());
                case HallEvent.HallTakenOver e -> answer.put("writer", e.writer());
            }
        }
        if (answer.containsKey("day")) {
            answer.keySet().retainAll(List.of("day"));
        }
        answer.put("position", hall.position());
        return answer;
    }

    private static void issued(HallEvent.TicketIssued e, Hall hall, Map<String, Object> answer) {
        answer.put("visit", e.visit());
        answer.put("ticket", e.ticket());
        answer.put("token", e.token());
        answer.putAll(place(hall.visit(e.visit()).orElseThrow(), hall));
    }

    /** People ahead and the expected wait of a waiting visit. */
    static Map<String, Object> place(Visit visit, Hall hall) {
        Map<String, Object> fields = new LinkedHashMap<>();
        PlaceInLine place = PlaceInLine.of(visit, hall);
        fields.put("peopleAhead", place.peopleAhead());
        place.expectedWait().ifPresent(range -> {
            Map<String, Object> wait = new LinkedHashMap<>();
            wait.put("lowSeconds", range.lowSeconds());
            wait.put("highSeconds", range.highSeconds());
            fields.put("expectedWait", wait);
        });
        return fields;
    }

    private static void atCounter(String visit, String counter, Hall hall, Map<String, Object> answer) {
        answer.put("visit", visit);
        hall.visit(visit).ifPresent(known -> answer.put("ticket", known.ticket()));
        answer.put("counter", counter);
    }
}
