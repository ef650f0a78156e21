package io.yitaiqing.simulator.load;

import io.yitaiqing.simulator.draw.Draws;

/** The phones of ticket holders: each looks at its own ticket every so often until that has come to its end. */
final class Phones {

    private static final String LOOK = "look-at-ticket";

    private final Lane lane;
    private final LoadOptions.Devices devices;
    private final Draws draws;

    Phones(Lane lane, LoadOptions.Devices devices, long seed) {
        this.lane = lane;
        this.devices = devices;
        this.draws = Draws.of(seed, 0).at("phone");
    }

    /** A ticket was handed out; its holder may be one who looks. */
    void watch(String hall, int number, String token) {
        Draws own = draws.at(hall).at(number);
        if (own.uniform("looks") < devices.phones()) {
            lookAt(lane.agenda().intended() + (long) (betweenLooks() * own.uniform("first")), token);
        }
    }

    private void lookAt(long nanos, String token) {
        lane.agenda().at(nanos, () -> {
            boolean[] over = new boolean[1];
            lane.api().get(LOOK, "/api/v1/visits/" + token, reply -> reply.ifPresent(view -> over[0] = isOver(view)));
            // The next look is fixed before the answer to this one, so that a slow server is not looked at less.
            lookAgain(nanos + betweenLooks(), token, over);
        });
    }

    private boolean isOver(ApiClient.Reply view) {
        if (!view.done()) {
            lane.meters().refused(view.problem(), view.sentence());
        }
        return !view.done() || view.body().path("state").asText().equals("ended");
    }

    private void lookAgain(long nanos, String token, boolean[] over) {
        lane.agenda().at(nanos, () -> {
            if (!over[0]) {
                lookAt(nanos, token);
            }
        });
    }

    private long betweenLooks() {
        return (long) (devices.lookSeconds() * 1e9 / lane.scenarioClock().speed());
    }
}
