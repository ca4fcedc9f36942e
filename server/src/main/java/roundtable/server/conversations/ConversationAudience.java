package roundtable.server.conversations;

import java.util.UUID;
import org.springframework.stereotype.Component;
import roundtable.commands.conversations.ConversationId;
import roundtable.projections.conversations.Conversations;
import roundtable.projections.people.Viewer;
import roundtable.server.updates.UpdateAudience;

/** Whoever sits at a table hears of what is said there. */
@Component
class ConversationAudience implements UpdateAudience {

    private final Conversations conversations;

    ConversationAudience(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public String reader() {
        return "conversations";
    }

    @Override
    public boolean mayHear(Viewer viewer, UUID stream) {
        return conversations
                .parties(new ConversationId(stream))
                .filter(parties -> parties.include(viewer))
                .isPresent();
    }
}
