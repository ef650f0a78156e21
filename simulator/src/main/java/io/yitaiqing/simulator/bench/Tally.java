package io.yitaiqing.simulator.bench;

import io.yitaiqing.measure.Sample;

/** What happened to the customers who came for one service, or for any. */
final class Tally {

    private final Sample served = new Sample();
    private final Sample left = new Sample();
    private long missed;
    private double squares;
    private double overtakes;
    private int mostOvertakes;
    private int overtaken;

    void served(double waitSeconds, long targetSeconds, int overtakes) {
        served.add(waitSeconds);
        ended(waitSeconds, targetSeconds, overtakes, waitSeconds > targetSeconds);
    }

    void left(double waitSeconds, long targetSeconds, int overtakes) {
        left.add(waitSeconds);
        ended(waitSeconds, targetSeconds, overtakes, true);
    }

    private void ended(double waitSeconds, long targetSeconds, int times, boolean miss) {
        double share = waitSeconds / targetSeconds;
        squares += share * share;
        overtakes += times;
        mostOvertakes = Math.max(mostOvertakes, times);
        overtaken += times > 0 ? 1 : 0;
        missed += miss ? 1 : 0;
    }

    /** The waits that ended with a call. */
    Sample served() {
        return served;
    }

    /** The waits that ended when patience did. */
    Sample left() {
        return left;
    }

    int came() {
        return served.size() + left.size();
    }

    /** The share that left. */
    double abandonment() {
        return share(left.size());
    }

    /** The share that was not called at once. */
    double waiting() {
        return 1 - share(served.shareWithin(0) * served.size());
    }

    /** The mean wait in seconds, whatever ended it. */
    double meanWait() {
        return share(served.mean() * served.size() + left.mean() * left.size());
    }

    /** The share that waited longer than the target, or left. */
    double missing() {
        return share(missed);
    }

    /** The mean square of the wait over the target. */
    double meanSquare() {
        return share(squares);
    }

    /** How often a visit was overtaken on average. */
    double meanOvertakes() {
        return share(overtakes);
    }

    /** The share that was overtaken. */
    double overtaken() {
        return share(overtaken);
    }

    int mostOvertakes() {
        return mostOvertakes;
    }

    private double share(double sum) {
        return came() == 0 ? 0 : sum / came();
    }
}
