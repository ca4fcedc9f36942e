package roundtable.eventlog.dispatch;

import java.util.UUID;

/**
 * The answer to an accepted command: it is durable.
 *
 * @param target the aggregate; for a repeated request the one the first request changed or made
 * @param version its sequence number afterwards, counted from 0
 * @param repeated whether this is the answer of an earlier request with the same key
 */
public record Receipt(UUID target, long version, boolean repeated) {}
