/**
 * The event log: Axon on PostgreSQL, wired by hand. Stored names, encryption, claims, dispatch, and what every reader of
 * events shares. It knows the messages and ports of commands, and nothing of who reads.
 */
@NullMarked
package roundtable.eventlog;

import org.jspecify.annotations.NullMarked;
