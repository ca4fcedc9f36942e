package roundtable.eventlog;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;
import roundtable.commands.AskingParameters;
import roundtable.commands.Claims;
import roundtable.commands.Command;
import roundtable.commands.Neighbours;
import roundtable.commands.Reactions;
import roundtable.commands.decisions.Seals;
import roundtable.commands.rooms.RoomSeals;
import roundtable.eventlog.claims.JdbcClaims;
import roundtable.eventlog.dispatch.AnsweredRequests;
import roundtable.eventlog.dispatch.Circumstances;
import roundtable.eventlog.dispatch.Dispatcher;
import roundtable.eventlog.dispatch.FoldedNeighbours;
import roundtable.eventlog.dispatch.OnceOnly;
import roundtable.eventlog.dispatch.ReactionsInTheirOwnTransaction;
import roundtable.eventlog.dispatch.RecentAggregates;
import roundtable.eventlog.dispatch.TheLogHasTheLastWord;
import roundtable.eventlog.dispatch.WithReceipt;
import roundtable.eventlog.names.LogJson;
import roundtable.eventlog.names.MessageRoots;
import roundtable.eventlog.names.NamedSerializer;
import roundtable.eventlog.names.SnapshotsOfThisBuild;
import roundtable.eventlog.names.StoredNames;
import roundtable.eventlog.names.ValuesModule;
import roundtable.eventlog.notices.Changes;
import roundtable.eventlog.notices.Progress;
import roundtable.eventlog.notices.WakingEventStore;
import roundtable.eventlog.personal.Marks;
import roundtable.eventlog.personal.MasterKey;
import roundtable.eventlog.personal.PersonalKeys;
import roundtable.eventlog.personal.PersonalModule;
import roundtable.eventlog.reading.Histories;
import roundtable.eventlog.reading.Readers;
import roundtable.eventlog.reading.Rereading;
import roundtable.eventlog.reading.Rows;
import roundtable.eventlog.reading.SavepointPerEvent;
import roundtable.eventlog.reading.Shape;
import roundtable.eventlog.reading.TellingOfChanges;
import roundtable.eventlog.reading.Upgrading;
import roundtable.eventlog.reading.WithoutTheirWords;

/**
 * Axon on PostgreSQL, wired by hand: the starter's own JDBC configuration does not know Boot 4, stays off, and the
 * transaction manager would silently do nothing.
 *
 * <p>Needs from its surroundings a data source, Spring's transaction manager, and a {@link MasterKey}.
 */
@Configuration(proxyBeanMethods = false)
public class EventLog {

    private static final int SNAPSHOT_EVERY = 100;
    private static final int FETCH = 1_000;

    /** No transaction lives longer: the server's connections set PostgreSQL's {@code transaction_timeout} to it. */
    private static final Duration LONGEST_APPEND = Duration.ofSeconds(30);

    /**
     * How many events may be appended while one transaction is under way. As shipped, a reader would give up a gap once
     * 10,000 have passed it, and lose the events that fill it later.
     */
    private static final int APPENDS_MEANWHILE = 1_000_000;

    /** PostgreSQL's SQL state. Axon's resolver for JDBC asks for vendor codes, of which PostgreSQL has none. */
    private static final String UNIQUE_VIOLATION = "23505";

    private static final int BATCH = 500;
    private static final int SEGMENTS = 4;
    /** Readers that react to what happens from now on, one event at a time, and never to the past. */
    private static final String AUTOMATIONS = "automations";

    private static final String MAIL = "mail";
    private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    @Fallback
    MessageRoots messageRoots() {
        return new MessageRoots(List.of("roundtable.commands"));
    }

    /** A log on its own, as in its tests, keeps no seal keys: there a confirmation fails rather than seal with nothing. */
    @Bean
    @Fallback
    Seals noSeals() {
        return (authority, _) -> {
            throw new IllegalStateException("nobody keeps the seal of " + authority + " here");
        };
    }

    /** The same for rooms. */
    @Bean
    @Fallback
    RoomSeals noRoomSeals() {
        return new RoomSeals() {
            @Override
            public Sealed seal(Agreement agreement) {
                throw new IllegalStateException("nobody keeps the installation's seal here");
            }

            @Override
            public Sealed seal(Archive archive) {
                throw new IllegalStateException("nobody keeps the installation's seal here");
            }
        };
    }

    @Bean
    AnsweredRequests answeredRequests(JdbcClient jdbc) {
        return new AnsweredRequests(jdbc);
    }

    @Bean
    StoredNames storedNames(MessageRoots roots) {
        return StoredNames.scan(roots);
    }

    @Bean
    SnapshotsOfThisBuild snapshotsOfThisBuild(MessageRoots roots, JdbcClient jdbc) {
        SnapshotsOfThisBuild snapshots = new SnapshotsOfThisBuild(roots);
        int dropped = snapshots.dropOthers(jdbc);
        if (dropped > 0) {
            LOG.info("{} snapshots of another build were dropped", dropped);
        }
        return snapshots;
    }

    @Bean
    RecentAggregates recentAggregates(InstantSource clock) {
        return new RecentAggregates(clock);
    }

    @Bean
    PersonalKeys personalKeys(JdbcClient jdbc, MasterKey master, InstantSource clock, RecentAggregates recent) {
        return new PersonalKeys(jdbc, master, clock, recent::forgetAll);
    }

    @Bean
    Marks marks(MasterKey master) {
        return new Marks(master);
    }

    /** Also for the wire: Boot gives it to every mapper. */
    @Bean
    ValuesModule valuesModule() {
        return new ValuesModule();
    }

    @Bean
    LogJson logJson(ValuesModule values, PersonalKeys keys) {
        return new LogJson(List.of(values, new PersonalModule(keys)));
    }

    /** Lenient: for tokens, snapshots and messages in flight. */
    @Bean
    @Primary
    Serializer serializer(StoredNames names, LogJson json, SnapshotsOfThisBuild snapshots) {
        return NamedSerializer.lenient(names, snapshots.fingerprint(), json);
    }

    @Bean
    @Qualifier("messageSerializer") Serializer messageSerializer(StoredNames names, LogJson json, SnapshotsOfThisBuild snapshots) {
        return NamedSerializer.lenient(names, snapshots.fingerprint(), json);
    }

    /** Strict: an event of an unknown name is an error, never skipped. */
    @Bean
    @Qualifier("eventSerializer") Serializer eventSerializer(StoredNames names, LogJson json) {
        return NamedSerializer.strict(names, json);
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    /** Bare on purpose: Axon's wrapper around it would roll back a shared connection behind an outer transaction's back. */
    @Bean
    ConnectionProvider connectionProvider(DataSource connections) {
        return new SpringDataSourceConnectionProvider(connections);
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer general,
            @Qualifier("eventSerializer") Serializer events,
            ObjectProvider<EventUpcaster> upcasters,
            SnapshotsOfThisBuild snapshots) {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .persistenceExceptionResolver(new SQLStateResolver(UNIQUE_VIOLATION))
                .snapshotSerializer(general)
                .snapshotFilter(snapshots)
                .eventSerializer(events)
                .upcasterChain(new EventUpcasterChain(upcasters.orderedStream().toList()))
                .schema(EventSchema.builder()
                        .eventTable("events")
                        .snapshotTable("snapshots")
                        .globalIndexColumn("global_index")
                        .timestampColumn("stored_at")
                        .eventIdentifierColumn("event_identifier")
                        .aggregateIdentifierColumn("aggregate_identifier")
                        .sequenceNumberColumn("sequence_number")
                        .typeColumn("aggregate_type")
                        .payloadTypeColumn("name")
                        .payloadRevisionColumn("revision")
                        .payloadColumn("payload")
                        .metaDataColumn("metadata")
                        .build())
                .batchSize(FETCH)
                .gapTimeout(Math.toIntExact(LONGEST_APPEND.multipliedBy(2).toMillis()))
                .maxGapOffset(APPENDS_MEANWHILE)
                .build();
    }

    @Bean
    WakingEventStore eventStore(EventStorageEngine engine) {
        return new WakingEventStore(engine);
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer general) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(general)
                // Two nodes in one process must not take each other's segments for their own.
                .nodeId(UUID.randomUUID().toString())
                .schema(TokenSchema.builder()
                        .setTokenTable("tokens")
                        .setProcessorNameColumn("processor")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("touched_at")
                        .setOwnerColumn("owner")
                        .build())
                .build();
    }

    @Bean
    Claims claims(JdbcClient jdbc) {
        return new JdbcClaims(jdbc);
    }

    @Bean
    Neighbours neighbours(ObjectProvider<EventStore> events) {
        return new FoldedNeighbours(SingletonSupplier.of(events::getObject));
    }

    @Bean
    ParameterResolverFactory askingParameters() {
        return new AskingParameters();
    }

    @Bean
    CorrelationDataProvider circumstances() {
        return new Circumstances();
    }

    /** Which aggregate a command means, and, where its sender says so, in which version. */
    @Bean
    CommandTargetResolver commandTargets() {
        return message -> new VersionedAggregateIdentifier(
                ((Command) message.getPayload()).target(), Circumstances.ifMatch(message));
    }

    @Bean
    SnapshotTriggerDefinition snapshots(@Lazy Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, SNAPSHOT_EVERY);
    }

    @Bean
    Dispatcher dispatcher(CommandBus bus, JdbcClient jdbc, RecentAggregates recent, ObjectProvider<EventStore> events) {
        bus.registerHandlerInterceptor(new TheLogHasTheLastWord(recent));
        bus.registerHandlerInterceptor(new OnceOnly(jdbc));
        bus.registerHandlerInterceptor(new WithReceipt(SingletonSupplier.of(events::getObject)));
        return new Dispatcher(bus);
    }

    @Bean
    Reactions reactions(ObjectProvider<Dispatcher> dispatcher) {
        return new ReactionsInTheirOwnTransaction(dispatcher::getObject);
    }

    @Bean
    Rows rows(JdbcTemplate jdbc, LogJson json, InstantSource clock) {
        return new Rows(jdbc, json.mapper(), clock);
    }

    @Bean
    HandlerEnhancerDefinition savepointPerEvent(PlatformTransactionManager transactions, Rows rows) {
        return new SavepointPerEvent(transactions, rows);
    }

    @Bean
    Changes changes(DataSource connections, PersonalKeys keys, JdbcClient jdbc) {
        return new Changes(connections, keys, new Progress(jdbc));
    }

    @Bean
    Histories histories(JdbcClient jdbc, @Lazy EventStore events) {
        return new Histories(jdbc, events);
    }

    @Bean
    Rereading rereading(
            EventStorageEngine events,
            TokenStore tokens,
            TransactionManager transactions,
            @Lazy org.axonframework.config.Configuration axon,
            ListableBeanFactory beans) {
        return new Rereading(events, tokens, transactions, axon, reader -> handlersOf(reader, beans));
    }

    @Bean
    Readers readers(
            EventProcessingConfiguration processing, EventStorageEngine events, Rereading rereading, JdbcClient jdbc) {
        return new Readers(processing, events, rereading, jdbc);
    }

    @Bean
    Upgrading upgrading(Readers readers, DataSource connections, JdbcClient jdbc, ListableBeanFactory beans) {
        return new Upgrading(readers, shapesOfReadersAmong(beans), connections, jdbc);
    }

    /** Every reader: pooled, four segments, its tokens with its rows, what it cannot take parked. */
    @Bean
    ConfigurerModule reading(
            Changes changes,
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer general,
            @Qualifier("eventSerializer") Serializer events,
            ListableBeanFactory beans) {
        return configurer -> {
            EventProcessingConfigurer reading = configurer.eventProcessing();
            configure(reading, changes, connections, transactions, general, events);
            readersAmong(beans)
                    .forEach(reader -> reading.registerDeadLetteringEventHandlerInvokerConfiguration(
                            reader,
                            // Letters left in the queue would be parked again, each before its replayed twin. And
                            // without the
                            // cache the queue would be asked for every single event.
                            (_, builder) -> builder.allowReset(true).enableSequenceIdentifierCache()));
        };
    }

    private static Set<String> readersAmong(ListableBeanFactory beans) {
        return Arrays.stream(beans.getBeanNamesForAnnotation(ProcessingGroup.class))
                .map(bean -> readerOf(bean, beans))
                .collect(Collectors.toSet());
    }

    private static Map<String, Integer> shapesOfReadersAmong(ListableBeanFactory beans) {
        return Arrays.stream(beans.getBeanNamesForAnnotation(ProcessingGroup.class))
                .collect(Collectors.toMap(bean -> readerOf(bean, beans), bean -> shapeOf(bean, beans), Math::max));
    }

    private static int shapeOf(String bean, ListableBeanFactory beans) {
        Shape shape = beans.findAnnotationOnBean(bean, Shape.class);
        return shape == null ? 1 : shape.value();
    }

    private static List<Object> handlersOf(String reader, ListableBeanFactory beans) {
        return Arrays.stream(beans.getBeanNamesForAnnotation(ProcessingGroup.class))
                .filter(bean -> readerOf(bean, beans).equals(reader))
                .map(beans::getBean)
                .toList();
    }

    private static String readerOf(String bean, ListableBeanFactory beans) {
        return Objects.requireNonNull(beans.findAnnotationOnBean(bean, ProcessingGroup.class))
                .value();
    }

    private static void configure(
            EventProcessingConfigurer reading,
            Changes changes,
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer general,
            Serializer events) {
        reading.usingPooledStreamingEventProcessors((_, builder) -> builder.initialSegmentCount(SEGMENTS)
                        .batchSize(BATCH)
                        .initialToken(source -> source.createTailToken()))
                .registerPooledStreamingEventProcessorConfiguration(
                        AUTOMATIONS,
                        (_, builder) -> builder.initialSegmentCount(SEGMENTS)
                                .batchSize(1)
                                .initialToken(source -> source.createHeadToken()))
                .registerPooledStreamingEventProcessorConfiguration(
                        MAIL,
                        (_, builder) -> builder.initialSegmentCount(SEGMENTS)
                                .batchSize(1)
                                .initialToken(source -> source.createHeadToken()))
                .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance())
                .registerDefaultHandlerInterceptor((_, reader) -> new TellingOfChanges(reader, changes))
                .registerDefaultDeadLetterPolicy(_ -> new WithoutTheirWords())
                .registerDeadLetterQueueProvider(
                        reader -> _ -> deadLetters(reader, connections, transactions, general, events));
    }

    private static JdbcSequencedDeadLetterQueue<EventMessage<?>> deadLetters(
            String reader,
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer general,
            Serializer events) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(reader)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .genericSerializer(general)
                .eventSerializer(events)
                .schema(DeadLetterSchema.builder()
                        .deadLetterTable("dead_letters")
                        .deadLetterIdentifierColumn("dead_letter_id")
                        .processingGroupColumn("processing_group")
                        .sequenceIdentifierColumn("sequence_identifier")
                        .sequenceIndexColumn("sequence_index")
                        .messageTypeColumn("message_type")
                        .eventIdentifierColumn("event_identifier")
                        .timestampColumn("stored_at")
                        .payloadTypeColumn("payload_type")
                        .payloadRevisionColumn("payload_revision")
                        .payloadColumn("payload")
                        .metaDataColumn("metadata")
                        .aggregateTypeColumn("aggregate_type")
                        .aggregateIdentifierColumn("aggregate_identifier")
                        .sequenceNumberColumn("sequence_number")
                        .tokenTypeColumn("token_type")
                        .tokenColumn("token")
                        .enqueuedAtColumn("enqueued_at")
                        .lastTouchedColumn("last_touched")
                        .processingStartedColumn("processing_started")
                        .causeTypeColumn("cause_type")
                        .causeMessageColumn("cause_message")
                        .diagnosticsColumn("diagnostics")
                        .build())
                .build();
    }
}
