package roundtable.commands.deals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Named;
import roundtable.commands.Refusal;
import roundtable.commands.organisations.OrganisationId;

/** Why an introduction refuses. */
public sealed interface IntroductionRefusal extends Refusal {

    @Named("introduction-not-by-an-investor")
    record IntroductionNotByAnInvestor(OrganisationId investor) implements IntroductionRefusal {}

    @Named("introduction-investor-not-verified")
    record IntroductionInvestorNotVerified(OrganisationId investor) implements IntroductionRefusal {}

    /** Nobody is brought together with a firm whose verification has lapsed or was revoked since it asked. */
    @Named("introduction-investor-no-longer-verified")
    record IntroductionInvestorNoLongerVerified(OrganisationId investor) implements IntroductionRefusal {}

    /** Nor with a company that is verified no more: it would learn who asked. */
    @Named("introduction-company-not-verified")
    record IntroductionCompanyNotVerified(OrganisationId company) implements IntroductionRefusal {}

    /** The company keeps the deal from the firm: it would learn who asked, and the firm nothing. */
    @Named("introduction-firm-kept-out")
    record IntroductionFirmKeptOut(OrganisationId investor) implements IntroductionRefusal {}

    @Named("introduction-deal-not-listed")
    record IntroductionDealNotListed(DealId deal) implements IntroductionRefusal {}

    /** It waits for its answer, or both sides know each other already. */
    @Named("introduction-already-asked")
    record IntroductionAlreadyAsked(DealId deal) implements IntroductionRefusal {}

    @Named("introduction-message-missing")
    record IntroductionMessageMissing() implements IntroductionRefusal {}

    @Named("not-the-introduced-company")
    record NotTheIntroducedCompany(OrganisationId company) implements IntroductionRefusal {}

    @Named("introduction-lapsed")
    record IntroductionHasLapsed(Instant at) implements IntroductionRefusal {}

    /** @param lapsesAt null where it never does */
    @Named("introduction-not-yet-over")
    record IntroductionNotYetOver(@Nullable Instant lapsesAt) implements IntroductionRefusal {}

    @Named("only-a-timer-lapses")
    record OnlyATimerLapses() implements IntroductionRefusal {}

    @Named("introduction-already-answered")
    record IntroductionAlreadyAnswered(boolean accepted) implements IntroductionRefusal {}
}
