package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.Limits;
import io.yitaiqing.hall.plan.Location;
import java.util.Optional;

/** The key {@code location}. */
record LocationPart(String address, String addressEn, Optional<Double> latitude, Optional<Double> longitude) {

    LocationPart {
        WrongValueException.unlessText("address", address, Limits.LONGEST_NAME);
        WrongValueException.unlessText("addressEn", addressEn, Limits.LONGEST_NAME);
        latitude.ifPresent(degrees -> WrongValueException.unlessBetween(
                "latitude", degrees, -Limits.LATITUDE_DEGREES, Limits.LATITUDE_DEGREES));
        longitude.ifPresent(degrees -> WrongValueException.unlessBetween(
                "longitude", degrees, -Limits.LONGITUDE_DEGREES, Limits.LONGITUDE_DEGREES));
        if (latitude.isPresent() != longitude.isPresent()) {
            throw new WrongValueException(
                    latitude.isPresent() ? "latitude" : "longitude",
                    "expected latitude and longitude, but got one of them.");
        }
    }

    Location location() {
        return new Location(
                address, addressEn, latitude.flatMap(north -> longitude.map(east -> new Location.Point(north, east))));
    }
}
