package roundtable.commands.deals;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static roundtable.commands.Refused.refuse;
import static roundtable.commands.deals.DealPolicies.MOST_BLOCKED;
import static roundtable.commands.deals.DealPolicies.aFounderOf;
import static roundtable.commands.deals.DealPolicies.anInvestorIsBlocked;
import static roundtable.commands.deals.DealPolicies.theCompanyIsVerified;
import static roundtable.commands.deals.DealPolicies.theOfferIsSound;
import static roundtable.commands.organisations.OrganisationFacts.isVerified;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import roundtable.commands.Actor;
import roundtable.commands.At;
import roundtable.commands.Claims;
import roundtable.commands.Neighbours;
import roundtable.commands.deals.DealCommand.BlockFirm;
import roundtable.commands.deals.DealCommand.ListDeal;
import roundtable.commands.deals.DealCommand.ReviseDeal;
import roundtable.commands.deals.DealCommand.UnblockFirm;
import roundtable.commands.deals.DealCommand.UnlistDeal;
import roundtable.commands.deals.DealEvent.DealFirmBlocked;
import roundtable.commands.deals.DealEvent.DealFirmUnblocked;
import roundtable.commands.deals.DealEvent.DealListed;
import roundtable.commands.deals.DealEvent.DealRevised;
import roundtable.commands.deals.DealEvent.DealUnlisted;
import roundtable.commands.deals.DealRefusal.DealAlreadyListed;
import roundtable.commands.deals.DealRefusal.DealBlocksTooMany;
import roundtable.commands.deals.DealRefusal.DealNotListed;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Role;

/** A company's listed round (融资项目). */
@Aggregate(
        type = "deal",
        commandTargetResolver = "commandTargets",
        snapshotTriggerDefinition = "snapshots",
        cache = "recentAggregates")
@NullUnmarked // its state is absent until its first event
class Deal {

    private static final String DEAL = "deal";

    @AggregateIdentifier
    private DealId id;

    private OrganisationId company;
    private boolean listed;
    private final Set<OrganisationId> blocked = new HashSet<>();

    Deal() {}

    @CommandHandler
    Deal(ListDeal command, Actor actor, At at, Claims claims, Neighbours neighbours) {
        aFounderOf(command.company(), actor);
        theCompanyIsVerified(command.company(), neighbours);
        theOfferIsSound(command.offer(), command.company(), at.instant(), neighbours);
        refuse(
                !claims.take(DEAL, command.company().toString(), command.deal()),
                new DealAlreadyListed(command.company()));
        apply(new DealListed(command.deal(), command.company(), command.offer()));
    }

    @CommandHandler
    void revise(ReviseDeal command, Actor actor, At at, Neighbours neighbours) {
        aFounderOf(company, actor);
        refuse(!listed, new DealNotListed());
        theOfferIsSound(command.offer(), company, at.instant(), neighbours);
        apply(new DealRevised(id, command.offer()));
    }

    @CommandHandler
    void block(BlockFirm command, Actor actor, Neighbours neighbours) {
        aFounderOf(company, actor);
        refuse(!listed, new DealNotListed());
        anInvestorIsBlocked(command.firm(), neighbours);
        if (!blocked.contains(command.firm())) {
            refuse(blocked.size() >= MOST_BLOCKED, new DealBlocksTooMany(MOST_BLOCKED));
            apply(new DealFirmBlocked(id, command.firm()));
        }
    }

    /** Letting in who was never kept out changes nothing. */
    @CommandHandler
    void unblock(UnblockFirm command, Actor actor) {
        aFounderOf(company, actor);
        refuse(!listed, new DealNotListed());
        if (blocked.contains(command.firm())) {
            apply(new DealFirmUnblocked(id, command.firm()));
        }
    }

    @CommandHandler
    void unlist(UnlistDeal command, Actor actor, Claims claims, Neighbours neighbours) {
        if (!actor.is(Role.AUTOMATION) || isVerified(company, neighbours)) {
            aFounderOf(company, actor);
        }
        refuse(!listed, new DealNotListed());
        claims.free(DEAL, company.toString(), id);
        apply(new DealUnlisted(id));
    }

    @EventSourcingHandler
    void on(DealListed event) {
        id = event.deal();
        company = event.company();
        listed = true;
    }

    @EventSourcingHandler
    void on(DealFirmBlocked event) {
        blocked.add(event.firm());
    }

    @EventSourcingHandler
    void on(DealFirmUnblocked event) {
        blocked.remove(event.firm());
    }

    @EventSourcingHandler
    void on(DealUnlisted event) {
        listed = false;
    }
}
