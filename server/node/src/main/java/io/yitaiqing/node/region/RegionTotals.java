package io.yitaiqing.node.region;

import io.yitaiqing.hall.Alert;
import io.yitaiqing.view.HallRow;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sums of a region's halls at one moment; a silent hall is counted as silent and as nothing else. */
final class RegionTotals {

    /** From this share of its target on a wait is to be watched. */
    private static final double WATCH_SHARE = 0.8;

    private int halls;
    private int silent;
    private int open;
    private int waiting;
    private int late;
    private int watch;
    private int warning;
    private int critical;
    private long within;
    private long counted;
    private int counters;
    private int countersOpen;
    private int serving;

    void add(HallRow row, Instant now) {
        halls++;
        open += row.open() ? 1 : 0;
        waiting += row.waiting();
        late += row.late(now) ? 1 : 0;
        watch += !row.late(now) && row.risk(now) >= WATCH_SHARE ? 1 : 0;
        warning += row.band().filter(Alert.Band.WARNING::equals).isPresent() ? 1 : 0;
        critical += row.band().filter(Alert.Band.CRITICAL::equals).isPresent() ? 1 : 0;
        within += row.within();
        counted += row.counted();
        counters += row.counters();
        countersOpen += row.countersOpen();
        serving += row.serving();
    }

    void addSilent() {
        halls++;
        silent++;
    }

    /**
     * The row of a region: {@code late} halls have somebody waiting past the target, in {@code watch} halls somebody
     * soon will; {@code warning} and {@code critical} count halls by their worst alert.
     */
    Map<String, Object> fields(Region region) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", region.name());
        row.put("nameEn", region.nameEn());
        row.put("kind", region.kind());
        region.parent().ifPresent(parent -> row.put("parent", parent));
        row.put("halls", halls);
        row.put("silent", silent);
        row.put("open", open);
        row.put("waiting", waiting);
        row.put("late", late);
        row.put("watch", watch);
        row.put("warning", warning);
        row.put("critical", critical);
        row.put("within", within);
        row.put("counted", counted);
        row.put("counters", counters);
        row.put("countersOpen", countersOpen);
        row.put("serving", serving);
        return row;
    }
}
