package roundtable.server.deals;

import roundtable.commands.Named;
import roundtable.commands.Refusal;
import roundtable.server.http.RetryLater;

/** Why a search is not answered, or not saved. */
sealed interface DealSearchRefusal extends Refusal {

    /** More searches than a person makes: who copies the market is held up. */
    @Named("searches-too-fast")
    record SearchesTooFast(long seconds) implements DealSearchRefusal, RetryLater {}

    @Named("deal-search-name-missing")
    record DealSearchNameMissing() implements DealSearchRefusal {}

    @Named("too-many-deal-searches")
    record TooManyDealSearches(int most) implements DealSearchRefusal {}

    /** More is chosen in one facet than a saved search keeps. */
    @Named("deal-search-too-wide")
    record DealSearchTooWide(int most, int chosen) implements DealSearchRefusal {}
}
