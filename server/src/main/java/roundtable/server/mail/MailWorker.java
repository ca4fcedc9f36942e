package roundtable.server.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import roundtable.eventlog.notices.Resting;

/**
 * Sends what waits in the outbox, on whichever node claims it. What a mail server does not take is tried again, each time
 * later; without a mail server it stays where it is, to be read there.
 */
@Component
class MailWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailWorker.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    /** With an hour between the later ones: about half a day. */
    private static final int MOST_ATTEMPTS = 20;

    private final JdbcClient jdbc;
    private final @Nullable JavaMailSender sender;
    private final String from;
    private final MailHtml html;
    private final Resting resting = new Resting();
    private volatile boolean running;
    private @Nullable Thread thread;

    private record Letter(
            UUID id,
            String recipient,
            String subject,
            String body,
            @Nullable Attached attached,
            @Nullable String unsubscribe,
            int attempts) {}

    MailWorker(
            JdbcClient jdbc,
            ObjectProvider<JavaMailSender> sender,
            @Value("${roundtable.mail-from:roundtable@localhost}") String from,
            @Value("${roundtable.public-url}") String address) {
        this.jdbc = jdbc;
        this.sender = sender.getIfAvailable();
        this.from = from;
        this.html = new MailHtml(address);
    }

    boolean hasServer() {
        return sender != null;
    }

    void wake() {
        resting.wake();
    }

    @Override
    public synchronized void start() {
        if (sender != null && !running) {
            running = true; // before the thread looks at it
            thread = Thread.ofVirtual().name("mail").start(this::work);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                while (running && sendOne()) {
                    LOG.debug("a mail was tried, perhaps another waits");
                }
            } catch (DataAccessException e) {
                LOG.warn("mail waits for the database: {}", e.getMessage());
            }
            try {
                resting.untilWoken(LOOK_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /**
     * Sends one that is due; false where there is none. It is claimed first and sent outside of any transaction: a slow mail
     * server must not hold one open, and should this node die meanwhile, another sends it when the claim runs out.
     */
    private boolean sendOne() {
        Optional<Letter> due = jdbc.sql("""
                        update mail_outbox set attempts = attempts + 1,
                            next_try_at = now() + make_interval(secs => greatest(60, least(3600, 5 * power(2, attempts))))
                        where id = (select id from mail_outbox
                                    where sent_at is null and attempts < ? and next_try_at <= now()
                                    order by next_try_at limit 1 for update skip locked)
                        returning id, recipient, subject, body, calendar, calendar_method, unsubscribe, attempts
                        """)
                .param(MOST_ATTEMPTS)
                .query((row, _) -> new Letter(
                        row.getObject("id", UUID.class),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body"),
                        attached(row.getString("calendar_method"), row.getString("calendar")),
                        row.getString("unsubscribe"),
                        row.getInt("attempts")))
                .optional();
        due.ifPresent(this::send);
        return due.isPresent();
    }

    private static @Nullable Attached attached(@Nullable String method, @Nullable String calendar) {
        return method == null || calendar == null ? null : new Attached(method, calendar);
    }

    private void send(Letter letter) {
        JavaMailSender server = Objects.requireNonNull(sender);
        try {
            MimeMessage message = server.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(letter.recipient());
            helper.setSubject(letter.subject());
            helper.setText(letter.body(), html.of(letter.subject(), letter.body()));
            Attached attached = letter.attached();
            if (attached != null) {
                helper.addAttachment(
                        "meeting.ics",
                        new ByteArrayResource(attached.calendar().getBytes(StandardCharsets.UTF_8)),
                        "text/calendar; charset=UTF-8; method=" + attached.method());
            }
            if (letter.unsubscribe() != null) {
                message.setHeader("List-Unsubscribe", "<" + letter.unsubscribe() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            server.send(message);
            jdbc.sql("update mail_outbox set sent_at = now(), failure = null, subject = null, body = null, "
                            + "calendar = null, unsubscribe = null where id = ?")
                    .param(letter.id())
                    .update();
        } catch (MailException | MessagingException e) {
            LOG.warn("mail {} was not taken at attempt {}: {}", letter.id(), letter.attempts(), e.getMessage());
            jdbc.sql("update mail_outbox set failure = ?, "
                            + "next_try_at = now() + make_interval(secs => least(3600, 5 * power(2, attempts - 1))) "
                            + "where id = ?")
                    .params(String.valueOf(e.getMessage()), letter.id())
                    .update();
        }
    }
}
