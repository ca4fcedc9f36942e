package roundtable.commands.reviews;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static roundtable.commands.Refused.refuse;
import static roundtable.commands.reviews.ReviewPolicies.aReactionAsks;
import static roundtable.commands.reviews.ReviewPolicies.anOfficerOf;
import static roundtable.commands.reviews.ReviewPolicies.noConflictIsKnown;
import static roundtable.commands.reviews.ReviewPolicies.theApplicationIsReadInThisRound;
import static roundtable.commands.reviews.ReviewPolicies.theCodeIsWellFormed;
import static roundtable.commands.reviews.ReviewPolicies.theExpertIsOfThePoolAndActive;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import roundtable.commands.Actor;
import roundtable.commands.Claims;
import roundtable.commands.Neighbours;
import roundtable.commands.applications.ApplicationFacts;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.CallTerms;
import roundtable.commands.organisations.OrganisationFacts;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.reviews.PanelCommand.AssignExpert;
import roundtable.commands.reviews.PanelCommand.ConvenePanel;
import roundtable.commands.reviews.PanelCommand.CountRecusal;
import roundtable.commands.reviews.PanelCommand.CountReview;
import roundtable.commands.reviews.PanelEvent.ExpertAssigned;
import roundtable.commands.reviews.PanelEvent.PanelConvened;
import roundtable.commands.reviews.PanelEvent.RecusalCounted;
import roundtable.commands.reviews.PanelEvent.ReviewCounted;
import roundtable.commands.reviews.PanelEvent.ReviewsComplete;
import roundtable.commands.reviews.ReviewRefusal.CallHasNoPanel;
import roundtable.commands.reviews.ReviewRefusal.EnoughExpertsAssigned;
import roundtable.commands.reviews.ReviewRefusal.ExpertAlreadyAssigned;
import roundtable.commands.reviews.ReviewRefusal.PanelAlreadyConvened;
import roundtable.commands.reviews.ReviewRefusal.PanelCodeTaken;
import roundtable.commands.reviews.ReviewRefusal.ReviewAlreadyCounted;
import roundtable.commands.reviews.ReviewRefusal.ReviewNotOfThisPanel;

/** The panel of one call's round (评审组): gives each application to experts and counts what comes back. */
@Aggregate(
        type = "panel",
        commandTargetResolver = "commandTargets",
        snapshotTriggerDefinition = "snapshots",
        cache = "recentAggregates")
@NullUnmarked // its state is absent until its first event
class Panel {

    private static final String ONE_PER_CALL = "panel";

    @AggregateIdentifier
    private PanelId id;

    private OrganisationId authority;
    private CallId call;
    private int needed;
    private Seating seating = new Seating();

    Panel() {}

    @CommandHandler
    Panel(ConvenePanel command, Actor actor, Claims claims, Neighbours neighbours) {
        CallTerms terms = neighbours.fold(command.call(), CallTerms.FOLDING);
        refuse(
                terms.state() != CallTerms.State.OPEN && terms.state() != CallTerms.State.CLOSED,
                new CallHasNoPanel(terms.state()));
        anOfficerOf(terms.authority(), actor);
        refuse(!claims.take(ONE_PER_CALL, command.call().toString(), command.panel()), new PanelAlreadyConvened());
        apply(new PanelConvened(
                command.panel(),
                command.call(),
                terms.authority(),
                terms.content().expertsPerApplication()));
    }

    @CommandHandler
    void assign(AssignExpert command, Actor actor, Neighbours neighbours) {
        anOfficerOf(authority, actor);
        ApplicationId application = command.application();
        ApplicationFacts facts = neighbours.fold(application, ApplicationFacts.FOLDING);
        theApplicationIsReadInThisRound(application, facts, call);
        ExpertFacts expert = neighbours.fold(command.expert(), ExpertFacts.FOLDING);
        PersonId person = theExpertIsOfThePoolAndActive(expert, authority);
        refuse(seating.holds(application, command.expert()), new ExpertAlreadyAssigned());
        noConflictIsKnown(expert, person, facts.company(), neighbours.fold(facts.company(), OrganisationFacts.FOLDING));
        refuse(seating.readersOf(application) >= needed, new EnoughExpertsAssigned(needed));
        apply(new ExpertAssigned(
                id,
                authority,
                call,
                application,
                command.expert(),
                person,
                command.review(),
                codeFor(application, command.code())));
    }

    @CommandHandler
    void count(CountReview command, Actor actor) {
        aReactionAsks(actor);
        ApplicationId application = openSeat(command.review()).application();
        apply(new ReviewCounted(id, application, command.review()));
        List<ReviewId> in = new ArrayList<>(seating.reviewsIn(application));
        if (in.size() == needed) {
            apply(new ReviewsComplete(id, application, in));
        }
    }

    @CommandHandler
    void count(CountRecusal command, Actor actor) {
        aReactionAsks(actor);
        apply(new RecusalCounted(id, openSeat(command.review()).application(), command.review()));
    }

    private String codeFor(ApplicationId application, String proposed) {
        String known = seating.codeOf(application);
        if (known != null) {
            return known;
        }
        theCodeIsWellFormed(proposed);
        refuse(seating.codeIsTaken(proposed), new PanelCodeTaken(proposed));
        return proposed;
    }

    private Seating.Seat openSeat(ReviewId review) {
        Seating.Seat seat = seating.of(review);
        refuse(seat == null, new ReviewNotOfThisPanel(review));
        refuse(seat.stage() != Seating.Stage.OPEN, new ReviewAlreadyCounted(review));
        return seat;
    }

    @EventSourcingHandler
    void on(PanelConvened event) {
        id = event.panel();
        authority = event.authority();
        call = event.call();
        needed = event.expertsPerApplication();
    }

    @EventSourcingHandler
    void on(ExpertAssigned event) {
        seating.take(event.application(), event.expert(), event.review(), event.code());
    }

    @EventSourcingHandler
    void on(ReviewCounted event) {
        seating.move(event.review(), Seating.Stage.IN);
    }

    @EventSourcingHandler
    void on(RecusalCounted event) {
        seating.move(event.review(), Seating.Stage.RECUSED);
    }
}
