package roundtable.server.applications;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.eventlog.names.LogJson;
import roundtable.projections.RowJson;
import tools.jackson.databind.json.JsonMapper;

/** The files uploaded for an application that is being written. Their bytes are in the document store. */
@Component
class Papers {

    private final JdbcClient jdbc;
    private final RowJson rows;
    private final JsonMapper sealing;

    Papers(JdbcClient jdbc, RowJson rows, LogJson log) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.sealing = log.mapper();
    }

    /** @param name null once erased */
    record Kept(
            String question,
            String sha256,
            String mediaType,
            @Nullable String name,
            long size) {}

    List<Kept> of(ApplicationId application) {
        return jdbc.sql("select * from application_paper where application = ? order by kept_at, sha256")
                .param(application.value())
                .query((row, _) -> {
                    Personal<String> name = rows.readPersonal(row.getString("name"), String.class);
                    return new Kept(
                            row.getString("question"),
                            row.getString("sha256"),
                            row.getString("media_type"),
                            name == null ? null : name.value(),
                            row.getLong("size"));
                })
                .list();
    }

    /** The same file for the same question is one paper; a new name takes the old one's place. */
    void add(ApplicationId application, Kept paper, PersonId by, Instant at) {
        jdbc.sql(
                        "insert into application_paper (application, question, sha256, name, media_type, size, kept_at, kept_by) "
                                + "values (?, ?, ?, ?::jsonb, ?, ?, ?, ?) on conflict (application, question, sha256) "
                                + "do update set name = excluded.name")
                .params(
                        application.value(),
                        paper.question(),
                        paper.sha256(),
                        sealing.writeValueAsString(Personal.of(application, String.valueOf(paper.name()))),
                        paper.mediaType(),
                        paper.size(),
                        at.atOffset(ZoneOffset.UTC),
                        by.value())
                .update();
    }

    void forget(ApplicationId application) {
        jdbc.sql("delete from application_paper where application = ?")
                .param(application.value())
                .update();
    }

    boolean remove(ApplicationId application, String question, String sha256) {
        return jdbc.sql("delete from application_paper where application = ? and question = ? and sha256 = ?")
                        .params(application.value(), question, sha256)
                        .update()
                == 1;
    }
}
