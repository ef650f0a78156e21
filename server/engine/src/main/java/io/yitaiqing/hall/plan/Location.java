package io.yitaiqing.hall.plan;

import java.util.Optional;

/**
 * Where a hall is, for those who have to find it.
 *
 * @param address as one would tell it a taxi driver
 * @param addressEn the same in English
 * @param point where it is on the globe
 */
public record Location(String address, String addressEn, Optional<Point> point) {

    /** A point on the globe in WGS 84, as satellites and geo links have it. */
    public record Point(double latitude, double longitude) {}
}
