package io.yitaiqing.node.live;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;

/**
 * The merged rows of one topic, each with the position at which it last changed, so that a delta from any earlier
 * position is a walk over the newest rows and no log of operations is kept.
 *
 * <p>A removed row stays as a tombstone for a while. When a tombstone is forgotten the floor rises to its position:
 * a follower that stands below the floor may still show the row, so it needs a snapshot.
 */
public final class LiveDocument {

    private static final int MAX_STOOD = 1_000;

    private final String stream;
    private final int maxTombstones;
    private final Duration tombstoneAge;
    /** Least recently changed first; the same holds for the tombstones. */
    private final LinkedHashMap<RowKey, Version> rows = new LinkedHashMap<>();

    private final LinkedHashMap<RowKey, Tombstone> tombstones = new LinkedHashMap<>();
    /** Collection to the position at which it appeared; a collection stays, also when it is empty. */
    private final Map<String, Long> collections = new LinkedHashMap<>();

    /** The newest positions at which this document stood after its start. */
    private final LinkedHashSet<Long> stood = new LinkedHashSet<>();

    private final long startedAt;
    private long position;
    private long floor;
    private Instant at;

    /** A document that begins with a snapshot; {@code now} is the real clock, by which tombstones age. */
    public LiveDocument(Snapshot start, int maxTombstones, Duration tombstoneAge, Instant now) {
        this.stream = start.stream();
        this.maxTombstones = maxTombstones;
        this.tombstoneAge = tombstoneAge;
        this.position = start.position();
        this.startedAt = position;
        this.floor = start.recent().floor();
        this.at = start.at();
        start.document().forEach((collection, byId) -> {
            collections.put(collection, floor);
            byId.forEach((id, row) -> rows.put(new RowKey(collection, id), new Version(floor, row)));
        });
        for (RecentChanges.Row changed : start.recent().rows()) {
            RowKey key = new RowKey(changed.collection(), changed.id());
            Version row = rows.get(key);
            if (row == null) {
                tombstones.putLast(key, new Tombstone(changed.position(), now));
            } else {
                rows.putLast(key, new Version(changed.position(), row.row()));
            }
        }
        forgetTombstones(now);
    }

    /** The same for a snapshot of whose past nothing is known. */
    public LiveDocument(Snapshot start, int maxTombstones, Duration tombstoneAge) {
        this(start, maxTombstones, tombstoneAge, Instant.EPOCH);
    }

    /** The stream this document belongs to; positions of different streams never compare. */
    public String stream() {
        return stream;
    }

    /** The position of the newest change. */
    public long position() {
        return position;
    }

    /** When the newest change happened, on the hall's clock. */
    public Instant at() {
        return at;
    }

    /** The oldest position from which a delta can still be made. */
    public long floor() {
        return floor;
    }

    /** Takes in the next delta; {@code now} is the real clock, by which tombstones age. */
    public void apply(Delta delta, Instant now) {
        if (!delta.stream().equals(stream) || delta.after() != position || delta.position() == position) {
            throw new IllegalStateException("Expected a delta of " + stream + " after " + position + ", but got one of "
                    + delta.stream() + " after " + delta.after() + " up to " + delta.position() + ".");
        }
        position = delta.position();
        stood.addLast(position);
        if (stood.size() > MAX_STOOD) {
            stood.removeFirst();
        }
        at = delta.at();
        delta.patch().forEach((collection, changed) -> {
            collections.putIfAbsent(collection, position);
            changed.forEach((id, row) -> change(new RowKey(collection, id), row, now));
        });
        forgetTombstones(now);
    }

    /** The whole document as it stands now. */
    public Snapshot snapshot() {
        var document = new LinkedHashMap<String, Map<String, Map<String, Object>>>();
        collections.keySet().forEach(collection -> document.put(collection, new LinkedHashMap<>()));
        rows.forEach((key, version) -> document.get(key.collection()).put(key.id(), version.row()));
        return new Snapshot(stream, position, at, document);
    }

    /**
     * The delta that leads from here to a snapshot, one that goes nowhere if it is the same; empty if none leads there:
     * another stream, an earlier position, or other rows at the same one.
     */
    Optional<Delta> differenceTo(Snapshot other) {
        if (!stream.equals(other.stream()) || other.position() < position) {
            return Optional.empty();
        }
        var patch = new LinkedHashMap<String, Map<String, Map<String, Object>>>();
        other.document().forEach((collection, byId) -> {
            if (!collections.containsKey(collection)) {
                patch.put(collection, new LinkedHashMap<>());
            }
            byId.forEach((id, row) -> {
                var key = new RowKey(collection, id);
                if (!rows.containsKey(key) || !SameRow.test(rows.get(key).row(), row)) {
                    put(patch, key, row);
                }
            });
        });
        rows.keySet().stream()
                .filter(key -> !other.document()
                        .getOrDefault(key.collection(), Map.of())
                        .containsKey(key.id()))
                .forEach(key -> put(patch, key, null));
        return other.position() == position && !patch.isEmpty()
                ? Optional.empty()
                : Optional.of(new Delta(stream, position, other.position(), other.at(), patch));
    }

    /**
     * Whether a follower of another document of this stream may go on here from its position. Between two positions at
     * which this one stood, a row may have come and gone of which it never heard.
     */
    boolean knows(long resumed) {
        return resumed <= startedAt || stood.contains(resumed);
    }

    /** Everything that changed after a position; empty if it lies below the floor or ahead of the document. */
    public Optional<Delta> patchSince(long after) {
        if (after < floor || after > position) {
            return Optional.empty();
        }
        var patch = new LinkedHashMap<String, Map<String, Map<String, Object>>>();
        collections.forEach((collection, since) -> {
            if (since > after) {
                patch.put(collection, new LinkedHashMap<>());
            }
        });
        for (var entry : rows.sequencedEntrySet().reversed()) {
            if (entry.getValue().position() <= after) {
                break;
            }
            put(patch, entry.getKey(), entry.getValue().row());
        }
        for (var entry : tombstones.sequencedEntrySet().reversed()) {
            if (entry.getValue().position() <= after) {
                break;
            }
            put(patch, entry.getKey(), null);
        }
        return Optional.of(new Delta(stream, after, position, at, patch));
    }

    private void change(RowKey key, Map<String, Object> row, Instant now) {
        if (row != null) {
            tombstones.remove(key);
            rows.putLast(key, new Version(position, row));
        } else if (rows.remove(key) != null) {
            tombstones.putLast(key, new Tombstone(position, now));
        }
    }

    private void forgetTombstones(Instant now) {
        var oldestKept = now.minus(tombstoneAge);
        while (!tombstones.isEmpty()) {
            var oldest = tombstones.firstEntry().getValue();
            if (tombstones.size() <= maxTombstones && !oldest.removedAt().isBefore(oldestKept)) {
                return;
            }
            floor = oldest.position();
            tombstones.pollFirstEntry();
        }
    }

    private static void put(Map<String, Map<String, Map<String, Object>>> patch, RowKey key, Map<String, Object> row) {
        patch.computeIfAbsent(key.collection(), collection -> new LinkedHashMap<>())
                .put(key.id(), row);
    }

    private record RowKey(String collection, String id) {}

    private record Version(long position, Map<String, Object> row) {}

    private record Tombstone(long position, Instant removedAt) {}
}
