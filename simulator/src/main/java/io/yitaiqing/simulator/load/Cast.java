package io.yitaiqing.simulator.load;

import io.yitaiqing.simulator.World;
import java.time.Instant;
import java.util.List;

/** Whom a load brings to which halls: the place where a source of load plugs in. */
public interface Cast {

    /** The halls, by id. */
    List<String> halls();

    /** Whether the server's hall clock at this moment shows a day that is to be played. */
    boolean covers(Instant moment);

    /** Where its time begins where nobody says otherwise. */
    Instant start();

    /** Those who live in a hall, before they begin. */
    People people(String hall, World world);
}
