package io.yitaiqing.simulator.optimum;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The numbering of the states: what each server does (the work), and how old the head of each line is (the ages).
 *
 * <p>A line's place is 0 when it is empty, else its head's age in steps plus one. A server's job is 0 when it is idle,
 * else the class it serves plus one.
 */
final class StateGrid {
    final HallModel model;
    final List<Assignment> assignments;
    final int[] places;
    final int[] strides;
    final int ages;
    final boolean[][] empty;
    /** The number of possible works; the busiest has the lowest number. */
    final int works;

    private final int[] powers;
    private final int[] codes;
    private final int[][] begun;
    private final GridLaw[] gaps;

    StateGrid(HallModel model) {
        this.model = model;
        assignments = model.assignments();
        int classes = model.classes();
        places = new int[classes];
        strides = new int[classes];
        gaps = new GridLaw[classes];
        int stride = 1;
        for (int group = classes - 1; group >= 0; group--) {
            places[group] = (int) Math.round(model.capMinutes()[group] / model.stepMinutes()) + 2;
            strides[group] = stride;
            stride = Math.multiplyExact(stride, places[group]);
            gaps[group] = GridLaw.of(1 / model.arrivalsPerMinute()[group], model.stepMinutes());
        }
        ages = stride;
        empty = new boolean[classes][ages];
        for (int group = 0; group < classes; group++) {
            for (int each = 0; each < ages; each++) {
                empty[group][each] = place(each, group) == 0;
            }
        }
        powers = new int[model.servers()];
        int power = 1;
        for (int server = 0; server < powers.length; server++) {
            powers[server] = power;
            power = Math.multiplyExact(power, classes + 1);
        }
        codes = IntStream.range(0, power)
                .filter(this::possible)
                .boxed()
                .sorted(Comparator.comparingInt(this::idle))
                .mapToInt(Integer::intValue)
                .toArray();
        works = codes.length;
        begun = new int[works][assignments.size()];
        for (int work = 0; work < works; work++) {
            for (Assignment it : assignments) {
                begun[work][it.number()] = number(codes[work] + (it.group() + 1) * powers[it.server()]);
            }
        }
    }

    GridLaw gap(int group) {
        return gaps[group];
    }

    GridLaw service(int server, int group) {
        return GridLaw.of(model.meanMinutes()[server][group], model.stepMinutes());
    }

    int place(int ages, int group) {
        return ages / strides[group] % places[group];
    }

    /** The age of a head, at a full step or at the half step after it. */
    double waitMinutes(int place, boolean half) {
        return (place - (half ? 0.5 : 1)) * model.stepMinutes();
    }

    int job(int work, int server) {
        return digit(codes[work], server);
    }

    boolean busy(int work) {
        return idle(codes[work]) == 0;
    }

    /** The work after an assignment to an idle server. */
    int begun(int work, int assignment) {
        return begun[work][assignment];
    }

    int ended(int work, int server) {
        return number(codes[work] - job(work, server) * powers[server]);
    }

    private int number(int code) {
        for (int work = 0; work < works; work++) {
            if (codes[work] == code) {
                return work;
            }
        }
        return -1;
    }

    private int digit(int code, int server) {
        return code / powers[server] % (places.length + 1);
    }

    private boolean possible(int code) {
        return IntStream.range(0, powers.length)
                .allMatch(server -> digit(code, server) == 0 || model.able(server, digit(code, server) - 1));
    }

    private int idle(int code) {
        return (int) IntStream.range(0, powers.length)
                .filter(server -> digit(code, server) == 0)
                .count();
    }
}
