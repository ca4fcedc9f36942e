package roundtable.commands.standings;

import static roundtable.commands.Refused.refuse;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Actor;
import roundtable.commands.Neighbours;
import roundtable.commands.Refused;
import roundtable.commands.applications.ApplicationFacts;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.applications.ApplicationRefusal.NotTheApplicant;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.CallRefusal.CallNotATier;
import roundtable.commands.calls.CallRefusal.NotAnOfficerOfTheAuthority;
import roundtable.commands.calls.CallTerms;
import roundtable.commands.decisions.DecisionRefusal.NotOfTheDecidingAuthority;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Role;
import roundtable.commands.reviews.PanelFacts;
import roundtable.commands.standings.StandingsCommand.Drawing;
import roundtable.commands.standings.StandingsRefusal.NotOfThisTier;
import roundtable.commands.standings.StandingsRefusal.NothingToRank;
import roundtable.commands.standings.StandingsRefusal.ReviewsNotAllIn;
import roundtable.commands.standings.StandingsRefusal.ScreeningNotDone;
import roundtable.commands.standings.StandingsRefusal.StandingsTooEarly;

/** The rules of standings, on what is known of the call, its applications and its panel. */
final class StandingsPolicies {

    private StandingsPolicies() {}

    static void anOfficerOf(@Nullable OrganisationId authority, Actor actor) {
        if (authority == null) {
            throw new Refused(new CallNotATier());
        }
        refuse(!actor.is(Role.OFFICER, authority), new NotAnOfficerOfTheAuthority(authority));
    }

    static void anOfficerOrPanellistOf(OrganisationId authority, Actor actor) {
        refuse(
                !actor.is(Role.OFFICER, authority) && !actor.is(Role.PANELLIST, authority),
                new NotOfTheDecidingAuthority(authority));
    }

    static void aFounderOf(OrganisationId company, Actor actor) {
        refuse(!actor.is(Role.FOUNDER, company), new NotTheApplicant(company));
    }

    static CallContent theCallIsAClosedTier(CallTerms terms) {
        CallContent content = terms.content();
        if (content == null || content.tier() == null) {
            throw new Refused(new CallNotATier());
        }
        refuse(terms.state() != CallTerms.State.CLOSED, new StandingsTooEarly(terms.state()));
        return content;
    }

    /**
     * Nobody is ranked while one who may still come before them is being screened or read.
     *
     * @return what is known of each application
     */
    static Map<ApplicationId, ApplicationFacts> everythingIsJudged(
            Drawing command, PanelFacts panel, Neighbours neighbours) {
        Map<ApplicationId, ApplicationFacts> known = new HashMap<>();
        refuse(!command.call().equals(panel.call()), new NotOfThisTier());
        int waiting = 0;
        int missing = 0;
        for (ApplicationId application : command.applications()) {
            ApplicationFacts facts = neighbours.fold(application, ApplicationFacts.FOLDING);
            known.put(application, facts);
            refuse(!command.call().equals(facts.call()), new NotOfThisTier());
            switch (facts.state()) {
                case SUBMITTED, RETURNED, APPEALED -> waiting++;
                case ADMITTED -> missing += panel.isComplete(application) ? 0 : 1;
                default -> throw new Refused(new NotOfThisTier());
            }
        }
        refuse(waiting > 0, new ScreeningNotDone(waiting));
        refuse(missing > 0, new ReviewsNotAllIn(missing));
        refuse(command.applications().isEmpty(), new NothingToRank());
        return known;
    }
}
