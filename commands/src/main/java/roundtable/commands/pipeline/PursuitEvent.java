package roundtable.commands.pipeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Event;
import roundtable.commands.Named;
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;

/** What happens to a pursuit. What people write in it is sealed under the pursuit's own key. */
public sealed interface PursuitEvent extends Event {

    PursuitId pursuit();

    /** @param company whose deal it is */
    @Named("pursuit-started")
    record PursuitStarted(
            PursuitId pursuit, OrganisationId firm, DealId deal, OrganisationId company, String column, PersonId by)
            implements PursuitEvent {}

    @Named("pursuit-moved")
    record PursuitMoved(PursuitId pursuit, String column, PersonId by) implements PursuitEvent {}

    @Named("pursuit-assigned")
    record PursuitAssigned(PursuitId pursuit, @Nullable PersonId owner, PersonId by) implements PursuitEvent {}

    @Named("pursuit-passed")
    record PursuitPassed(PursuitId pursuit, PassReason reason, Personal<String> words, PersonId by)
            implements PursuitEvent {}

    @Named("pursuit-resumed")
    record PursuitResumed(PursuitId pursuit, String column, PersonId by) implements PursuitEvent {}

    @Named("pursuit-note-added")
    record NoteAdded(PursuitId pursuit, NoteId note, Personal<String> words, PersonId by) implements PursuitEvent {}

    @Named("pursuit-note-removed")
    record NoteRemoved(PursuitId pursuit, NoteId note, PersonId by) implements PursuitEvent {}

    @Named("pursuit-task-planned")
    record TaskPlanned(
            PursuitId pursuit,
            TaskId task,
            Personal<String> words,
            LocalDate due,
            @Nullable PersonId assignee,
            PersonId by)
            implements PursuitEvent {}

    @Named("pursuit-task-finished")
    record TaskFinished(PursuitId pursuit, TaskId task, PersonId by) implements PursuitEvent {}

    @Named("pursuit-task-dropped")
    record TaskDropped(PursuitId pursuit, TaskId task, PersonId by) implements PursuitEvent {}
}
