package roundtable.server.conversations;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.conversations.ConversationId;
import roundtable.commands.people.PersonId;

/** How far each person has read at each table. */
@Component
class Readings {

    private final JdbcClient jdbc;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version that a person has read each conversation up to. */
    Map<ConversationId, Long> of(PersonId person) {
        Map<ConversationId, Long> seen = new HashMap<>();
        jdbc.sql("select conversation, version from conversation_reading where person = ?")
                .param(person.value())
                .query((row, _) ->
                        seen.put(new ConversationId(row.getObject("conversation", UUID.class)), row.getLong("version")))
                .list();
        return seen;
    }

    /** @return -1 where they have read nothing */
    long of(PersonId person, ConversationId conversation) {
        return jdbc.sql("select version from conversation_reading where person = ? and conversation = ?")
                .params(person.value(), conversation.value())
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    /** Nobody unreads: of two pages, the one that shows more counts. */
    void note(PersonId person, ConversationId conversation, long version) {
        jdbc.sql("insert into conversation_reading (person, conversation, version) values (?, ?, ?) "
                        + "on conflict (person, conversation) do update "
                        + "set version = greatest(conversation_reading.version, excluded.version)")
                .params(person.value(), conversation.value(), version)
                .update();
    }
}
