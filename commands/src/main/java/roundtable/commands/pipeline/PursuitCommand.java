package roundtable.commands.pipeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Command;
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;

/** What can be asked of a pursuit. */
public sealed interface PursuitCommand extends Command {

    PursuitId pursuit();

    @Override
    default PursuitId target() {
        return pursuit();
    }

    /** A firm shortlists a listed deal: it stands in one stage of its pipeline, and the firm has it once. */
    record StartPursuit(PursuitId pursuit, OrganisationId firm, DealId deal, String column) implements PursuitCommand {}

    record MovePursuit(PursuitId pursuit, String column) implements PursuitCommand {}

    /** @param owner which member of the firm looks after it; null for nobody in particular */
    record AssignPursuit(PursuitId pursuit, @Nullable PersonId owner) implements PursuitCommand {}

    /**
     * The firm passes. The company is told so.
     *
     * @param words to the company; may be empty unless the reason is {@link PassReason#OTHER}
     */
    record PassPursuit(PursuitId pursuit, PassReason reason, String words) implements PursuitCommand {}

    /** The firm looks at it again. */
    record ResumePursuit(PursuitId pursuit, String column) implements PursuitCommand {}

    record AddNote(PursuitId pursuit, NoteId note, String words) implements PursuitCommand {}

    record RemoveNote(PursuitId pursuit, NoteId note) implements PursuitCommand {}

    /**
     * @param due its last day
     * @param assignee a member of the firm, or null
     */
    record PlanTask(
            PursuitId pursuit,
            TaskId task,
            String words,
            LocalDate due,
            @Nullable PersonId assignee) implements PursuitCommand {}

    record FinishTask(PursuitId pursuit, TaskId task) implements PursuitCommand {}

    record DropTask(PursuitId pursuit, TaskId task) implements PursuitCommand {}
}
