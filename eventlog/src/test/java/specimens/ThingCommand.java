package specimens;

import roundtable.commands.Command;

public sealed interface ThingCommand extends Command {

    ThingId thing();

    @Override
    default ThingId target() {
        return thing();
    }

    record MakeThing(ThingId thing) implements ThingCommand {}

    record PaintThing(ThingId thing, String colour) implements ThingCommand {}

    record NoteThing(ThingId thing, String note) implements ThingCommand {}

    /** Refused unless the thing bears this note; changes nothing. */
    record RecallNote(ThingId thing, String note) implements ThingCommand {}

    /** Takes a claim, applies an event, and is refused then. */
    record ClaimInVain(ThingId thing, String value) implements ThingCommand {}

    /** Applies an event and throws what nobody expects then. */
    record NoteAndFail(ThingId thing, String note) implements ThingCommand {}
}
