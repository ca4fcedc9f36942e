package roundtable.commands.standings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.Group;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.taxonomy.Industry;

/**
 * Where one application came, and by what.
 *
 * @param rank from 1; equals whom nothing tells apart share one, and the next comes after all of them
 * @param number the application's human number
 * @param dossier the first application of the climb, which joins its tiers
 * @param origin the call of that first application
 * @param hundredths the mean of the reviews' totals, 0 … 10,000, to two decimals as it is published
 * @param criteria the mean scores for the call's tie criteria, in their order, in hundredths of a point
 * @param before the total of the tier before, in hundredths; null in the first
 * @param sunk whether a criterion stayed below its threshold: ranked, but with neither place nor prize
 * @param lot the lot that was drawn where nothing else told it apart; null where none was needed
 * @param prize which of the tier's prizes, by its place in their list; null for none
 * @param proposed whether it goes on by the places as they are when the standings are drawn up
 */
public record Placing(
        int rank,
        ApplicationId application,
        String number,
        OrganisationId company,
        @Nullable Industry industry,
        @Nullable Group group,
        ApplicationId dossier,
        CallId origin,
        int hundredths,
        List<Integer> criteria,
        @Nullable Integer before,
        boolean sunk,
        @Nullable String lot,
        @Nullable Integer prize,
        boolean proposed) {

    Placing ranked(int place) {
        return with(place, lot, prize, proposed);
    }

    Placing drawn(String drawn) {
        return with(rank, drawn, prize, proposed);
    }

    Placing winning(int won) {
        return with(rank, lot, won, proposed);
    }

    Placing goingOn(boolean goes) {
        return with(rank, lot, prize, goes);
    }

    private Placing with(int place, @Nullable String drawn, @Nullable Integer won, boolean goes) {
        return new Placing(
                place,
                application,
                number,
                company,
                industry,
                group,
                dossier,
                origin,
                hundredths,
                criteria,
                before,
                sunk,
                drawn,
                won,
                goes);
    }
}
