package roundtable.server.mail;

/**
 * A calendar's event that goes with a mail (RFC 5546).
 *
 * @param method what it asks of the calendar: {@code REQUEST}, {@code CANCEL}
 * @param calendar as RFC 5545 writes it
 */
public record Attached(String method, String calendar) {}
