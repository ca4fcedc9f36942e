package specimens;

import roundtable.commands.Event;
import roundtable.commands.Named;
import roundtable.commands.people.Personal;

public sealed interface ThingEvent extends Event {

    ThingId thing();

    @Named("thing-made")
    record ThingMade(ThingId thing) implements ThingEvent {}

    /** Its first revision knew no gloss. */
    @Named(value = "thing-painted", revision = 2)
    record ThingPainted(ThingId thing, String colour, String gloss) implements ThingEvent {}

    @Named("thing-noted")
    record ThingNoted(ThingId thing, Personal<String> note) implements ThingEvent {}
}
