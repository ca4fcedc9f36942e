package roundtable.eventlog.reading;

import roundtable.commands.Named;
import roundtable.commands.Refusal;

/** A list cannot go on after this: it is no cursor that a page before has given, or that page was ordered differently. */
@Named("cursor-wrong")
public record CursorWrong() implements Refusal {}
