package roundtable.commands;

/**
 * The event that an automation answers: its own id, which is the same at every delivery, and when it happened.
 *
 * @param event the event message's identifier
 */
public record Cause(String event, At at) {}
