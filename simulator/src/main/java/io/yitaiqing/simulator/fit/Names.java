package io.yitaiqing.simulator.fit;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a plan may call the services and clerks that a log names as it likes: letters, digits and hyphens. */
final class Names {

    private static final int LONGEST = 30;

    private final Map<String, String> services = new LinkedHashMap<>();
    private final Map<String, String> clerks = new LinkedHashMap<>();

    Names(HallFit fit) {
        fit.services().keySet().forEach(name -> services.put(name, id(name, "service", services)));
        fit.skills().keySet().forEach(name -> clerks.put(name, id(name, "clerk", clerks)));
    }

    String service(String name) {
        return services.get(name);
    }

    String clerk(String name) {
        return clerks.get(name);
    }

    private static String id(String name, String kind, Map<String, String> taken) {
        String plain = name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        String first = plain.isEmpty() ? kind : plain.substring(0, Math.min(LONGEST, plain.length()));
        String id = first;
        for (int i = 2; taken.containsValue(id); i++) {
            id = first + "-" + i;
        }
        return id;
    }
}
