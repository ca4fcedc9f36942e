package roundtable.commands.pipeline;

import static roundtable.commands.deals.OfferBuilder.anOffer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import roundtable.commands.Event;
import roundtable.commands.Uuids;
import roundtable.commands.deals.DealEvent.DealFirmBlocked;
import roundtable.commands.deals.DealEvent.DealListed;
import roundtable.commands.deals.DealEvent.DealUnlisted;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.pipeline.PipelineEvent.PipelineOpened;
import roundtable.commands.pipeline.PipelineRefusal.NotAColleague;
import roundtable.commands.pipeline.PipelineRefusal.NotOfTheFirm;
import roundtable.commands.pipeline.PipelineRefusal.NoteMissing;
import roundtable.commands.pipeline.PipelineRefusal.NoteOfSomebodyElse;
import roundtable.commands.pipeline.PipelineRefusal.NoteUnknown;
import roundtable.commands.pipeline.PipelineRefusal.NotesTooMany;
import roundtable.commands.pipeline.PipelineRefusal.OnlyInvestorsPursue;
import roundtable.commands.pipeline.PipelineRefusal.PassWordsMissing;
import roundtable.commands.pipeline.PipelineRefusal.PursuitAlreadyStarted;
import roundtable.commands.pipeline.PipelineRefusal.PursuitColumnUnknown;
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
import roundtable.commands.text.Text;
import roundtable.commands.text.TextRefusal.TextTooLong;

class PursuingADeal extends PipelineSpecification<Pursuit> {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-06-05");

    private final PursuitId pursuit = new PursuitId(Uuids.next());
    private final NoteId note = new NoteId(Uuids.next());
    private final TaskId task = new TaskId(Uuids.next());

    PursuingADeal() {
        super(Pursuit.class);
    }

    private StartPursuit start(String column) {
        return new StartPursuit(pursuit, firm, deal, column);
    }

    private Event started() {
        return new PursuitStarted(pursuit, firm, deal, company, "matched", chen);
    }

    private Event passed() {
        return new PursuitPassed(pursuit, PassReason.TICKET, Personal.of(pursuit, ""), chen);
    }

    private Event noted() {
        return new NoteAdded(pursuit, note, Personal.of(pursuit, "团队很强。"), chen);
    }

    private Event planned() {
        return new TaskPlanned(pursuit, task, Personal.of(pursuit, "要盲测数据"), FRIDAY, gu, chen);
    }

    private PlanTask plan(String words, @Nullable PersonId assignee) {
        return new PlanTask(pursuit, task, words, FRIDAY, assignee);
    }

    @Test
    void a_deal_that_is_kept_from_the_firm_is_not_listed_for_it() {
        neighbour(deal, new DealListed(deal, company, anOffer().offer()), new DealFirmBlocked(deal, firm));
        nothing().when(start("matched")).by(theInvestor).thenRefused(new PursuitDealNotListed(deal));
    }

    @Test
    void a_firm_shortlists_a_listed_deal_into_a_stage() {
        nothing().when(start("matched")).by(theInvestor).then(started());
    }

    @Test
    void it_follows_what_is_listed_only() {
        neighbour(deal, new DealListed(deal, company, anOffer().offer()), new DealUnlisted(deal));
        nothing().when(start("matched")).by(theInvestor).thenRefused(new PursuitDealNotListed(deal));
        neighbour(deal);
        nothing().when(start("matched")).by(theInvestor).thenRefused(new PursuitDealNotListed(deal));
    }

    @Test
    void it_follows_a_deal_once() {
        claimed("pursuit", firm + "/" + deal, new PursuitId(Uuids.next()));
        nothing().when(start("matched")).by(theInvestor).thenRefused(new PursuitAlreadyStarted(deal));
    }

    @Test
    void only_investors_pursue() {
        neighbour(firm, registered(firm, OrganisationKind.COMPANY));
        nothing().when(start("matched")).by(theInvestor).thenRefused(new OnlyInvestorsPursue());
    }

    @Test
    void the_stage_is_one_of_the_firms_own() {
        nothing().when(start("nowhere")).by(theInvestor).thenRefused(new PursuitColumnUnknown("nowhere"));
        neighbour(
                PipelineId.of(firm),
                new PipelineOpened(
                        PipelineId.of(firm),
                        firm,
                        List.of(new Column("in", Text.zh("进")), new Column("out", Text.zh("出"))),
                        chen));
        nothing().when(start("matched")).by(theInvestor).thenRefused(new PursuitColumnUnknown("matched"));
        given(started())
                .when(new MovePursuit(pursuit, "matched"))
                .by(theInvestor)
                .thenRefused(new PursuitColumnUnknown("matched"));
        given(started())
                .when(new MovePursuit(pursuit, "out"))
                .by(theColleague)
                .then(new PursuitMoved(pursuit, "out", gu));
    }

    @Test
    void moving_it_to_where_it_stands_changes_nothing() {
        given(started())
                .when(new MovePursuit(pursuit, "matched"))
                .by(theInvestor)
                .then();
        given(started(), new PursuitMoved(pursuit, "met", chen))
                .when(new MovePursuit(pursuit, "met"))
                .by(theInvestor)
                .then();
    }

    @Test
    void neither_the_company_nor_another_firm_touches_it() {
        NotOfTheFirm why = new NotOfTheFirm(firm);
        nothing().when(start("matched")).by(theFounder).thenRefused(why);
        for (PursuitCommand command : List.of(
                new MovePursuit(pursuit, "met"),
                new AssignPursuit(pursuit, chen),
                new PassPursuit(pursuit, PassReason.TICKET, ""),
                new ResumePursuit(pursuit, "met"),
                new AddNote(pursuit, note, "偷看"),
                new RemoveNote(pursuit, note),
                plan("偷看", null),
                new FinishTask(pursuit, task),
                new DropTask(pursuit, task))) {
            given(started()).when(command).by(theFounder).thenRefused(why);
            given(started()).when(command).by(aRival).thenRefused(why);
        }
    }

    @Test
    void a_member_looks_after_it() {
        given(started())
                .when(new AssignPursuit(pursuit, gu))
                .by(theInvestor)
                .then(new PursuitAssigned(pursuit, gu, chen));
        given(started(), new PursuitAssigned(pursuit, gu, chen))
                .when(new AssignPursuit(pursuit, gu))
                .by(theInvestor)
                .then();
        given(started(), new PursuitAssigned(pursuit, gu, chen))
                .when(new AssignPursuit(pursuit, null))
                .by(theInvestor)
                .then(new PursuitAssigned(pursuit, null, chen));
        given(started())
                .when(new AssignPursuit(pursuit, new PersonId(Uuids.next())))
                .by(theInvestor)
                .thenRefused(new NotAColleague(firm));
    }

    @Test
    void a_firm_passes_with_a_reason() {
        given(started())
                .when(new PassPursuit(pursuit, PassReason.OTHER, " 本基金已满。\n"))
                .by(theInvestor)
                .then(new PursuitPassed(pursuit, PassReason.OTHER, Personal.of(pursuit, "本基金已满。"), chen));
        given(started())
                .when(new PassPursuit(pursuit, PassReason.TICKET, ""))
                .by(theInvestor)
                .then(passed());
    }

    @Test
    void a_reason_of_ones_own_is_said_in_words_that_fit() {
        given(started())
                .when(new PassPursuit(pursuit, PassReason.OTHER, " "))
                .by(theInvestor)
                .thenRefused(new PassWordsMissing());
        given(started())
                .when(new PassPursuit(pursuit, PassReason.TICKET, "长".repeat(4_001)))
                .by(theInvestor)
                .thenRefused(new TextTooLong("words", 4_000, 4_001));
    }

    @Test
    void what_was_passed_on_is_resumed_before_it_moves() {
        given(started(), passed())
                .when(new MovePursuit(pursuit, "met"))
                .by(theInvestor)
                .thenRefused(new PursuitIsPassed());
        given(started(), passed())
                .when(new PassPursuit(pursuit, PassReason.TICKET, ""))
                .by(theInvestor)
                .thenRefused(new PursuitIsPassed());
        given(started(), passed())
                .when(new ResumePursuit(pursuit, "met"))
                .by(theColleague)
                .then(new PursuitResumed(pursuit, "met", gu));
        given(started()).when(new ResumePursuit(pursuit, "met")).by(theInvestor).thenRefused(new PursuitNotPassed());
        given(started(), passed(), new PursuitResumed(pursuit, "met", gu))
                .when(new MovePursuit(pursuit, "met"))
                .by(theInvestor)
                .then();
    }

    @Test
    void members_write_notes_and_take_back_their_own() {
        given(started())
                .when(new AddNote(pursuit, note, "团队很强。"))
                .by(theInvestor)
                .then(noted());
        given(started(), noted())
                .when(new RemoveNote(pursuit, note))
                .by(theInvestor)
                .then(new NoteRemoved(pursuit, note, chen));
        given(started(), noted())
                .when(new RemoveNote(pursuit, note))
                .by(theColleague)
                .thenRefused(new NoteOfSomebodyElse(note));
        given(started(), noted(), new NoteRemoved(pursuit, note, chen))
                .when(new RemoveNote(pursuit, note))
                .by(theInvestor)
                .thenRefused(new NoteUnknown(note));
    }

    @Test
    void a_note_says_something_and_there_is_room_for_it() {
        given(started()).when(new AddNote(pursuit, note, "\n ")).by(theInvestor).thenRefused(new NoteMissing());
        given(started())
                .when(new AddNote(pursuit, note, "长".repeat(4_001)))
                .by(theInvestor)
                .thenRefused(new TextTooLong("words", 4_000, 4_001));
        List<Event> many = new ArrayList<>(List.of(started()));
        for (int i = 0; i < 1_000; i++) {
            many.add(new NoteAdded(pursuit, new NoteId(Uuids.next()), Personal.of(pursuit, "又一条"), chen));
        }
        given(many.toArray(Event[]::new))
                .when(new AddNote(pursuit, note, "团队很强。"))
                .by(theInvestor)
                .thenRefused(new NotesTooMany(1_000));
    }

    @Test
    void members_plan_tasks_for_each_other() {
        given(started()).when(plan("要盲测数据", gu)).by(theInvestor).then(planned());
        given(started())
                .when(plan("要盲测数据", new PersonId(Uuids.next())))
                .by(theInvestor)
                .thenRefused(new NotAColleague(firm));
        given(started()).when(plan("", null)).by(theInvestor).thenRefused(new TaskWordsMissing());
        given(started())
                .when(plan("长".repeat(201), null))
                .by(theInvestor)
                .thenRefused(new TextTooLong("words", 200, 201));
    }

    @Test
    void a_task_is_finished_or_dropped_once() {
        given(started(), planned())
                .when(new FinishTask(pursuit, task))
                .by(theColleague)
                .then(new TaskFinished(pursuit, task, gu));
        given(started(), planned())
                .when(new DropTask(pursuit, task))
                .by(theColleague)
                .then(new TaskDropped(pursuit, task, gu));
        given(started(), planned(), new TaskFinished(pursuit, task, gu))
                .when(new FinishTask(pursuit, task))
                .by(theColleague)
                .thenRefused(new TaskAlreadyFinished(task));
        given(started(), planned(), new TaskDropped(pursuit, task, gu))
                .when(new FinishTask(pursuit, task))
                .by(theColleague)
                .thenRefused(new TaskUnknown(task));
    }

    @Test
    void there_is_room_for_five_hundred_tasks() {
        List<Event> many = new ArrayList<>(List.of(started()));
        for (int i = 0; i < 500; i++) {
            many.add(new TaskPlanned(
                    pursuit, new TaskId(Uuids.next()), Personal.of(pursuit, "又一件"), FRIDAY, null, chen));
        }
        given(many.toArray(Event[]::new))
                .when(plan("要盲测数据", null))
                .by(theInvestor)
                .thenRefused(new TasksTooMany(500));
    }
}
