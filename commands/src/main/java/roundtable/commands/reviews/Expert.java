package roundtable.commands.reviews;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static roundtable.commands.Refused.refuse;
import static roundtable.commands.reviews.ReviewPolicies.anOfficerOf;
import static roundtable.commands.reviews.ReviewPolicies.theFieldsAreNamedOnce;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import roundtable.commands.Actor;
import roundtable.commands.Claims;
import roundtable.commands.Neighbours;
import roundtable.commands.organisations.OrganisationFacts;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;
import roundtable.commands.reviews.ExpertCommand.DeclareConflict;
import roundtable.commands.reviews.ExpertCommand.DeclareFields;
import roundtable.commands.reviews.ExpertCommand.EnrolExpert;
import roundtable.commands.reviews.ExpertCommand.RestExpert;
import roundtable.commands.reviews.ExpertCommand.ReturnExpert;
import roundtable.commands.reviews.ExpertEvent.ConflictDeclared;
import roundtable.commands.reviews.ExpertEvent.ExpertEnrolled;
import roundtable.commands.reviews.ExpertEvent.ExpertRested;
import roundtable.commands.reviews.ExpertEvent.ExpertReturned;
import roundtable.commands.reviews.ExpertEvent.FieldsDeclared;
import roundtable.commands.reviews.ReviewRefusal.ConflictAlreadyDeclared;
import roundtable.commands.reviews.ReviewRefusal.ConflictOrganisationUnknown;
import roundtable.commands.reviews.ReviewRefusal.ExpertAlreadyEnrolled;
import roundtable.commands.reviews.ReviewRefusal.ExpertIsActive;
import roundtable.commands.reviews.ReviewRefusal.ExpertNotAMember;
import roundtable.commands.reviews.ReviewRefusal.ExpertRests;
import roundtable.commands.reviews.ReviewRefusal.NotThisExpert;

/** A person's entry in an authority's pool (评审专家库): fields, conflicts, and whether new reviews are taken. */
@Aggregate(
        type = "expert",
        commandTargetResolver = "commandTargets",
        snapshotTriggerDefinition = "snapshots",
        cache = "recentAggregates")
@NullUnmarked // its state is absent until its first event
class Expert {

    private static final String ONE_PER_POOL = "expert";

    @AggregateIdentifier
    private ExpertId id;

    private OrganisationId authority;
    private PersonId person;
    private Set<OrganisationId> conflicts = new HashSet<>();
    private boolean active;

    Expert() {}

    @CommandHandler
    Expert(EnrolExpert command, Actor actor, Claims claims, Neighbours neighbours) {
        anOfficerOf(command.authority(), actor);
        theFieldsAreNamedOnce(command.fields());
        OrganisationFacts pool = neighbours.fold(command.authority(), OrganisationFacts.FOLDING);
        refuse(!pool.people().contains(command.person()), new ExpertNotAMember(command.person()));
        refuse(
                !claims.take(ONE_PER_POOL, command.authority() + "/" + command.person(), command.expert()),
                new ExpertAlreadyEnrolled(command.person()));
        apply(new ExpertEnrolled(command.expert(), command.authority(), command.person(), command.fields()));
    }

    @CommandHandler
    void declare(DeclareFields command, Actor actor) {
        theExpertOrAnOfficerAsks(actor);
        theFieldsAreNamedOnce(command.fields());
        apply(new FieldsDeclared(id, command.fields()));
    }

    @CommandHandler
    void declare(DeclareConflict command, Actor actor, Neighbours neighbours) {
        refuse(!isThisExpert(actor), new NotThisExpert());
        refuse(
                neighbours
                                .fold(command.organisation(), OrganisationFacts.FOLDING)
                                .kind()
                        == null,
                new ConflictOrganisationUnknown(command.organisation()));
        refuse(conflicts.contains(command.organisation()), new ConflictAlreadyDeclared(command.organisation()));
        apply(new ConflictDeclared(id, command.organisation()));
    }

    @CommandHandler
    void rest(RestExpert command, Actor actor) {
        theExpertOrAnOfficerAsks(actor);
        refuse(!active, new ExpertRests());
        apply(new ExpertRested(id));
    }

    @CommandHandler
    void comeBack(ReturnExpert command, Actor actor) {
        theExpertOrAnOfficerAsks(actor);
        refuse(active, new ExpertIsActive());
        apply(new ExpertReturned(id));
    }

    private boolean isThisExpert(Actor actor) {
        return actor.is(Role.EXPERT, authority) && actor.person().equals(person);
    }

    private void theExpertOrAnOfficerAsks(Actor actor) {
        refuse(!isThisExpert(actor) && !actor.is(Role.OFFICER, authority), new NotThisExpert());
    }

    @EventSourcingHandler
    void on(ExpertEnrolled event) {
        id = event.expert();
        authority = event.authority();
        person = event.person();
        active = true;
    }

    @EventSourcingHandler
    void on(ConflictDeclared event) {
        conflicts.add(event.organisation());
    }

    @EventSourcingHandler
    void on(ExpertRested event) {
        active = false;
    }

    @EventSourcingHandler
    void on(ExpertReturned event) {
        active = true;
    }
}
