package io.yitaiqing.dispatch;

import io.yitaiqing.hall.DispatchPolicy;
import io.yitaiqing.hall.rules.HallRules;
import java.util.Map;
import java.util.TreeMap;

/** All dispatch policies a plan may name. */
public final class Policies {

    private Policies() {}

    /** The policies by name. */
    public static Map<String, DispatchPolicy> all() {
        Map<String, DispatchPolicy> policies = new TreeMap<>();
        for (Preset preset : Preset.values()) {
            policies.put(preset.policy(), new IndexRule(preset));
        }
        return policies;
    }

    /** The hall rules with every policy. */
    public static HallRules rules() {
        return new HallRules(all());
    }
}
