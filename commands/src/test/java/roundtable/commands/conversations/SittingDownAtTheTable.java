package roundtable.commands.conversations;

import java.util.List;
import org.junit.jupiter.api.Test;
import roundtable.commands.Actor;
import roundtable.commands.Event;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationEvent.ApplicationConcluded;
import roundtable.commands.applications.ApplicationEvent.ApplicationDeclined;
import roundtable.commands.applications.ApplicationEvent.ApplicationWithdrawn;
import roundtable.commands.conversations.ConversationCommand.OpenConversation;
import roundtable.commands.conversations.ConversationRefusal.ConversationIsOver;
import roundtable.commands.conversations.ConversationRefusal.OnlyByInvitation;
import roundtable.commands.conversations.ConversationRefusal.OnlyThoseAtTheTable;
import roundtable.commands.decisions.DecisionId;
import roundtable.commands.people.Personal;

class SittingDownAtTheTable extends ConversationSpecification {

    private final OpenConversation open = new OpenConversation(application);

    @Test
    void an_applicant_invites_its_authority_before_it_hands_in() {
        theApplicationIsBeingWritten();
        nothing().when(open).by(aFounder).then(opened(aFounder));
    }

    @Test
    void an_authority_comes_uninvited_only_to_what_was_handed_in() {
        nothing().when(open).by(anOfficer).then(opened(anOfficer));
        theApplicationIsBeingWritten();
        nothing().when(open).by(anOfficer).thenRefused(new OnlyByInvitation());
    }

    @Test
    void experts_panellists_and_strangers_do_not_sit_at_it() {
        for (Actor other : nobodysAtTheTable) {
            nothing().when(open).by(other).thenRefused(new OnlyThoseAtTheTable());
            given(opened()).when(post(WORDS)).by(other).thenRefused(new OnlyThoseAtTheTable());
        }
    }

    @Test
    void there_is_no_table_about_nothing() {
        neighbour(application);
        nothing().when(open).by(aFounder).thenRefused(new OnlyThoseAtTheTable());
    }

    @Test
    void what_is_over_can_be_read_and_not_gone_on_with() {
        for (Event end : List.of(
                new ApplicationWithdrawn(application, aFounder.person(), null),
                new ApplicationDeclined(application, Personal.of(application, "缺检测报告。"), anOfficer.person(), null),
                new ApplicationConcluded(application, new DecisionId(Uuids.next())))) {
            theApplicationIsHandedIn(end);
            nothing().when(open).by(aFounder).thenRefused(new ConversationIsOver());
            given(opened()).when(post(WORDS)).by(anOfficer).thenRefused(new ConversationIsOver());
        }
    }
}
