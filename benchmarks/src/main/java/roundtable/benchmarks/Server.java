package roundtable.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import roundtable.benchmarks.Caller.Account;
import roundtable.commands.Actor;
import roundtable.commands.Asking;
import roundtable.commands.Command;
import roundtable.commands.people.PersonId;
import roundtable.commands.text.Language;
import roundtable.embedded.EmbeddedServices;
import roundtable.eventlog.dispatch.Dispatcher;
import roundtable.server.RoundtableServer;
import roundtable.server.people.People;

/**
 * The server as it is started for everybody, on a database and an index of its own, asked over HTTP. It runs in this process,
 * so that the callers' work counts against it too. One setting is not the usual one: everybody calls from one address here, so
 * tries from one address are not limited.
 */
final class Server implements AutoCloseable {

    static final String PASSWORD = "a round table to measure";

    /** Servers of one process share an Elasticsearch and not an index. */
    private static final AtomicInteger ALIASES = new AtomicInteger();

    private final ConfigurableApplicationContext context;
    private final Path data;
    private final String jdbcUrl;
    private final String alias;

    private Server(ConfigurableApplicationContext context, Path data, String jdbcUrl, String alias) {
        this.context = context;
        this.data = data;
        this.jdbcUrl = jdbcUrl;
        this.alias = alias;
    }

    static Server start(EmbeddedServices stores) throws IOException, SQLException {
        return start(stores, new Recording());
    }

    /** What it asks Elasticsearch is recorded where that is wanted. */
    static Server start(EmbeddedServices stores, Recording recording) throws IOException, SQLException {
        Path data = Files.createTempDirectory("roundtable-bench-server");
        String jdbcUrl = stores.freshDatabase();
        String alias = "server-deals-" + ALIASES.incrementAndGet();
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + jdbcUrl,
                "--spring.datasource.username=" + EmbeddedServices.USER,
                "--roundtable.elasticsearch.url=" + stores.elasticsearchUrl(),
                "--roundtable.elasticsearch.alias=" + alias,
                "--roundtable.data=" + data,
                "--roundtable.public-url=http://localhost",
                "--roundtable.tries-per-address=1000000",
                "--roundtable.searches-per-minute=1000000",
                "--logging.level.root=warn"));
        return new Server(
                new SpringApplicationBuilder(RoundtableServer.class)
                        .initializers(context -> context.getBeanFactory().addBeanPostProcessor(recording))
                        .run(arguments.toArray(String[]::new)),
                data,
                jdbcUrl,
                alias);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String address() {
        return "http://localhost:"
                + Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                        .getPort();
    }

    /** The database's address, for a yardstick beside it. */
    String jdbcUrl() {
        return jdbcUrl + Product.DRIVER_SETTINGS;
    }

    /** Under which name deals are searched. */
    String alias() {
        return alias;
    }

    /** A person whose address is confirmed, without the mail and the link. */
    Account enrol(String name) {
        String mail = UUID.randomUUID() + "@bench.example";
        PersonId person = bean(People.class).enrol(mail, name, Language.ZH, PASSWORD);
        return new Account(person, mail, PASSWORD);
    }

    /** What is only there for the measurement to begin from is told by command. */
    void tell(Actor actor, Command command) {
        bean(Dispatcher.class).send(command, Asking.now(actor, Instant.now()));
    }

    @Override
    public void close() throws IOException {
        context.close();
        FileSystemUtils.deleteRecursively(data);
    }
}
