package io.yitaiqing.hall;

/** Why a visit is held or parked without anybody having said why. */
public final class Aside {

    /** It is held: its customer took the ticket from afar and has not arrived; or it ended without them. */
    public static final String NOT_ARRIVED = "not-arrived";

    /** It is held: its customer went away and keeps the place. */
    public static final String AWAY = "away";

    /** It is held: it is offered to a counter. */
    public static final String OFFERED = "offered";

    /** It is parked: it was transferred with a delay. */
    public static final String TRANSFERRED = "transferred";

    private Aside() {}
}
