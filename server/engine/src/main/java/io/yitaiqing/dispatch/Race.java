package io.yitaiqing.dispatch;

/**
 * A waiting visit against those who still come for a service at one counter, whose indexes grow with their waits.
 *
 * @param index the visit's now
 * @param slope by how much it grows each second
 * @param newIndex that of who comes, on arrival
 * @param newSlope by how much it then grows each second
 */
record Race(double index, double slope, double newIndex, double newSlope) {

    /**
     * In how many of the next seconds somebody would have to come to be called first at some moment until then.
     *
     * <p>Who comes after {@code a} seconds is ahead after {@code t} if {@code newIndex + newSlope (t - a) > index +
     * slope t}: Kleinrock's (1964) share {@code 1 - slope / newSlope} where both begin at nothing.
     */
    double openSeconds(double seconds) {
        double ahead = newIndex <= index ? 0 : slope > 0 ? (newIndex - index) / slope : Double.POSITIVE_INFINITY;
        if (seconds <= ahead) {
            return seconds;
        }
        double needed = newSlope > 0 ? (index + slope * seconds - newIndex) / newSlope : Double.POSITIVE_INFINITY;
        return Math.max(ahead, seconds - needed);
    }
}
