package roundtable.commands.deals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Event;
import roundtable.commands.Named;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;

/** What happens to an introduction. */
public sealed interface IntroductionEvent extends Event {

    IntroductionId introduction();

    /** @param lapsesAt when it is over unless answered; null where it was asked before introductions lapsed */
    @Named("introduction-asked")
    record IntroductionAsked(
            IntroductionId introduction,
            DealId deal,
            OrganisationId company,
            OrganisationId investor,
            Personal<String> message,
            PersonId by,
            @Nullable Instant lapsesAt)
            implements IntroductionEvent {}

    @Named("introduction-accepted")
    record IntroductionAccepted(IntroductionId introduction, PersonId by) implements IntroductionEvent {}

    /** Nobody answered in time. */
    @Named("introduction-lapsed")
    record IntroductionLapsed(IntroductionId introduction) implements IntroductionEvent {}

    @Named("introduction-declined")
    record IntroductionDeclined(IntroductionId introduction, Personal<String> reason, PersonId by)
            implements IntroductionEvent {}
}
