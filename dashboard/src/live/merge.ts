import type { LiveDocument, LivePatch } from './frames';

/**
 * Applies a merge patch (RFC 7396, at the depth of rows: a row is replaced whole) to a document, in place.
 * Rows the patch does not name keep their identity, so a page redraws only what changed.
 */
export function mergePatch(document: LiveDocument, patch: LivePatch): void {
  for (const [collection, rows] of Object.entries(patch)) {
    if (rows === null) {
      delete document[collection];
      continue;
    }
    const target = (document[collection] ??= {});
    // Thousands of rows may come twice a second: without a pair for each of them.
    for (const id in rows) {
      const row = rows[id]!;
      if (row === null) {
        delete target[id];
      } else {
        target[id] = row;
      }
    }
  }
}

/** Makes `document` equal to `snapshot`, in place, so that whoever holds the document keeps seeing the truth. */
export function replaceDocument(document: LiveDocument, snapshot: LiveDocument): void {
  for (const collection of Object.keys(document)) {
    if (!(collection in snapshot)) {
      delete document[collection];
    }
  }
  for (const [collection, rows] of Object.entries(snapshot)) {
    const target = (document[collection] ??= {});
    for (const id of Object.keys(target)) {
      if (!(id in rows)) {
        delete target[id];
      }
    }
    Object.assign(target, rows);
  }
}
