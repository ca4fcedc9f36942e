package roundtable.commands.standings;

import roundtable.commands.Named;
import roundtable.commands.Refusal;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.calls.CallTerms;

/** Why a tier's standings refuse. */
public sealed interface StandingsRefusal extends Refusal {

    /** They are drawn up once the call has closed. */
    @Named("standings-too-early")
    record StandingsTooEarly(CallTerms.State state) implements StandingsRefusal {}

    @Named("nothing-to-rank")
    record NothingToRank() implements StandingsRefusal {}

    /** @param waiting how many still wait for screening, are being mended or have appealed */
    @Named("screening-not-done")
    record ScreeningNotDone(int waiting) implements StandingsRefusal {}

    /** @param missing how many admitted applications lack reviews */
    @Named("reviews-not-all-in")
    record ReviewsNotAllIn(int missing) implements StandingsRefusal {}

    /** What was put before the standings is of another call. */
    @Named("not-of-this-tier")
    record NotOfThisTier() implements StandingsRefusal {}

    @Named("standings-already-announced")
    record StandingsAlreadyAnnounced() implements StandingsRefusal {}

    /** @param state where they stand instead */
    @Named("standings-not-awaiting-this")
    record StandingsNotAwaitingThis(StandingsFacts.State state) implements StandingsRefusal {}

    /** Whoever drew them up does not announce them. */
    @Named("drawer-does-not-announce")
    record DrawerDoesNotAnnounce() implements StandingsRefusal {}

    /** @param days how many working days the call has promised */
    @Named("notice-too-short")
    record NoticeTooShort(int days) implements StandingsRefusal {}

    @Named("notice-still-runs")
    record NoticeStillRuns(Deadline noticeEnds) implements StandingsRefusal {}

    /** It has no place in the next tier. */
    @Named("no-place-to-give-up")
    record NoPlaceToGiveUp() implements StandingsRefusal {}

    /** It has begun in the next tier already: there it withdraws, and the next in line moves up. */
    @Named("withdraw-in-the-next-tier")
    record WithdrawInTheNextTier() implements StandingsRefusal {}

    @Named("only-added-places-fill")
    record OnlyAddedPlacesFill() implements StandingsRefusal {}
}
