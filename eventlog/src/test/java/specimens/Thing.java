package specimens;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static roundtable.commands.Refused.refuse;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import roundtable.commands.Claims;
import roundtable.commands.people.Personal;
import specimens.ThingCommand.ClaimInVain;
import specimens.ThingCommand.MakeThing;
import specimens.ThingCommand.NoteAndFail;
import specimens.ThingCommand.NoteThing;
import specimens.ThingCommand.PaintThing;
import specimens.ThingCommand.RecallNote;
import specimens.ThingEvent.ThingMade;
import specimens.ThingEvent.ThingNoted;
import specimens.ThingEvent.ThingPainted;
import specimens.ThingRefusal.InVain;
import specimens.ThingRefusal.OtherNote;

/** A thing that is made, painted and noted; its note is personal. */
@Aggregate(
        type = "thing",
        commandTargetResolver = "commandTargets",
        snapshotTriggerDefinition = "snapshots",
        cache = "recentAggregates")
@NullUnmarked // its state is absent until its first event
class Thing {

    @AggregateIdentifier
    private ThingId id;

    private Personal<String> note;

    Thing() {}

    @CommandHandler
    Thing(MakeThing command) {
        apply(new ThingMade(command.thing()));
    }

    @CommandHandler
    void paint(PaintThing command) {
        apply(new ThingPainted(id, command.colour(), "matt"));
    }

    @CommandHandler
    void note(NoteThing command) {
        apply(new ThingNoted(id, Personal.of(id, command.note())));
    }

    @CommandHandler
    void recall(RecallNote command) {
        String present = note == null ? null : note.value();
        refuse(!command.note().equals(present), new OtherNote(present, note != null && note.isErased()));
    }

    @CommandHandler
    void claim(ClaimInVain command, Claims claims) {
        refuse(!claims.take("thing", command.value(), id), new InVain());
        apply(new ThingPainted(id, command.value(), "matt"));
        refuse(true, new InVain());
    }

    @CommandHandler
    void noteAndFail(NoteAndFail command) {
        apply(new ThingNoted(id, Personal.of(id, command.note())));
        throw new IllegalStateException("after applying");
    }

    @EventSourcingHandler
    void on(ThingMade event) {
        id = event.thing();
    }

    @EventSourcingHandler
    void on(ThingNoted event) {
        note = event.note();
    }
}
