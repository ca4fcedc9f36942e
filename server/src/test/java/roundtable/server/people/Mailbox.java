package roundtable.server.people;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.server.TestServer;

/** What was mailed to one address, as it waits in the outbox. */
record Mailbox(TestServer server, String address) {

    private static final Pattern TOKEN = Pattern.compile("token=([\\w-]+)");

    List<String> subjects() {
        return read("subject");
    }

    /** The secret of the latest link. */
    String latestToken() {
        Matcher token = TOKEN.matcher(read("body").getLast());
        if (!token.find()) {
            throw new IllegalStateException("the latest mail holds no link with a token");
        }
        return token.group(1);
    }

    private List<String> read(String column) {
        return server.bean(JdbcClient.class)
                .sql("select " + column + " from mail_outbox where recipient = ? order by written_at, id")
                .param(address)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
