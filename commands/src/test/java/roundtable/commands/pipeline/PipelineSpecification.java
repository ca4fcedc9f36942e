package roundtable.commands.pipeline;

import static roundtable.commands.deals.OfferBuilder.anOffer;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import roundtable.commands.Actor;
import roundtable.commands.Specification;
import roundtable.commands.Uuids;
import roundtable.commands.deals.DealEvent.DealListed;
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.OrganisationEvent.MemberJoined;
import roundtable.commands.organisations.OrganisationEvent.OrganisationRegistered;
import roundtable.commands.organisations.OrganisationEvent.OrganisationVerified;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.Registration;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;

/** A firm with two members, and a company with a listed deal. */
abstract class PipelineSpecification<A> extends Specification<A> {

    final DealId deal = new DealId(Uuids.next());
    final OrganisationId company = new OrganisationId(Uuids.next());
    final OrganisationId firm = new OrganisationId(Uuids.next());
    final PersonId chen = new PersonId(Uuids.next());
    final PersonId gu = new PersonId(Uuids.next());
    final Actor theInvestor = new Actor(chen, firm, Role.INVESTOR);
    final Actor theColleague = new Actor(gu, firm, Role.INVESTOR);
    final Actor theFounder = new Actor(new PersonId(Uuids.next()), company, Role.FOUNDER);
    final Actor aRival = new Actor(new PersonId(Uuids.next()), new OrganisationId(Uuids.next()), Role.INVESTOR);

    PipelineSpecification(Class<A> aggregate) {
        super(aggregate);
    }

    @BeforeEach
    void theNeighbours() {
        neighbour(
                firm,
                registered(firm, OrganisationKind.INVESTOR),
                new MemberJoined(firm, chen, Role.INVESTOR, Set.of()),
                new MemberJoined(firm, gu, Role.INVESTOR, Set.of()));
        neighbour(
                company,
                registered(company, OrganisationKind.COMPANY),
                new OrganisationVerified(company, new OrganisationId(Uuids.next())));
        neighbour(deal, new DealListed(deal, company, anOffer().offer()));
    }

    OrganisationRegistered registered(OrganisationId organisation, OrganisationKind kind) {
        return new OrganisationRegistered(
                organisation, kind, new Registration.Chinese("91350100M000100Y43"), Text.zh("青石资本"), chen);
    }
}
