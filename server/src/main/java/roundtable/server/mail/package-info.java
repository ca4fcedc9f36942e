/** Mail: written in the transaction that causes it, sent by a worker, readable in an outbox where no server is configured. */
@NullMarked
package roundtable.server.mail;

import org.jspecify.annotations.NullMarked;
