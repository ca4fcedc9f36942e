package roundtable.server.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import roundtable.commands.Uuids;
import roundtable.commands.text.Language;

/**
 * Mail goes out by way of a row, written in the transaction that causes it: what is rolled back is not mailed, and what is
 * committed will be, whenever the mail server is there.
 */
@Component
public class Mail {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, String> TEMPLATES = new ConcurrentHashMap<>();

    private final JdbcClient jdbc;
    private final MailWorker worker;

    Mail(JdbcClient jdbc, MailWorker worker) {
        this.jdbc = jdbc;
        this.worker = worker;
    }

    /**
     * Writes a mail.
     *
     * @param template a file {@code mail/<template>.<language>.txt}: the subject, an empty line, the text
     * @param facts what {@code {name}} in it stands for
     */
    public void send(String recipient, Language language, String template, Map<String, String> facts) {
        sendOnce(UUID.randomUUID().toString(), recipient, language, template, facts);
    }

    /** The same, but only once for each {@code reason}: the event that is answered, and what for. */
    public void sendOnce(
            String reason, String recipient, Language language, String template, Map<String, String> facts) {
        sendOnce(reason, recipient, language, template, facts, Beside.NOTHING);
    }

    /** The same, with what stands below and what goes with it. */
    void sendOnce(
            String reason,
            String recipient,
            Language language,
            String template,
            Map<String, String> facts,
            Beside beside) {
        String[] parts = parts(template, language, facts);
        String foot = beside.foot();
        Attached attached = beside.attached();
        String body = foot == null ? parts[1].strip() : parts[1].strip() + "\n\n" + foot;
        jdbc.sql(
                        "insert into mail_outbox (id, reason, recipient, subject, body, calendar, calendar_method, unsubscribe) "
                                + "values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (reason) do nothing")
                .param(Uuids.next())
                .param(reason)
                .param(recipient)
                .param(parts[0].strip())
                .param(body)
                .param(attached == null ? null : attached.calendar())
                .param(attached == null ? null : attached.method())
                .param(beside.unsubscribe())
                .update();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    worker.wake();
                }
            });
        } else {
            worker.wake();
        }
    }

    /** What a mail's subject would be. */
    static String subject(String template, Language language, Map<String, String> facts) {
        return parts(template, language, facts)[0].strip();
    }

    private static String[] parts(String template, Language language, Map<String, String> facts) {
        return filled(template(template, language), facts).split("\n\n", 2);
    }

    /** In one pass: what a fact says is never taken for a name in braces. */
    private static String filled(String text, Map<String, String> facts) {
        return NAME.matcher(text).replaceAll(found -> {
            String said = facts.get(found.group(1));
            return Matcher.quoteReplacement(said == null ? found.group() : said);
        });
    }

    private static String template(String name, Language language) {
        return TEMPLATES.computeIfAbsent(
                "/mail/" + name + "." + language.name().toLowerCase(Locale.ROOT) + ".txt", Mail::read);
    }

    private static String read(String file) {
        try (InputStream in = Mail.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no mail is written in " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
