package io.yitaiqing.hall.tale;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.Norm;
import java.util.Arrays;
import java.util.Optional;

/** A norm of which a test says what it is about; it tells at once, has no deadband and never escalates. */
public record NormDraft(Norm norm) {

    /** A norm on the whole hall. */
    public static NormDraft of(Norm.Measure measure, double warning, double critical) {
        return new NormDraft(new Norm(
                measure.toString(),
                measure,
                Norm.Scope.HALL,
                Optional.empty(),
                warning,
                critical,
                0,
                0,
                Optional.empty(),
                "加开一个窗口",
                "Open one more counter",
                Optional.empty()));
    }

    /** The same plan with these norms. */
    public static HallPlan keeping(HallPlan plan, NormDraft... norms) {
        return HallPlans.with(
                plan,
                draft -> draft.norms = Arrays.stream(norms).map(NormDraft::norm).toList());
    }

    /** The same about one service. */
    public NormDraft on(String service) {
        return with(norm.id(), Norm.Scope.SERVICE, Optional.of(service));
    }

    /** The same about one segment. */
    public NormDraft among(String segment) {
        return with(norm.id(), Norm.Scope.SEGMENT, Optional.of(segment));
    }

    /** The same under another name. */
    public NormDraft named(String id) {
        return with(id, norm.scope(), norm.subject());
    }

    private NormDraft with(String id, Norm.Scope scope, Optional<String> subject) {
        return new NormDraft(new Norm(
                id,
                norm.measure(),
                scope,
                subject,
                norm.warning(),
                norm.critical(),
                norm.onDelaySeconds(),
                norm.deadband(),
                norm.escalateAfterSeconds(),
                norm.remedy(),
                norm.remedyEn(),
                norm.care()));
    }

    /** The same that tells later. */
    public NormDraft after(long onDelaySeconds) {
        return with(onDelaySeconds, norm.deadband(), norm.escalateAfterSeconds(), norm.care());
    }

    /** The same with a deadband. */
    public NormDraft deadband(double deadband) {
        return with(norm.onDelaySeconds(), deadband, norm.escalateAfterSeconds(), norm.care());
    }

    /** The same that escalates. */
    public NormDraft escalating(long afterSeconds) {
        return with(norm.onDelaySeconds(), norm.deadband(), Optional.of(afterSeconds), norm.care());
    }

    /** The same that prompts something for those who wait. */
    public NormDraft prompting(String care) {
        return with(norm.onDelaySeconds(), norm.deadband(), norm.escalateAfterSeconds(), Optional.of(care));
    }

    private NormDraft with(long onDelay, double deadband, Optional<Long> escalateAfter, Optional<String> care) {
        return new NormDraft(new Norm(
                norm.id(),
                norm.measure(),
                norm.scope(),
                norm.subject(),
                norm.warning(),
                norm.critical(),
                onDelay,
                deadband,
                escalateAfter,
                norm.remedy(),
                norm.remedyEn(),
                care));
    }
}
