package roundtable.server.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits in the outbox, on whichever node claims it. What a mail server does not take is tried again, each time
 * later; without a mail server it stays where it is, to be read there.
 */
@Component
class MailWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailWorker.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final @Nullable JavaMailSender sender;
    private final String from;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    private record Letter(UUID id, String recipient, String subject, String body, int attempts) {}

    MailWorker(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ObjectProvider<JavaMailSender> sender,
            @Value("${roundtable.mail-from:roundtable@localhost}") String from) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.sender = sender.getIfAvailable();
        this.from = from;
    }

    boolean hasServer() {
        return sender != null;
    }

    void wake() {
        bell.release();
    }

    @Override
    public void start() {
        if (sender != null) {
            running = true;
            thread = Thread.ofVirtual().name("mail").start(this::work);
        }
    }

    @Override
    public void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                while (Boolean.TRUE.equals(transaction.execute(_ -> sendSome()))) {
                    LOG.debug("more mail waits");
                }
                if (bell.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (DataAccessException e) {
                LOG.warn("mail waits for the database: {}", e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Sends what is due; true where there may be more. */
    private boolean sendSome() {
        List<Letter> due = jdbc.sql("select id, recipient, subject, body, attempts from mail_outbox "
                        + "where sent_at is null and next_try_at <= now() order by next_try_at limit ? "
                        + "for update skip locked")
                .param(AT_ONCE)
                .query((row, _) -> new Letter(
                        row.getObject("id", UUID.class),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getInt("attempts")))
                .list();
        due.forEach(this::send);
        return due.size() == AT_ONCE;
    }

    private void send(Letter letter) {
        JavaMailSender server = Objects.requireNonNull(sender);
        try {
            MimeMessage message = server.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(letter.recipient());
            helper.setSubject(letter.subject());
            helper.setText(letter.body());
            server.send(message);
            jdbc.sql("update mail_outbox set sent_at = now(), failure = null where id = ?")
                    .param(letter.id())
                    .update();
        } catch (MailException | MessagingException e) {
            LOG.warn("mail {} was not taken: {}", letter.id(), e.getMessage());
            jdbc.sql("update mail_outbox set attempts = attempts + 1, failure = ?, "
                            + "next_try_at = now() + make_interval(secs => least(3600, 5 * power(2, attempts))) "
                            + "where id = ?")
                    .params(String.valueOf(e.getMessage()), letter.id())
                    .update();
        }
    }
}
