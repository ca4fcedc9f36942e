package roundtable.commands.reviews;

import roundtable.commands.Command;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;

/** What can be asked of a panel. */
public sealed interface PanelCommand extends Command {

    PanelId panel();

    @Override
    default PanelId target() {
        return panel();
    }

    /** An officer of the call's authority convenes the panel of its round; one per call. */
    record ConvenePanel(PanelId panel, CallId call) implements PanelCommand {}

    /**
     * Gives an admitted application to an expert. A declared conflict, or one found by organisation, refuses the pair.
     *
     * @param code a random code by which experts' screens know the application; it keeps the code of its first assignment
     */
    record AssignExpert(PanelId panel, ApplicationId application, ExpertId expert, ReviewId review, String code)
            implements PanelCommand {}

    /** An automation tells that a review was handed in sealed. */
    record CountReview(PanelId panel, ReviewId review) implements PanelCommand {}

    /** An automation tells that an expert stepped back; another may be assigned. */
    record CountRecusal(PanelId panel, ReviewId review) implements PanelCommand {}
}
