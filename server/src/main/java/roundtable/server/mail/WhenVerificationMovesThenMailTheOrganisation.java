package roundtable.server.mail;

import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import roundtable.commands.Cause;
import roundtable.commands.Neighbours;
import roundtable.commands.organisations.OrganisationEvent.OrganisationVerified;
import roundtable.commands.organisations.OrganisationEvent.VerificationDeclined;
import roundtable.commands.organisations.OrganisationEvent.VerificationLapsed;
import roundtable.commands.organisations.OrganisationEvent.VerificationRevoked;
import roundtable.commands.organisations.OrganisationFacts;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.text.Text;
import roundtable.projections.people.Memberships;

/**
 * Tells those who sign for an organisation what has become of its verification. Why it was declined or revoked stays behind the
 * sign-in.
 */
@Component
@ProcessingGroup("mail")
@DisallowReplay
class WhenVerificationMovesThenMailTheOrganisation {

    private final Addressed mail;
    private final Memberships memberships;
    private final Neighbours neighbours;

    WhenVerificationMovesThenMailTheOrganisation(Addressed mail, Memberships memberships, Neighbours neighbours) {
        this.mail = mail;
        this.memberships = memberships;
        this.neighbours = neighbours;
    }

    @EventHandler
    void on(OrganisationVerified event, Cause cause) {
        tell(event.organisation(), "verification-done", cause);
    }

    @EventHandler
    void on(VerificationDeclined event, Cause cause) {
        tell(
                event.organisation(),
                OrganisationFacts.isVerified(event.organisation(), neighbours)
                        ? "verification-renewal-declined"
                        : "verification-declined",
                cause);
    }

    @EventHandler
    void on(VerificationLapsed event, Cause cause) {
        tell(event.organisation(), "verification-lapsed", cause);
    }

    @EventHandler
    void on(VerificationRevoked event, Cause cause) {
        tell(event.organisation(), "verification-revoked", cause);
    }

    private void tell(OrganisationId organisation, String template, Cause cause) {
        OrganisationFacts facts = neighbours.fold(organisation, OrganisationFacts.FOLDING);
        OrganisationKind kind = facts.kind();
        Text name = facts.name();
        if (kind == null || name == null) {
            return;
        }
        for (PersonId person : memberships.holding(Right.SIGN, organisation, kind.ownRole())) {
            mail.tell(
                    person,
                    cause,
                    template,
                    "/organisations/" + organisation,
                    language -> Map.of("organisation", name.in(language)));
        }
    }
}
