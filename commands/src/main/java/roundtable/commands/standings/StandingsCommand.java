package roundtable.commands.standings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Command;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calendar.Deadline;
import roundtable.commands.calls.CallId;
import roundtable.commands.reviews.PanelId;

/** What can be asked of a tier's standings. */
public sealed interface StandingsCommand extends Command {

    StandingsId standings();

    @Override
    default StandingsId target() {
        return standings();
    }

    /** Ranks, once all is judged. */
    sealed interface Drawing extends StandingsCommand {

        CallId call();

        PanelId panel();

        /** All that were handed in and neither declined nor withdrawn, as the edge has found them. */
        List<ApplicationId> applications();

        @Override
        default StandingsId standings() {
            return StandingsId.of(call());
        }
    }

    /** For the first time. */
    record DrawUpStandings(CallId call, PanelId panel, List<ApplicationId> applications) implements Drawing {}

    /** Again, as long as they are not announced: an appeal was upheld, or somebody has withdrawn. */
    record RedrawStandings(CallId call, PanelId panel, List<ApplicationId> applications) implements Drawing {}

    /**
     * Shows them to the public (公示); by another person than who drew them up.
     *
     * @param noticeEnds when the working days of the call's notice are over, as the edge has counted them; null where it has none
     */
    record AnnounceStandings(
            StandingsId standings, @Nullable Deadline noticeEnds) implements StandingsCommand {}

    /** After the notice: places and prizes stand, and the best go on. */
    record ConfirmStandings(StandingsId standings) implements StandingsCommand {}

    /** A company does not take its place; the next in line moves up while the next tier still receives. */
    record GiveUpPlace(StandingsId standings, ApplicationId application) implements StandingsCommand {}

    /** An automation tells that the call has more places now. */
    record FillPlaces(StandingsId standings) implements StandingsCommand {}
}
