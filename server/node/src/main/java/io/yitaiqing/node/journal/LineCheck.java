package io.yitaiqing.node.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/** One hall's line, checked row by row from its beginning: links, hashes, and that each row lies in its chapter. */
final class LineCheck {

    private final NavigableSet<LocalDate> retired;
    private LocalDate chapter = Journal.GENESIS_DAY;
    private LocalDate lastDay = Journal.GENESIS_DAY;
    private String hash = HashChain.GENESIS;
    private long position;
    private long rows;
    private long events;
    private int gaps;

    /** {@code retired} are the days whose rows are elsewhere and will not come. */
    LineCheck(NavigableSet<LocalDate> retired) {
        this.retired = retired;
    }

    /** Takes the next row; the sentence says what is wrong with it. */
    Optional<String> add(JournalRow row) {
        boolean afterGap = row.after() > position && leftOut(row);
        if (afterGap) {
            // The row before is not at hand, so this one's own hash cannot be made again.
            gaps++;
        } else {
            Optional<String> broken = HashChain.verify(List.of(row), hash, position);
            if (broken.isPresent()) {
                return broken;
            }
            if (!row.day().equals(chapter)) {
                return Optional.of("Row " + row.hall() + "/" + row.day() + " after " + row.after()
                        + " lies in a wrong chapter: the row before it leads to " + chapter + ".");
            }
        }
        rows++;
        events += row.position() - row.after();
        position = row.position();
        hash = row.hash();
        lastDay = row.day();
        return chapterAfter(row);
    }

    private boolean leftOut(JournalRow row) {
        return row.day().isAfter(lastDay)
                && !retired.subSet(lastDay, false, row.day(), false).isEmpty();
    }

    private Optional<String> chapterAfter(JournalRow row) {
        try {
            chapter = TurnBody.nextChapter(row.body()).orElse(row.day());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("Row " + row.hall() + "/" + row.day() + " after " + row.after() + ": " + e.getMessage());
        }
    }

    long rows() {
        return rows;
    }

    long events() {
        return events;
    }

    /** How often rows were left out because their days are retired. */
    int gaps() {
        return gaps;
    }
}
