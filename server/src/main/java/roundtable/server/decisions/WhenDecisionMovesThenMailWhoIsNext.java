package roundtable.server.decisions;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.Cause;
import roundtable.commands.Event;
import roundtable.commands.Neighbours;
import roundtable.commands.Neighbours.Folding;
import roundtable.commands.applications.ApplicationEvent.ApplicationSubmitted;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.CallTerms;
import roundtable.commands.decisions.DecisionEvent.DecisionPrepared;
import roundtable.commands.decisions.DecisionEvent.DecisionRatified;
import roundtable.commands.decisions.DecisionEvent.DecisionSealed;
import roundtable.commands.decisions.DecisionId;
import roundtable.commands.decisions.Outcome;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.projections.people.Memberships;
import roundtable.server.mail.Addressed;

/** Tells the panel what awaits it, and the applicant once the seal is set. The reasons stay behind the sign-in. */
@Component
@ProcessingGroup("mail")
@DisallowReplay
class WhenDecisionMovesThenMailWhoIsNext {

    private final Addressed mail;
    private final Memberships memberships;
    private final Neighbours neighbours;

    /** What was prepared, and by whom. */
    record Preparation(@Nullable DecisionPrepared event) {
        static final Folding<Preparation> FOLDING =
                new Folding<>(Preparation.class, new Preparation(null), Preparation::after);

        private Preparation after(Event next) {
            return next instanceof DecisionPrepared prepared ? new Preparation(prepared) : this;
        }
    }

    /** Who handed an application in. */
    record Submitter(@Nullable PersonId person) {
        static final Folding<Submitter> FOLDING = new Folding<>(Submitter.class, new Submitter(null), Submitter::after);

        private Submitter after(Event next) {
            return next instanceof ApplicationSubmitted submitted ? new Submitter(submitted.by()) : this;
        }
    }

    WhenDecisionMovesThenMailWhoIsNext(Addressed mail, Memberships memberships, Neighbours neighbours) {
        this.mail = mail;
        this.memberships = memberships;
        this.neighbours = neighbours;
    }

    @EventHandler
    void on(DecisionPrepared event, Cause cause) {
        tellPanel(event, Set.of(event.by()), List.of(Role.PANELLIST), cause, "decision-prepared");
    }

    @EventHandler
    void on(DecisionRatified event, Cause cause) {
        DecisionPrepared prepared = prepared(event.decision());
        tellPanel(prepared, Set.of(event.by()), List.of(Role.PANELLIST, Role.OFFICER), cause, "decision-ratified");
    }

    @EventHandler
    void on(DecisionSealed event, Cause cause) {
        PersonId submitter = submitter(event.application());
        if (event.letter().outcome() == Outcome.AWARDED) {
            return; // the award's own mail names the decision
        }
        String number = event.letter().number();
        mail.tell(
                submitter,
                cause,
                "decision-sealed",
                "/decisions/" + event.decision(),
                language -> Map.of(
                        "number",
                        number,
                        "call",
                        event.letter().call().in(language),
                        "verify",
                        mail.link("/verify/" + number, language)));
    }

    private void tellPanel(
            DecisionPrepared event, Set<PersonId> except, List<Role> roles, Cause cause, String template) {
        Set<PersonId> panel = new LinkedHashSet<>();
        OrganisationId authority = event.authority();
        roles.forEach(role -> panel.addAll(memberships.holding(Right.SIGN, authority, role)));
        panel.removeAll(except);
        CallContent call = neighbours.fold(event.call(), CallTerms.FOLDING).content();
        if (call == null) {
            throw new IllegalStateException("decision " + event.decision() + " stands on no call");
        }
        panel.forEach(person -> mail.tell(
                person,
                cause,
                template,
                "/decisions/" + event.decision(),
                language ->
                        Map.of("number", event.number(), "call", call.title().in(language))));
    }

    private DecisionPrepared prepared(DecisionId decision) {
        DecisionPrepared event = neighbours.fold(decision, Preparation.FOLDING).event();
        if (event == null) {
            throw new IllegalStateException("decision " + decision + " was never prepared");
        }
        return event;
    }

    private PersonId submitter(ApplicationId application) {
        PersonId person = neighbours.fold(application, Submitter.FOLDING).person();
        if (person == null) {
            throw new IllegalStateException("application " + application + " was never handed in");
        }
        return person;
    }
}
