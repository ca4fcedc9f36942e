package roundtable.commands.applications;

import static roundtable.commands.Refused.refuse;
import static roundtable.commands.text.Fitting.theLineFits;
import static roundtable.commands.text.Fitting.theProseFits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Actor;
import roundtable.commands.Neighbours;
import roundtable.commands.Refused;
import roundtable.commands.applications.ApplicationCommand.Remark;
import roundtable.commands.applications.ApplicationCommand.StartApplication;
import roundtable.commands.applications.ApplicationRefusal.AmountAboveCeiling;
import roundtable.commands.applications.ApplicationRefusal.AnswersAltered;
import roundtable.commands.applications.ApplicationRefusal.AppealGroundsMissing;
import roundtable.commands.applications.ApplicationRefusal.AppealTermOver;
import roundtable.commands.applications.ApplicationRefusal.ApplicationTitleMissing;
import roundtable.commands.applications.ApplicationRefusal.CallDoesNotReceive;
import roundtable.commands.applications.ApplicationRefusal.CallNotYetOpen;
import roundtable.commands.applications.ApplicationRefusal.CurrencyDoesNotFit;
import roundtable.commands.applications.ApplicationRefusal.DeadlinePassed;
import roundtable.commands.applications.ApplicationRefusal.DeclineReasonsMissing;
import roundtable.commands.applications.ApplicationRefusal.DefectsMissing;
import roundtable.commands.applications.ApplicationRefusal.DefectsTooMany;
import roundtable.commands.applications.ApplicationRefusal.EligibilityNotAnswered;
import roundtable.commands.applications.ApplicationRefusal.EligibilityNotAsked;
import roundtable.commands.applications.ApplicationRefusal.FormChanged;
import roundtable.commands.applications.ApplicationRefusal.IndustryNotCalledFor;
import roundtable.commands.applications.ApplicationRefusal.NotPromotedToIt;
import roundtable.commands.applications.ApplicationRefusal.NotTheApplicant;
import roundtable.commands.applications.ApplicationRefusal.OnlyCompaniesAndLaboratoriesApply;
import roundtable.commands.applications.ApplicationRefusal.OnlyThePromotedEnter;
import roundtable.commands.applications.ApplicationRefusal.RequestedAmountNotPositive;
import roundtable.commands.applications.ApplicationRefusal.SignOffOfOtherAnswers;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.calendar.WorkingClock;
import roundtable.commands.calendar.WorkingDays;
import roundtable.commands.calls.CallContent;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.CallRefusal.NotAnOfficerOfTheAuthority;
import roundtable.commands.calls.CallTerms;
import roundtable.commands.calls.Tier;
import roundtable.commands.organisations.OrganisationFacts;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.people.Role;
import roundtable.commands.standings.StandingsFacts;
import roundtable.commands.standings.StandingsId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Fingerprint;
import roundtable.commands.text.Text;

/** The rules of applications, on what is known of the call and the company. */
final class ApplicationPolicies {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_REASONS = 4_000;
    static final int MOST_DEFECTS = 100;

    private ApplicationPolicies() {}

    static void aFounderOf(OrganisationId company, Actor actor) {
        refuse(!actor.is(Role.FOUNDER, company), new NotTheApplicant(company));
    }

    static void anOfficerOfTheCallsAuthority(CallTerms call, Actor actor) {
        OrganisationId authority = Objects.requireNonNull(call.authority(), "an application stands on a drafted call");
        refuse(!actor.is(Role.OFFICER, authority), new NotAnOfficerOfTheAuthority(authority));
    }

    static void itIsACompanyOrALaboratory(OrganisationId organisation, OrganisationFacts facts) {
        refuse(
                facts.kind() != OrganisationKind.COMPANY && facts.kind() != OrganisationKind.LABORATORY,
                new OnlyCompaniesAndLaboratoriesApply(organisation));
    }

    /** The deadline's own instant still counts. @return what the open call says */
    static CallContent theCallReceives(CallId call, CallTerms terms, Instant received) {
        CallContent content = theCallIsOpen(call, terms, received);
        theReceiptIsNotAfter(content.window().closes(), received);
        return content;
    }

    /** Also within the call's grace after its deadline. @return what the open call says */
    static CallContent theCallStillTakes(CallId call, CallTerms terms, Instant received) {
        CallContent content = theCallIsOpen(call, terms, received);
        theReceiptIsNotAfter(content.window().closes().plus(content.grace()), received);
        return content;
    }

    private static CallContent theCallIsOpen(CallId call, CallTerms terms, Instant received) {
        CallContent content = terms.content();
        if (content == null || terms.state() != CallTerms.State.OPEN) {
            throw new Refused(new CallDoesNotReceive(call, terms.state()));
        }
        Instant opens = content.window().opens();
        refuse(
                received.isBefore(opens),
                new CallNotYetOpen(opens, content.window().closes().zone()));
        return content;
    }

    private static void theReceiptIsNotAfter(Deadline last, Instant received) {
        refuse(last.hasPassedAt(received), new DeadlinePassed(last.at(), last.zone(), received));
    }

    static void theEligibilityWasAnswered(StartApplication command, CallContent content) {
        boolean asked =
                content.eligibility() != null && !content.eligibility().rules().isEmpty();
        refuse(asked && command.eligibility() == null, new EligibilityNotAnswered(command.call()));
        refuse(!asked && command.eligibility() != null, new EligibilityNotAsked(command.call()));
    }

    /**
     * Who enters by promotion comes from a place of the tier below that leads here; who applies comes from nowhere.
     *
     * @return how it came; null where one enters by applying
     */
    static @Nullable Promotion theWayInIsTheCalls(
            StartApplication command, @Nullable Tier tier, Neighbours neighbours) {
        ApplicationId from = command.promotedFrom();
        boolean byPromotion = tier != null && tier.byPromotion();
        if (from == null) {
            refuse(byPromotion, new OnlyThePromotedEnter(command.call()));
            return null;
        }
        ApplicationFacts below = neighbours.fold(from, ApplicationFacts.FOLDING);
        CallId lower = below.call();
        if (!byPromotion || lower == null || !command.company().equals(below.company())) {
            throw new Refused(new NotPromotedToIt(command.call()));
        }
        StandingsFacts standings = neighbours.fold(StandingsId.of(lower), StandingsFacts.FOLDING);
        refuse(!command.application().equals(from.inTheNextTier()), new NotPromotedToIt(command.call()));
        refuse(
                !standings.hasPromoted(from) || !command.call().equals(standings.next()),
                new NotPromotedToIt(command.call()));
        Promotion earlier = below.promotion();
        return earlier == null
                ? new Promotion(from, lower, from, lower)
                : new Promotion(from, lower, earlier.dossier(), earlier.origin());
    }

    static void theAnswersFitTheCall(HandingIn command, CallId call, CallContent content) {
        refuse(!content.form().fingerprint().equals(command.form()), new FormChanged(call));
        refuse(!Fingerprint.of(command.answers()).equals(command.answersHash()), new AnswersAltered());
        theSignOffsAreOfTheseAnswers(command);
        refuse(command.title().isEmpty(), new ApplicationTitleMissing());
        theLineFits("title", command.title(), LONGEST_TITLE);
        theAmountIsAllowed(command.requested(), content);
        theIndustryIsCalledFor(command.industry(), content.industries());
    }

    static void theDefectsAreTold(List<Remark> remarks) {
        refuse(remarks.isEmpty(), new DefectsMissing());
        refuse(remarks.size() > MOST_DEFECTS, new DefectsTooMany(remarks.size(), MOST_DEFECTS));
        for (Remark remark : remarks) {
            refuse(remark.remark().isBlank(), new DefectsMissing());
            theProseFits("remark", Text.zh(remark.remark()), LONGEST_REASONS);
        }
    }

    static void theReasonsAreGiven(String reasons) {
        refuse(reasons.isBlank(), new DeclineReasonsMissing());
        theProseFits("reasons", Text.zh(reasons), LONGEST_REASONS);
    }

    private static void theSignOffsAreOfTheseAnswers(HandingIn command) {
        for (SignOff signOff : command.signOffs()) {
            refuse(!signOff.fingerprint().equals(command.answersHash()), new SignOffOfOtherAnswers(signOff.by()));
        }
    }

    static void theGroundsAreGiven(String grounds) {
        refuse(grounds.isBlank(), new AppealGroundsMissing());
        theProseFits("grounds", Text.zh(grounds), LONGEST_REASONS);
    }

    /** Whole days count: one lodged in the last minute of the last working day is in time. */
    static void theAppealIsInTime(AppealTerm term, Instant received, WorkingDays calendar) {
        WorkingClock clock = term.on(LocalDate.ofInstant(received, term.zone()), calendar);
        LocalDate last = clock.due();
        if (clock.late() && last != null) {
            throw new Refused(new AppealTermOver(last, term.workingDays()));
        }
    }

    private static void theAmountIsAllowed(@Nullable Money requested, CallContent content) {
        if (requested == null) {
            return;
        }
        refuse(!requested.isPositive(), new RequestedAmountNotPositive());
        Money measure = content.ceiling() == null ? content.budget() : content.ceiling();
        if (measure != null) {
            refuse(
                    !measure.isSameCurrency(requested),
                    new CurrencyDoesNotFit(
                            measure.getCurrencyUnit().getCode(),
                            requested.getCurrencyUnit().getCode()));
            refuse(requested.isGreaterThan(measure), new AmountAboveCeiling(measure, requested));
        }
    }

    private static void theIndustryIsCalledFor(@Nullable Industry industry, List<Industry> wanted) {
        if (industry == null || wanted.isEmpty()) {
            return;
        }
        refuse(!wanted.contains(industry) && !wanted.contains(industry.leading()), new IndustryNotCalledFor(industry));
    }
}
