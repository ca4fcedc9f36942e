package roundtable.commands.reviews;

import static roundtable.commands.calls.CallBuilder.aCall;

import org.junit.jupiter.api.Test;
import roundtable.commands.Specification;
import roundtable.commands.Uuids;
import roundtable.commands.calls.CallEvent.CallCancelled;
import roundtable.commands.calls.CallEvent.CallDrafted;
import roundtable.commands.calls.CallRefusal.NotAnOfficerOfTheAuthority;
import roundtable.commands.calls.CallTerms;
import roundtable.commands.reviews.PanelCommand.ConvenePanel;
import roundtable.commands.reviews.ReviewRefusal.CallHasNoPanel;
import roundtable.commands.reviews.ReviewRefusal.PanelAlreadyConvened;
import roundtable.commands.text.Text;

class ConveningAPanel extends Specification<Panel> {

    private final ARound round = new ARound();
    private final ConvenePanel convene = new ConvenePanel(round.panel, round.call);

    ConveningAPanel() {
        super(Panel.class);
        neighbour(round.call, round.theCall());
    }

    @Test
    void an_officer_of_the_calls_authority_convenes_it() {
        nothing().when(convene).by(round.officer).then(round.convened());
    }

    @Test
    void nobody_else_convenes_it() {
        NotAnOfficerOfTheAuthority refusal = new NotAnOfficerOfTheAuthority(round.authority);
        nothing().when(convene).by(round.stranger).thenRefused(refusal);
        nothing().when(convene).by(round.gu).thenRefused(refusal);
    }

    @Test
    void a_call_has_one_panel() {
        claimed("panel", round.call.toString(), new PanelId(Uuids.next()));
        nothing().when(convene).by(round.officer).thenRefused(new PanelAlreadyConvened());
    }

    @Test
    void a_draft_a_cancelled_call_and_no_call_at_all_have_none() {
        neighbour(round.call, new CallDrafted(round.call, round.authority, aCall().content()));
        nothing().when(convene).by(round.officer).thenRefused(new CallHasNoPanel(CallTerms.State.DRAFT));
        neighbour(
                round.call,
                new CallDrafted(round.call, round.authority, aCall().content()),
                new CallCancelled(round.call, Text.zh("预算取消。")));
        nothing().when(convene).by(round.officer).thenRefused(new CallHasNoPanel(CallTerms.State.CANCELLED));
        neighbour(round.call);
        nothing().when(convene).by(round.officer).thenRefused(new CallHasNoPanel(CallTerms.State.UNKNOWN));
    }
}
