package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.Norm;
import java.util.Map;
import java.util.Optional;

/** What to do about an alert: a norm says so itself, and for every other cause there is a standing remedy. */
public final class Playbook {

    /** What to do, in both languages. */
    public record Remedy(String text, String textEn) {}

    private static final Map<String, Remedy> STANDING = Map.of(
            Alert.Cause.PANIC,
            new Remedy(
                    "值班经理立即到柜台，先保护人员安全，必要时报警。",
                    "The duty manager goes to the counter at once: people's safety first, police where needed."),
            Alert.Cause.GUIDE_CALLED,
            new Remedy("请引导员立即过去帮助客户，到了之后解除提醒。", "A guide goes there at once to help, and ends the alert on arrival."),
            Alert.Cause.SERVED_WITHOUT_CALL,
            new Remedy(
                    "到柜台核实是否有人未取号办理，请客户取号后叫号办理。",
                    "Ask at the counter who was served without a call, and let customers take tickets and be called."),
            Alert.Cause.SERVICE_FAR_BELOW_NORM,
            new Remedy(
                    "核实这笔业务是否真实办结，防止空号刷单。", "Check that this service was truly done and not only started and ended."),
            Alert.Cause.SERVICE_FAR_ABOVE_NORM,
            new Remedy(
                    "到柜台询问是否需要支援，或业务已完成而未结束。",
                    "Ask at the counter whether help is needed, or the service is over and was not ended."));

    private Playbook() {}

    /** What to do about an alert; nothing once its norm is no longer in the plan. */
    public static Optional<Remedy> remedy(Alert alert, HallPlan plan) {
        Optional<Norm> norm = plan.norm(alert.cause());
        return norm.isPresent()
                ? norm.map(known -> new Remedy(known.remedy(), known.remedyEn()))
                : Optional.ofNullable(STANDING.get(alert.cause()));
    }
}
