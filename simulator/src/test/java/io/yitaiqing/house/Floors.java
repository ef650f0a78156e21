package io.yitaiqing.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rooms of the house from the ground up: one a line, with the rooms below that it may use.
 */
final class Floors {

    private static final String PLAN = """
            hall
            measure        hall
            dispatch       hall
            forecast       dispatch hall
            view           forecast dispatch measure hall
            advice         forecast dispatch hall
            node.live
            node.journal   hall
            node.config    dispatch hall
            node.region    node.live engine
            node.keeper    node.live node.journal engine
            node.web       node.live node.journal node.keeper node.region engine
            node           node.live node.journal node.keeper node.region node.web node.config engine
            simulator      node node.config node.journal node.live node.web engine
            simulator.cli  simulator node node.config node.journal node.region engine
            """;

    private static final Set<String> ENGINE = Set.of("hall", "measure", "dispatch", "forecast", "view", "advice");
    private static final String OURS = "io.yitaiqing.";
    private static final Map<String, Set<String>> BELOW = read();

    private Floors() {}

    /** Every use that the plan does not allow, and every room that is not in it. */
    static Stream<String> offenders(JavaClasses classes) {
        return classes.stream().flatMap(Floors::offenders).distinct().sorted();
    }

    private static Stream<String> offenders(JavaClass upper) {
        if (!BELOW.containsKey(room(upper.getName()))) {
            return Stream.of("the room " + room(upper.getName()) + " is not in the plan: " + upper.getName());
        }
        return upper.getDirectDependenciesFromSelf().stream()
                .filter(use -> !mayUse(
                        upper.getName(),
                        use.getTargetClass().getBaseComponentType().getName()))
                .map(use -> upper.getName() + " may not use "
                        + use.getTargetClass().getBaseComponentType().getName() + " " + use.getSourceCodeLocation());
    }

    static boolean isEngine(String className) {
        return ENGINE.contains(room(className));
    }

    /** Whether a class may use another, by their full names; what is not ours does not concern the plan. */
    static boolean mayUse(String upper, String lower) {
        if (!lower.startsWith(OURS)) {
            return true;
        }
        String from = room(upper);
        String to = room(lower);
        if (from.equals("node.journal") && to.equals("hall")) {
            return upper.matches(".*\\.(EventCodec|CommandCodec|LaterFields|TurnBody)(\\$.*)?");
        }
        return from.equals(to) || BELOW.getOrDefault(from, Set.of()).contains(to);
    }

    /** Inside {@code node} each package is a room, and the top one has its own; elsewhere a room has inner packages. */
    private static String room(String className) {
        String[] parts = className.substring(OURS.length()).split("\\.");
        boolean inner = parts.length > 2 && (parts[0].equals("node") || parts[1].equals("cli"));
        return inner ? parts[0] + "." + parts[1] : parts[0];
    }

    private static Map<String, Set<String>> read() {
        var rooms = new LinkedHashMap<String, Set<String>>();
        PLAN.lines().map(line -> line.split("\\s+")).forEach(words -> {
            var below = new HashSet<>(Arrays.asList(words).subList(1, words.length));
            if (below.remove("engine")) {
                below.addAll(ENGINE);
            }
            if (!rooms.keySet().containsAll(below)) {
                throw new IllegalStateException(words[0] + " uses a room that does not stand below it.");
            }
            rooms.put(words[0], below);
        });
        return rooms;
    }
}
