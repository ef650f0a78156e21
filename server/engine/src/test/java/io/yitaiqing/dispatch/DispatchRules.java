package io.yitaiqing.dispatch;

import io.yitaiqing.dispatch.why.Why;
import io.yitaiqing.hall.Eligibility;
import io.yitaiqing.hall.rules.CallRules;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** The names of all rules, policies aside, that a call can be stored with: the constants of who names them. */
public final class DispatchRules {

    private static final List<Class<?>> NAMING = List.of(
            Eligibility.class,
            Explanation.class,
            BatchMoment.class,
            FairnessGuard.class,
            CallRules.class,
            IndexRule.class,
            Why.class);

    private DispatchRules() {}

    /** All of them. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Class<?> naming : NAMING) {
            for (Field field : naming.getDeclaredFields()) {
                if (field.getType() == String.class && Modifier.isStatic(field.getModifiers())) {
                    names.add(value(field));
                }
            }
        }
        return names;
    }

    private static String value(Field field) {
        try {
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
