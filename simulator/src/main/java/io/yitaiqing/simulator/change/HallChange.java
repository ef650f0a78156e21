package io.yitaiqing.simulator.change;

import io.yitaiqing.simulator.Words;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A change that a hall can make by itself. */
sealed interface HallChange extends Change
        permits ArrivalsFactor, DispatchedBy, EveryCounterServesAll, OneMoreCounter, ShareOfPeople, SkillTaught {

    /** What it is in a hall that it concerns, for people. */
    Words words(HallNames hall);

    /** Whether a hall has what the change is about. */
    boolean concerns(Place place);

    /** States what is different in a hall that has it. */
    void state(Place place, Overlay overlay);

    /** What it would have to name, where no hall has what it is about. */
    String expected(List<Place> places);

    @Override
    default Words words(ScenarioFile file, Collection<String> halls) {
        return words(concerned(file, halls).getFirst());
    }

    @Override
    default Words words(RecordedHall hall) {
        return words((HallNames) hall);
    }

    @Override
    default ScenarioFile on(ScenarioFile file, Collection<String> halls) {
        Overlay overlay = new Overlay();
        concerned(file, halls).forEach(place -> state(place, overlay));
        return file.under(overlay.values());
    }

    private List<Place> concerned(ScenarioFile file, Collection<String> halls) {
        List<Place> places = halls.stream().map(hall -> new Place(hall, file)).toList();
        List<Place> concerned = places.stream().filter(this::concerns).toList();
        if (concerned.isEmpty()) {
            throw new WrongChangeException(expected(places));
        }
        return concerned;
    }

    /** What may be named in each hall, as a sentence lists it. */
    static String listed(List<Place> places, Function<Place, List<String>> allowed) {
        return places.stream()
                .map(place -> place.hall() + ": " + String.join(", ", allowed.apply(place)))
                .collect(Collectors.joining("; "));
    }
}
