/**
 * The durable line of rows of every hall, and the PostgreSQL server it lives in.
 *
 * <p>The table's primary key (hall, day, after) is the only lock of the cluster: whoever believes to own a hall, of two
 * rows that follow the same position one is stored and the other is fenced. The package knows no hall's rules; a row's
 * body is text to it, and {@link io.yitaiqing.node.journal.TurnBody} says what that text holds.
 *
 * <pre>
 * append -> AppendQueue -> JournalWriter (one statement in flight) -> insert of many halls' rows -> durable | fenced
 *           while a statement is in flight, the next rows gather
 * </pre>
 */
package io.yitaiqing.node.journal;
