package roundtable.commands.pipeline;

import roundtable.commands.Named;
import roundtable.commands.Refusal;
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.OrganisationId;

/** Why a pipeline, a pursuit or an acquaintance refuses. */
public sealed interface PipelineRefusal extends Refusal {

    @Named("not-of-the-firm")
    record NotOfTheFirm(OrganisationId firm) implements PipelineRefusal {}

    @Named("only-investors-pursue")
    record OnlyInvestorsPursue() implements PipelineRefusal {}

    @Named("pipeline-columns-too-few")
    record PipelineColumnsTooFew(int fewest, int found) implements PipelineRefusal {}

    @Named("pipeline-columns-too-many")
    record PipelineColumnsTooMany(int most, int found) implements PipelineRefusal {}

    @Named("pipeline-column-code-wrong")
    record PipelineColumnCodeWrong(String column) implements PipelineRefusal {}

    @Named("pipeline-column-twice")
    record PipelineColumnTwice(String column) implements PipelineRefusal {}

    @Named("pipeline-column-name-missing")
    record PipelineColumnNameMissing(String column) implements PipelineRefusal {}

    @Named("pursuit-deal-not-listed")
    record PursuitDealNotListed(DealId deal) implements PipelineRefusal {}

    @Named("pursuit-already-started")
    record PursuitAlreadyStarted(DealId deal) implements PipelineRefusal {}

    @Named("pursuit-column-unknown")
    record PursuitColumnUnknown(String column) implements PipelineRefusal {}

    /** It is resumed before anything else. */
    @Named("pursuit-is-passed")
    record PursuitIsPassed() implements PipelineRefusal {}

    @Named("pursuit-not-passed")
    record PursuitNotPassed() implements PipelineRefusal {}

    @Named("pass-words-missing")
    record PassWordsMissing() implements PipelineRefusal {}

    @Named("note-missing")
    record NoteMissing() implements PipelineRefusal {}

    @Named("notes-too-many")
    record NotesTooMany(int most) implements PipelineRefusal {}

    @Named("note-unknown")
    record NoteUnknown(NoteId note) implements PipelineRefusal {}

    /** A note is its writer's. */
    @Named("not-the-writer-of-the-note")
    record NoteOfSomebodyElse(NoteId note) implements PipelineRefusal {}

    @Named("task-words-missing")
    record TaskWordsMissing() implements PipelineRefusal {}

    @Named("tasks-too-many")
    record TasksTooMany(int most) implements PipelineRefusal {}

    @Named("task-unknown")
    record TaskUnknown(TaskId task) implements PipelineRefusal {}

    @Named("task-already-finished")
    record TaskAlreadyFinished(TaskId task) implements PipelineRefusal {}

    @Named("pursuit-not-a-colleague")
    record NotAColleague(OrganisationId firm) implements PipelineRefusal {}

    @Named("acquaintance-already-named")
    record AcquaintanceAlreadyNamed(OrganisationId organisation) implements PipelineRefusal {}

    @Named("acquaintance-unknown-organisation")
    record AcquaintanceUnknownOrganisation(OrganisationId organisation) implements PipelineRefusal {}

    @Named("not-the-one-who-said-so")
    record AcquaintanceOfSomebodyElse() implements PipelineRefusal {}

    @Named("acquaintance-over")
    record AcquaintanceOver() implements PipelineRefusal {}
}
