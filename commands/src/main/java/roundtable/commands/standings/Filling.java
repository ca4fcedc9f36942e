package roundtable.commands.standings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.Places;
import roundtable.commands.calls.Procedure.StillTied;
import roundtable.commands.calls.Tier.Prize;

/**
 * Who is taken, from a ranked list: the arithmetic of quotas, of ties at the line, and of successors.
 *
 * <p>One rule for all three. Whoever moves up for a place given up, or into one that was added, is whom the same list would
 * take without those who gave up, or with more places. Nobody who is taken is ever dropped by either.
 */
final class Filling {

    private Filling() {}

    /**
     * Each quota takes the best of its own. What it cannot fill is added to the open places, which take the best of the rest.
     *
     * @param ranked the best first; of these, the sunk are never taken
     */
    static Set<ApplicationId> taken(List<Placing> ranked, Places places, StillTied stillTied) {
        List<Placing> rest = new ArrayList<>(
                ranked.stream().filter(placing -> !placing.sunk()).toList());
        Set<ApplicationId> taken = new LinkedHashSet<>();
        int open = places.open();
        for (Places.Quota quota : places.quotas()) {
            List<Placing> own = rest.stream()
                    .filter(placing -> quota.covers(placing.industry(), placing.group()))
                    .toList();
            List<Placing> best = best(own, quota.places(), stillTied);
            open += Math.max(0, quota.places() - best.size());
            take(best, rest, taken);
        }
        take(best(rest, open, stillTied), rest, taken);
        return taken;
    }

    /** The same list, with the prizes given in their order. */
    static List<Placing> awarded(List<Placing> ranked, List<Prize> prizes, StillTied stillTied) {
        List<Placing> all = new ArrayList<>(ranked);
        for (int i = 0; i < prizes.size(); i++) {
            Prize prize = prizes.get(i);
            List<Placing> own = all.stream()
                    .filter(placing -> !placing.sunk() && placing.prize() == null)
                    .filter(placing -> prize.group() == null || prize.group() == placing.group())
                    .toList();
            for (Placing winner : best(own, prize.places(), stillTied)) {
                all.set(all.indexOf(winner), winner.winning(i));
            }
        }
        return all;
    }

    private static void take(List<Placing> best, List<Placing> rest, Set<ApplicationId> taken) {
        rest.removeAll(best);
        best.forEach(placing -> taken.add(placing.application()));
    }

    /** The first of the list, and where all who are tied are taken, whoever shares the last one's rank. */
    private static List<Placing> best(List<Placing> ranked, int places, StillTied stillTied) {
        if (places <= 0 || ranked.isEmpty()) {
            return List.of();
        }
        int line = ranked.get(Math.min(places, ranked.size()) - 1).rank();
        return stillTied == StillTied.ALL_TAKEN
                ? ranked.stream().filter(placing -> placing.rank() <= line).toList()
                : ranked.stream().limit(places).toList();
    }
}
