package roundtable.eventlog.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import roundtable.commands.Event;
import specimens.Specimens;
import tools.jackson.databind.JsonNode;

class ReadingGoldenEvents {

    private static final String HOW = "./mvnw -pl eventlog -am test -Dtest='ReadingGoldenEvents,EventCatalogue' "
            + "-Dsurefire.failIfNoSpecifiedTests=false -D" + GoldenEvents.WRITE;

    @BeforeAll
    static void writeWhatIsMissing() {
        if (GoldenEvents.mayWrite()) {
            for (Class<? extends Event> event : GoldenEvents.NAMES.all().values()) {
                GoldenEvents.File file = GoldenEvents.File.of(event);
                if (!file.exists()) {
                    file.write(GoldenEvents.sample(event));
                }
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> every_event_has_a_golden_file() {
        return GoldenEvents.NAMES.all().values().stream()
                .map(event -> dynamicTest(
                        event.getSimpleName(),
                        () -> assertThat(GoldenEvents.File.of(event).path())
                                .as("written by %s", HOW)
                                .exists()));
    }

    @TestFactory
    Stream<DynamicTest> whatever_was_stored_once_is_read_and_nothing_of_it_is_lost() {
        List<EventUpcaster> upcasters = Specimens.node().beans(EventUpcaster.class);
        return GoldenEvents.files().stream()
                .map(file -> dynamicTest(file.name() + " " + file.revision(), () -> {
                    Object event = file.read(upcasters);
                    assertThat(event).isInstanceOf(GoldenEvents.NAMES.all().get(file.name()));
                    GoldenEvents.File present =
                            GoldenEvents.File.of(event.getClass().asSubclass(Event.class));
                    if (present.revision().equals(file.revision())) {
                        JsonNode written = GoldenEvents.JSON.valueToTree(event);
                        assertThat(GoldenEvents.isWithin(file.json(), written))
                                .as("%s within %s", file.json(), written)
                                .isTrue();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_event_comes_back_from_the_log_as_it_went_in() {
        return GoldenEvents.NAMES.all().values().stream()
                .map(type -> dynamicTest(type.getSimpleName(), () -> {
                    Object sample = GoldenEvents.sample(type);
                    Object read = GoldenEvents.JSON.readValue(GoldenEvents.JSON.writeValueAsBytes(sample), type);
                    assertThat(read).isEqualTo(sample);
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_aggregate_comes_back_from_a_snapshot_as_it_went_in() {
        return aggregates()
                .map(type -> dynamicTest(type.getSimpleName(), () -> {
                    Object sample = Samples.state(type, type.getSimpleName());
                    Object read = GoldenEvents.JSON.readValue(GoldenEvents.JSON.writeValueAsBytes(sample), type);
                    assertThat(read).usingRecursiveComparison().isEqualTo(sample);
                }));
    }

    @Test
    void the_sample_maker_leaves_nothing_out() {
        assertThat(GoldenEvents.NAMES.all().values()).allSatisfy(event -> {
            JsonNode sample = GoldenEvents.JSON.valueToTree(GoldenEvents.sample(event));
            assertThat(sample.propertyNames())
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(event.getRecordComponents())
                            .map(component -> component.getName())
                            .toList());
        });
    }

    private static Stream<Class<?>> aggregates() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Aggregate.class));
        return scanner.findCandidateComponents("roundtable.commands").stream()
                .map(BeanDefinition::getBeanClassName)
                .sorted()
                .map(name -> ClassUtils.resolveClassName(name, ReadingGoldenEvents.class.getClassLoader()));
    }
}
