package io.yitaiqing.dispatch;

import io.yitaiqing.hall.DispatchPolicy;
import io.yitaiqing.hall.rules.HallRules;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All dispatch policies a plan may name. */
public final class Policies {

    private static final IndexRule FIRST_COME_FIRST_SERVED = new IndexRule(Preset.FIRST_COME_FIRST_SERVED);

    private static final Map<String, IndexRule> RULES =
            Arrays.stream(Preset.values()).collect(Collectors.toUnmodifiableMap(Preset::policy, IndexRule::new));

    private Policies() {}

    /** The policies by name. */
    public static Map<String, DispatchPolicy> all() {
        Map<String, DispatchPolicy> policies = new TreeMap<>();
        for (Preset preset : Preset.values()) {
            policies.put(preset.policy(), new IndexRule(preset));
        }
        return policies;
    }

    /** The rule of a policy; first come first served for one that is none of these. */
    static IndexRule rule(String policy) {
        return RULES.getOrDefault(policy, FIRST_COME_FIRST_SERVED);
    }

    /** The hall rules with every policy. */
    public static HallRules rules() {
        return new HallRules(all());
    }
}
