package roundtable.server.conversations;

import static roundtable.commands.Refused.refuse;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.Refused;
import roundtable.commands.conversations.ConversationCommand.Enclosed;
import roundtable.commands.conversations.ConversationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.text.Fitting;
import roundtable.commands.text.Text;
import roundtable.eventlog.names.LogJson;
import roundtable.projections.RowJson;
import roundtable.server.conversations.TableRefusal.EnclosureNameMissing;
import roundtable.server.conversations.TableRefusal.EnclosureUnknown;
import roundtable.server.conversations.TableRefusal.UploadsTooMany;
import roundtable.server.documents.Documents;
import tools.jackson.databind.json.JsonMapper;

/** Files on their way to a message, for a day: each is its uploader's alone until it is posted. */
@Component
public class Uploaded {

    static final int MOST_A_DAY = 20;
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Documents documents;
    private final RowJson rows;
    private final JsonMapper sealing;

    Uploaded(JdbcClient jdbc, Documents documents, RowJson rows, LogJson log) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.rows = rows;
        this.sealing = log.mapper();
    }

    /** A file that can be laid beside a message. */
    record File(String sha256, String mediaType, String name, long size) {}

    File keep(ConversationId conversation, PersonId person, String name, InputStream bytes, Instant now)
            throws IOException {
        String known = name.strip();
        refuse(known.isEmpty(), new EnclosureNameMissing());
        Fitting.theLineFits("name", Text.en(known), LONGEST_NAME);
        refuse(waiting(conversation, person) >= MOST_A_DAY, new UploadsTooMany(MOST_A_DAY));
        Documents.Kept kept = documents.keep(conversation, bytes, known, List.of());
        jdbc.sql("insert into conversation_document (conversation, person, sha256, name, media_type, size, kept_at) "
                        + "values (?, ?, ?, ?::jsonb, ?, ?, ?) "
                        + "on conflict (conversation, person, sha256) do update set name = excluded.name")
                .params(
                        conversation.value(),
                        person.value(),
                        kept.sha256(),
                        sealing.writeValueAsString(Personal.of(person, known)),
                        kept.mediaType(),
                        kept.size(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
        return new File(kept.sha256(), kept.mediaType(), known, kept.size());
    }

    /** The files of these hashes, in their order, as the store knows them. */
    List<Enclosed> enclosed(ConversationId conversation, PersonId person, List<String> hashes) {
        List<Enclosed> enclosed = new ArrayList<>();
        for (String sha256 : hashes.stream().distinct().toList()) {
            enclosed.add(jdbc.sql(
                            "select * from conversation_document where conversation = ? and person = ? and sha256 = ?")
                    .params(conversation.value(), person.value(), sha256)
                    .query((row, _) -> {
                        Personal<String> name = rows.readPersonal(row.getString("name"), String.class);
                        return new Enclosed(
                                sha256,
                                row.getString("media_type"),
                                name == null || name.value() == null ? sha256 : name.value(),
                                row.getLong("size"));
                    })
                    .optional()
                    .orElseThrow(() -> new Refused(new EnclosureUnknown(sha256))));
        }
        return enclosed;
    }

    /** What was uploaded before {@code moment} is posted by now, or never will be. */
    public int forgetBefore(Instant moment) {
        return jdbc.sql("delete from conversation_document where kept_at < ?")
                .param(moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    private int waiting(ConversationId conversation, PersonId person) {
        return jdbc.sql("select count(*) from conversation_document where conversation = ? and person = ?")
                .params(conversation.value(), person.value())
                .query(Integer.class)
                .single();
    }
}
