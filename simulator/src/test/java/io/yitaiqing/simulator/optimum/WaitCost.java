package io.yitaiqing.simulator.optimum;

/** What a wait costs, by class; zero for no wait. */
interface WaitCost {

    double of(int group, double waitMinutes);

    /** The holding cost c_k w, for which c-mu is made. */
    static WaitCost linear(double... perMinute) {
        return (group, wait) -> perMinute[group] * wait;
    }

    /** The cost v_k (w/T_k)^2, for which the default is made. */
    static WaitCost square(double[] importance, double[] targetMinutes) {
        return (group, wait) -> importance[group] * Math.pow(wait / targetMinutes[group], 2);
    }
}
