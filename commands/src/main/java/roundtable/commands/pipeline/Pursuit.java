package roundtable.commands.pipeline;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static roundtable.commands.Refused.refuse;
import static roundtable.commands.pipeline.PipelinePolicies.LONGEST_TASK;
import static roundtable.commands.pipeline.PipelinePolicies.LONGEST_WORDS;
import static roundtable.commands.pipeline.PipelinePolicies.MOST_NOTES;
import static roundtable.commands.pipeline.PipelinePolicies.MOST_TASKS;
import static roundtable.commands.pipeline.PipelinePolicies.aColleague;
import static roundtable.commands.pipeline.PipelinePolicies.aMemberOf;
import static roundtable.commands.pipeline.PipelinePolicies.itIsAColumnOf;
import static roundtable.commands.pipeline.PipelinePolicies.theFirmInvests;
import static roundtable.commands.text.Fitting.theLineFits;
import static roundtable.commands.text.Fitting.theProseFits;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import roundtable.commands.Actor;
import roundtable.commands.Claims;
import roundtable.commands.Neighbours;
import roundtable.commands.deals.DealFacts;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.pipeline.PipelineRefusal.NoteMissing;
import roundtable.commands.pipeline.PipelineRefusal.NoteOfSomebodyElse;
import roundtable.commands.pipeline.PipelineRefusal.NoteUnknown;
import roundtable.commands.pipeline.PipelineRefusal.NotesTooMany;
import roundtable.commands.pipeline.PipelineRefusal.PassWordsMissing;
import roundtable.commands.pipeline.PipelineRefusal.PursuitAlreadyStarted;
import roundtable.commands.pipeline.PipelineRefusal.PursuitDealNotListed;
import roundtable.commands.pipeline.PipelineRefusal.PursuitIsPassed;
import roundtable.commands.pipeline.PipelineRefusal.PursuitNotPassed;
import roundtable.commands.pipeline.PipelineRefusal.TaskAlreadyFinished;
import roundtable.commands.pipeline.PipelineRefusal.TaskUnknown;
import roundtable.commands.pipeline.PipelineRefusal.TaskWordsMissing;
import roundtable.commands.pipeline.PipelineRefusal.TasksTooMany;
import roundtable.commands.pipeline.PursuitCommand.AddNote;
import roundtable.commands.pipeline.PursuitCommand.AssignPursuit;
import roundtable.commands.pipeline.PursuitCommand.DropTask;
import roundtable.commands.pipeline.PursuitCommand.FinishTask;
import roundtable.commands.pipeline.PursuitCommand.MovePursuit;
import roundtable.commands.pipeline.PursuitCommand.PassPursuit;
import roundtable.commands.pipeline.PursuitCommand.PlanTask;
import roundtable.commands.pipeline.PursuitCommand.RemoveNote;
import roundtable.commands.pipeline.PursuitCommand.ResumePursuit;
import roundtable.commands.pipeline.PursuitCommand.StartPursuit;
import roundtable.commands.pipeline.PursuitEvent.NoteAdded;
import roundtable.commands.pipeline.PursuitEvent.NoteRemoved;
import roundtable.commands.pipeline.PursuitEvent.PursuitAssigned;
import roundtable.commands.pipeline.PursuitEvent.PursuitMoved;
import roundtable.commands.pipeline.PursuitEvent.PursuitPassed;
import roundtable.commands.pipeline.PursuitEvent.PursuitResumed;
import roundtable.commands.pipeline.PursuitEvent.PursuitStarted;
import roundtable.commands.pipeline.PursuitEvent.TaskDropped;
import roundtable.commands.pipeline.PursuitEvent.TaskFinished;
import roundtable.commands.pipeline.PursuitEvent.TaskPlanned;
import roundtable.commands.text.Legible;
import roundtable.commands.text.Text;

/** One deal as one firm follows it (跟进). Notes and tasks outlive a pass: the firm may come back. */
@Aggregate(
        type = "pursuit",
        commandTargetResolver = "commandTargets",
        snapshotTriggerDefinition = "snapshots",
        cache = "recentAggregates")
@NullUnmarked // its state is absent until its first event
class Pursuit {

    private static final String PURSUIT = "pursuit";

    @AggregateIdentifier
    private PursuitId id;

    private OrganisationId firm;
    private String column;
    private PersonId owner;
    private boolean passed;

    /** Who wrote each note, by its id as text for snapshots. */
    private final Map<String, PersonId> notes = new HashMap<>();

    /** Whether each task is finished, likewise. */
    private final Map<String, Boolean> tasks = new HashMap<>();

    Pursuit() {}

    @CommandHandler
    Pursuit(StartPursuit command, Actor actor, Claims claims, Neighbours neighbours) {
        aMemberOf(command.firm(), actor);
        theFirmInvests(command.firm(), neighbours);
        DealFacts deal = neighbours.fold(command.deal(), DealFacts.FOLDING);
        refuse(!deal.listedFor(command.firm()), new PursuitDealNotListed(command.deal()));
        itIsAColumnOf(command.firm(), command.column(), neighbours);
        refuse(
                !claims.take(PURSUIT, command.firm() + "/" + command.deal(), command.pursuit()),
                new PursuitAlreadyStarted(command.deal()));
        apply(new PursuitStarted(
                command.pursuit(),
                command.firm(),
                command.deal(),
                Objects.requireNonNull(deal.company()),
                command.column(),
                actor.person()));
    }

    /** Moving it to where it stands changes nothing. */
    @CommandHandler
    void move(MovePursuit command, Actor actor, Neighbours neighbours) {
        aMemberOf(firm, actor);
        refuse(passed, new PursuitIsPassed());
        itIsAColumnOf(firm, command.column(), neighbours);
        if (!command.column().equals(column)) {
            apply(new PursuitMoved(id, command.column(), actor.person()));
        }
    }

    @CommandHandler
    void assign(AssignPursuit command, Actor actor, Neighbours neighbours) {
        aMemberOf(firm, actor);
        aColleague(command.owner(), firm, neighbours);
        if (!Objects.equals(command.owner(), owner)) {
            apply(new PursuitAssigned(id, command.owner(), actor.person()));
        }
    }

    @CommandHandler
    void pass(PassPursuit command, Actor actor) {
        aMemberOf(firm, actor);
        refuse(passed, new PursuitIsPassed());
        refuse(command.reason() == PassReason.OTHER && Legible.saysNothing(command.words()), new PassWordsMissing());
        theProseFits("words", Text.zh(command.words()), LONGEST_WORDS);
        apply(new PursuitPassed(
                id, command.reason(), Personal.of(id, command.words().strip()), actor.person()));
    }

    @CommandHandler
    void resume(ResumePursuit command, Actor actor, Neighbours neighbours) {
        aMemberOf(firm, actor);
        refuse(!passed, new PursuitNotPassed());
        itIsAColumnOf(firm, command.column(), neighbours);
        apply(new PursuitResumed(id, command.column(), actor.person()));
    }

    @CommandHandler
    void add(AddNote command, Actor actor) {
        aMemberOf(firm, actor);
        refuse(Legible.saysNothing(command.words()), new NoteMissing());
        theProseFits("words", Text.zh(command.words()), LONGEST_WORDS);
        refuse(notes.size() >= MOST_NOTES, new NotesTooMany(MOST_NOTES));
        apply(new NoteAdded(id, command.note(), Personal.of(id, command.words().strip()), actor.person()));
    }

    @CommandHandler
    void remove(RemoveNote command, Actor actor) {
        aMemberOf(firm, actor);
        PersonId writer = notes.get(command.note().toString());
        refuse(writer == null, new NoteUnknown(command.note()));
        refuse(!actor.person().equals(writer), new NoteOfSomebodyElse(command.note()));
        apply(new NoteRemoved(id, command.note(), actor.person()));
    }

    @CommandHandler
    void plan(PlanTask command, Actor actor, Neighbours neighbours) {
        aMemberOf(firm, actor);
        refuse(Legible.saysNothing(command.words()), new TaskWordsMissing());
        theLineFits("words", Text.zh(command.words()), LONGEST_TASK);
        aColleague(command.assignee(), firm, neighbours);
        refuse(tasks.size() >= MOST_TASKS, new TasksTooMany(MOST_TASKS));
        apply(new TaskPlanned(
                id,
                command.task(),
                Personal.of(id, command.words().strip()),
                command.due(),
                command.assignee(),
                actor.person()));
    }

    @CommandHandler
    void finish(FinishTask command, Actor actor) {
        aMemberOf(firm, actor);
        theTaskIsOpen(command.task());
        apply(new TaskFinished(id, command.task(), actor.person()));
    }

    @CommandHandler
    void drop(DropTask command, Actor actor) {
        aMemberOf(firm, actor);
        theTaskIsOpen(command.task());
        apply(new TaskDropped(id, command.task(), actor.person()));
    }

    private void theTaskIsOpen(TaskId task) {
        Boolean finished = tasks.get(task.toString());
        refuse(finished == null, new TaskUnknown(task));
        refuse(Boolean.TRUE.equals(finished), new TaskAlreadyFinished(task));
    }

    @EventSourcingHandler
    void on(PursuitStarted event) {
        id = event.pursuit();
        firm = event.firm();
        column = event.column();
    }

    @EventSourcingHandler
    void on(PursuitMoved event) {
        column = event.column();
    }

    @EventSourcingHandler
    void on(PursuitAssigned event) {
        owner = event.owner();
    }

    @EventSourcingHandler
    void on(PursuitPassed event) {
        passed = true;
    }

    @EventSourcingHandler
    void on(PursuitResumed event) {
        passed = false;
        column = event.column();
    }

    @EventSourcingHandler
    void on(NoteAdded event) {
        notes.put(event.note().toString(), event.by());
    }

    @EventSourcingHandler
    void on(NoteRemoved event) {
        notes.remove(event.note().toString());
    }

    @EventSourcingHandler
    void on(TaskPlanned event) {
        tasks.put(event.task().toString(), false);
    }

    @EventSourcingHandler
    void on(TaskFinished event) {
        tasks.put(event.task().toString(), true);
    }

    @EventSourcingHandler
    void on(TaskDropped event) {
        tasks.remove(event.task().toString());
    }
}
