package roundtable.server;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.AskingParameters;
import roundtable.commands.Claims;
import roundtable.commands.Command;
import roundtable.commands.Event;
import roundtable.commands.Id;
import roundtable.commands.Named;
import roundtable.commands.Neighbours;
import roundtable.commands.Reactions;
import roundtable.commands.Refusal;
import roundtable.commands.Refused;
import roundtable.commands.decisions.Seals;
import roundtable.commands.rooms.RoomSeals;
import roundtable.eventlog.EventLog;
import roundtable.eventlog.dispatch.Dispatcher;
import roundtable.search.matching.learned.MatchCommand;

/** The rules of the house, as docs/contributing.md tells them: which way the arrows point, and what nobody does. */
class TheHouse {

    private static final List<String> FEATURES = List.of(
            "organisations",
            "calls",
            "applications",
            "conversations",
            "reviews",
            "standings",
            "decisions",
            "awards",
            "deals",
            "pipeline",
            "rooms",
            "services");

    /** What several features share, by its own name. */
    private static final List<String> SHARED = List.of("money", "text", "taxonomy", "calendar", "people");

    /** What only the server has. */
    private static final List<String> EDGE = List.of(
            "http",
            "security",
            "updates",
            "documents",
            "forms",
            "mail",
            "timers",
            "seals",
            "grants",
            "tables",
            "installation",
            "pages",
            "demo");

    private static final List<String> NAMES_THAT_SAY_NOTHING =
            List.of("util", "utils", "common", "helper", "helpers", "misc", "manager", "impl", "base", "data");

    /** What an aggregate, an automation or a fold may ask: eventlog answers, nobody else asks. */
    private static final Class<?>[] PORTS = {
        Claims.class, Neighbours.class, Reactions.class, Seals.class, RoomSeals.class
    };

    /** Found by scanning, so that no feature has to register itself; and what reads a handler's parameters. */
    private static final Class<?>[] STEREOTYPES = {
        Aggregate.class,
        AggregateIdentifier.class,
        AggregateLifecycle.class,
        CommandHandler.class,
        EventSourcingHandler.class,
        EventHandler.class,
        ProcessingGroup.class,
        DisallowReplay.class,
        Component.class
    };

    private static final Class<?>[] PARAMETERS = {
        Message.class, EventMessage.class, MetaData.class, ParameterResolver.class, ParameterResolverFactory.class
    };

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("roundtable");

    // Arrows

    @Test
    void commands_know_nothing_of_ours() {
        holds(module("commands").should(knowOnly("commands")));
    }

    @Test
    void assessment_knows_nothing_of_ours() {
        holds(module("assessment").should(knowOnly("assessment")));
    }

    @Test
    void the_embedded_stores_know_nothing_of_ours() {
        holds(module("embedded").should(knowOnly("embedded")));
    }

    @Test
    void the_event_log_knows_only_the_messages_and_ports_of_commands() {
        holds(module("eventlog").should(knowOnly("eventlog", "commands")));
    }

    @Test
    void projections_know_only_the_event_log_and_messages() {
        holds(module("projections").should(knowOnly("projections", "eventlog", "commands")));
        holds(module("projections").should(askNoPort()));
    }

    @Test
    void search_knows_only_the_event_log_and_messages() {
        holds(module("search").should(knowOnly("search", "eventlog", "commands")));
        holds(module("search").should(askNoPort()));
    }

    @Test
    void the_server_knows_all_but_the_embedded_stores_and_the_benchmarks() {
        holds(noClasses()
                .that(resideInAPackage("roundtable.server.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("roundtable.embedded..", "roundtable.benchmarks..")));
    }

    @Test
    void a_projection_never_sends_a_command() {
        holds(noClasses()
                .that(resideInAnyPackage("roundtable.projections..", "roundtable.search.."))
                .should()
                .dependOnClassesThat(assignableTo(Dispatcher.class)));
    }

    @Test
    void commands_carry_only_the_stereotypes_of_axon_and_spring() {
        DescribedPredicate<JavaClass> frameworks = resideInAnyPackage("org.axonframework..", "org.springframework..");
        holds(noClasses()
                .that(resideInAPackage("roundtable.commands.."))
                .and(not(assignableTo(AskingParameters.class)))
                .and(describe("are not inside of it", type -> !type.getName().contains("AskingParameters")))
                .should()
                .dependOnClassesThat(frameworks.and(not(oneOf(STEREOTYPES)))));
        holds(noClasses()
                .that(resideInAPackage("roundtable.commands.."))
                .should()
                .dependOnClassesThat(frameworks.and(not(oneOf(STEREOTYPES))).and(not(oneOf(PARAMETERS)))));
    }

    @Test
    void every_aggregate_is_snapshot_and_remembered_and_found_by_its_commands() {
        holds(classes()
                .that()
                .areAnnotatedWith(Aggregate.class)
                .should(new ArchCondition<>("name the beans of the event log") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        Aggregate named = type.getAnnotationOfType(Aggregate.class);
                        boolean all = named.snapshotTriggerDefinition().equals("snapshots")
                                && named.cache().equals("recentAggregates")
                                && named.commandTargetResolver().equals("commandTargets");
                        events.add(new SimpleConditionEvent(type, all, type.getName() + " is wired otherwise"));
                    }
                }));
    }

    /** It is remembered as its last command left it, and read from its events elsewhere: both have to be the same. */
    @Test
    void an_aggregate_changes_by_its_events_alone() {
        holds(classes()
                .that()
                .areAnnotatedWith(Aggregate.class)
                .should(new ArchCondition<>("set no field in a command's handler") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (JavaFieldAccess access : type.getFieldAccessesFromSelf()) {
                            boolean sets = access.getAccessType() == JavaFieldAccess.AccessType.SET
                                    && access.getOrigin() instanceof JavaMethod method
                                    && !servesEventsAlone(method);
                            events.add(new SimpleConditionEvent(access, !sets, access.getDescription()));
                        }
                    }
                }));
    }

    private static boolean servesEventsAlone(JavaMethod method) {
        return method.isAnnotatedWith(EventSourcingHandler.class)
                || (!method.isAnnotatedWith(CommandHandler.class)
                        && !method.getCallsOfSelf().isEmpty()
                        && method.getCallsOfSelf().stream()
                                .allMatch(call -> call.getOrigin().isAnnotatedWith(EventSourcingHandler.class)));
    }

    @Test
    void messages_know_no_framework() {
        holds(noClasses()
                .that(assignableTo(Command.class))
                .or(assignableTo(Event.class))
                .or(assignableTo(Refusal.class))
                .or(assignableTo(Id.class))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.axonframework..", "org.springframework..", "tools.jackson..", "com.fasterxml.jackson..")));
    }

    // From outside, a feature is its messages

    @Test
    void aggregates_automations_and_projections_are_seen_only_by_their_package() {
        holds(classes()
                .that()
                .areAnnotatedWith(Aggregate.class)
                .or()
                .areAnnotatedWith(ProcessingGroup.class)
                .should()
                .bePackagePrivate());
    }

    @Test
    void policies_are_seen_only_by_their_package() {
        holds(classes()
                .that(resideInAPackage("roundtable.commands.."))
                .and()
                .haveSimpleNameEndingWith("Policies")
                .should()
                .bePackagePrivate());
    }

    @Test
    void routes_are_seen_only_by_their_package() {
        holds(classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("Routes"));
    }

    @Test
    void routes_of_a_feature_hold_no_sql() {
        String[] features = FEATURES.stream()
                .map(word -> "roundtable.server." + word + "..")
                .toArray(String[]::new);
        holds(noClasses()
                .that(resideInAnyPackage(features))
                .and()
                .areAnnotatedWith(RestController.class)
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework.jdbc..", "java.sql..", "javax.sql..")));
    }

    @Test
    void what_one_feature_of_commands_takes_from_another_is_a_value() {
        holds(classes()
                .that(describe("belong to a feature of commands", type -> featureOf(type) != null))
                .should(new ArchCondition<>("take only records, enums and interfaces from other features") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().forEach(dependency -> {
                            JavaClass target = dependency.getTargetClass().getBaseComponentType();
                            String other = featureOf(target);
                            boolean value = target.isRecord() || target.isEnum() || target.isInterface();
                            if (other != null && !other.equals(featureOf(type)) && !value) {
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                            }
                        });
                    }
                }));
    }

    // Names

    @Test
    void packages_bear_feature_words_or_names_of_their_own() {
        holds(packagesOf("commands", List.of()));
        holds(packagesOf("projections", List.of()));
        holds(packagesOf("search", List.of("matching", "meaning", "alerts")));
        holds(packagesOf("server", EDGE));
    }

    @Test
    void no_package_bears_a_name_that_says_nothing() {
        holds(classes().should(new ArchCondition<>("live under a name that says something") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                words(type.getPackageName()).stream()
                        .filter(NAMES_THAT_SAY_NOTHING::contains)
                        .forEach(word -> events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " lives under " + word)));
            }
        }));
    }

    @Test
    void every_package_is_null_marked() {
        holds(classes()
                .that(resideInAPackage("roundtable.."))
                .and(not(describe("are synthetic", type -> type.getSimpleName().equals("package-info"))))
                .should(new ArchCondition<>("live in a package marked @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                            events.add(SimpleConditionEvent.violated(
                                    type, type.getPackageName() + " has no package-info with @NullMarked"));
                        }
                    }
                }));
    }

    @Test
    void commands_are_imperative_records_and_events_past_ones_with_a_lasting_name() {
        holds(recordsOf(Command.class)
                .should()
                .haveNameNotMatching(".*\\$\\w+(ed|drawn|DrawnUp|GivenUp|Complete|Frozen)"));
        holds(recordsOf(Event.class)
                .should()
                .haveNameMatching(".*\\$\\w+(ed|drawn|DrawnUp|GivenUp|Complete|Frozen)")
                .andShould()
                .beAnnotatedWith(Named.class));
    }

    @Test
    void refusals_are_records_with_a_lasting_code() {
        holds(recordsOf(Refusal.class).should().beAnnotatedWith(Named.class));
    }

    @Test
    void automations_are_sentences_and_sit_out_a_replay() {
        holds(classes()
                .that(resideInAPackage("roundtable.commands.."))
                .and()
                .areAnnotatedWith(ProcessingGroup.class)
                .should()
                .haveNameMatching(".*\\.When\\w+Then\\w+")
                .andShould()
                .beAnnotatedWith(DisallowReplay.class));
    }

    // What nobody does

    @Test
    void nobody_asks_for_the_time_but_the_clock() {
        holds(noClasses()
                .that(not(assignableTo(EventLog.class)))
                .and(not(resideInAnyPackage("roundtable.embedded..", "roundtable.benchmarks..")))
                .should()
                .callMethodWhere(describe(
                        "the time is read elsewhere than from the clock", call -> readsTheTime(call.getTarget()))));
    }

    @Test
    void instants_are_instants() {
        holds(noClasses()
                .that(not(resideInAPackage("roundtable.server.security..")))
                .should()
                .dependOnClassesThat(oneOf(Date.class, Calendar.class, LocalDateTime.class, java.sql.Timestamp.class))
                .because("only the tokens' library, behind security, speaks in dates"));
    }

    @Test
    void dependencies_come_through_the_constructor() {
        holds(NO_CLASSES_SHOULD_USE_FIELD_INJECTION);
    }

    @Test
    void nothing_static_changes() {
        holds(fields().that().areStatic().should().beFinal());
        holds(noFields()
                .that()
                .areStatic()
                .should()
                .haveRawType(oneOf(
                                ArrayList.class,
                                HashMap.class,
                                HashSet.class,
                                TreeMap.class,
                                ConcurrentHashMap.class,
                                ThreadLocal.class)
                        .or(resideInAPackage("java.util.concurrent.atomic"))));
    }

    @Test
    void nobody_uses_lombok() {
        holds(noClasses().should().dependOnClassesThat(resideInAPackage("lombok..")));
    }

    @Test
    void no_field_is_optional() {
        holds(noFields().should().haveRawType(Optional.class));
    }

    @Test
    void no_class_of_the_domain_inherits_from_another() {
        holds(classes()
                .that(resideInAPackage("roundtable.commands.."))
                .and(not(assignableTo(Refused.class)))
                .should(new ArchCondition<>("inherit from nothing") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getRawSuperclass()
                                .filter(parent -> parent.getPackageName().startsWith("roundtable"))
                                .ifPresent(parent -> events.add(SimpleConditionEvent.violated(
                                        type, type.getName() + " inherits from " + parent.getName())));
                    }
                }));
    }

    @Test
    void only_what_is_run_from_the_command_line_prints() {
        JavaClasses others = HOUSE.that(not(resideInAnyPackage("roundtable.embedded..", "roundtable.benchmarks.."))
                .and(not(type(MatchCommand.class))));
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(others);
    }

    // The language of the rules

    private static void holds(ArchRule rule) {
        // a module that is still empty breaks no rule
        rule.allowEmptyShould(true).check(HOUSE);
    }

    private static GivenClassesConjunction module(String name) {
        return classes().that(resideInAPackage("roundtable." + name + ".."));
    }

    private static GivenClassesConjunction recordsOf(Class<?> kind) {
        return classes().that(assignableTo(kind)).and().areNotInterfaces();
    }

    private static ArchCondition<JavaClass> knowOnly(String... modules) {
        Set<String> known = Set.of(modules);
        return new ArchCondition<>("know of ours only " + String.join(", ", modules)) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().forEach(dependency -> {
                    List<String> path = words(
                            dependency.getTargetClass().getBaseComponentType().getName());
                    if (path.getFirst().equals("roundtable") && !known.contains(path.get(1))) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                });
            }
        };
    }

    private static ArchCondition<JavaClass> askNoPort() {
        return ArchConditions.not(ArchConditions.dependOnClassesThat(oneOf(PORTS)));
    }

    private static ArchRule packagesOf(String module, Collection<String> itsOwn) {
        return module(module).should(new ArchCondition<>("live in a feature or in what features share") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                List<String> path = words(type.getPackageName());
                boolean known = path.size() < 3
                        || FEATURES.contains(path.get(2))
                        || SHARED.contains(path.get(2))
                        || itsOwn.contains(path.get(2));
                if (!known) {
                    events.add(SimpleConditionEvent.violated(
                            type, path.get(2) + " is neither a feature word nor a shared name: " + type.getName()));
                }
            }
        });
    }

    private static DescribedPredicate<JavaClass> oneOf(Class<?>... types) {
        Map<String, Class<?>> names = new HashMap<>();
        Stream.of(types).forEach(type -> names.put(type.getName(), type));
        return describe(
                "are one of " + names.keySet(),
                type -> names.keySet().stream()
                        .anyMatch(name ->
                                type.getName().equals(name) || type.getName().startsWith(name + "$")));
    }

    private static boolean readsTheTime(MethodCallTarget target) {
        String method = target.getOwner().getName() + "." + target.getName();
        return switch (method) {
            case "java.time.InstantSource.system", "java.lang.System.currentTimeMillis" -> true;
            default ->
                method.startsWith("java.time.Clock.system")
                        || (method.matches("java\\.time\\.\\w+\\.now")
                                && target.getRawParameterTypes().isEmpty());
        };
    }

    /** The words of a name: of {@code roundtable.commands.calls}, the module is the second and the feature the third. */
    private static List<String> words(String name) {
        return List.of(name.split("\\.", -1));
    }

    private static @Nullable String featureOf(JavaClass type) {
        List<String> path = words(type.getPackageName());
        boolean feature = path.size() > 2
                && path.getFirst().equals("roundtable")
                && path.get(1).equals("commands")
                && FEATURES.contains(path.get(2));
        return feature ? path.get(2) : null;
    }
}
