package io.yitaiqing.node.live;

import java.util.List;

/**
 * What is known of a document's past when it is handed over whole, so that a follower from before can still resume.
 *
 * @param floor the oldest position from which all changes are known
 * @param rows the rows that changed after the floor, each with the position of its last change, oldest change first;
 *     one that is not in the document was removed
 */
public record RecentChanges(long floor, List<Row> rows) {

    /** One row and the position at which it last changed. */
    public record Row(String collection, String id, long position) {}

    /** Nothing is known before {@code position}. */
    public static RecentChanges none(long position) {
        return new RecentChanges(position, List.of());
    }
}
