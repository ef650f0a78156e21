package io.yitaiqing.dispatch;

import io.yitaiqing.hall.DispatchPolicy;
import io.yitaiqing.hall.rules.HallRules;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All dispatch policies a plan may name. */
public final class Policies {

    private Policies() {}

    /** The policies by name. */
    public static Map<String, DispatchPolicy> all() {
        Map<String, DispatchPolicy> policies = new TreeMap<>();
        List.of(new FirstComeFirstServed()).forEach(policy -> policies.put(policy.name(), policy));
        return policies;
    }

    /** The hall rules with every policy. */
    public static HallRules rules() {
        return new HallRules(all());
    }
}
