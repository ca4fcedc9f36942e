package roundtable.commands;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomMatcher;

/**
 * The small language in which an aggregate's behaviour is specified: given events, when a command by somebody, then events
 * or a refusal.
 */
public abstract class Specification<A> {

    /** When commands of a specification are asked, unless it says otherwise: 1 June 2026, 10:00 in Shanghai. */
    protected static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");

    private final Class<A> aggregate;
    private final Map<String, Id> claimed = new HashMap<>();
    private final Map<Id, List<Event>> neighbours = new HashMap<>();
    private final List<Object> resources = new ArrayList<>();

    protected Specification(Class<A> aggregate) {
        this.aggregate = aggregate;
    }

    /** What a port answers, beside claims and neighbours. */
    protected void providing(Object port) {
        resources.add(port);
    }

    protected void claimed(String kind, String value, Id holder) {
        claimed.put(kind + " " + value, holder);
    }

    /** Says that a neighbour has had these events. */
    protected void neighbour(Id id, Event... events) {
        neighbours.put(id, List.of(events));
    }

    protected Given given(Event... events) {
        AggregateTestFixture<A> fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerParameterResolverFactory(new AskingParameters());
        fixture.registerCommandTargetResolver(
                message -> new VersionedAggregateIdentifier(((Command) message.getPayload()).target(), null));
        fixture.registerInjectableResource(new ClaimsByMap());
        fixture.registerInjectableResource(new NeighboursByMap());
        resources.forEach(fixture::registerInjectableResource);
        return new Given(events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given((Object[]) events));
    }

    protected Given nothing() {
        return given();
    }

    /** What came before. */
    public record Given(TestExecutor<?> executor) {
        public When when(Command command) {
            return new When(executor, command, NOW);
        }
    }

    /** What is asked, still by nobody. */
    public record When(TestExecutor<?> executor, Command command, Instant at) {
        public When at(Instant moment) {
            return new When(executor, command, moment);
        }

        public Then by(Actor actor) {
            return new Then(executor.when(command, Asking.now(actor, at).metadata()));
        }
    }

    /** What must follow. */
    public record Then(ResultValidator<?> result) {
        public void then(Event... events) {
            result.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
        }

        public void thenRefused(Refusal refusal) {
            result.expectNoEvents().expectException(new CustomMatcher<Throwable>("refused: " + refusal) {
                @Override
                public boolean matches(Object thrown) {
                    return thrown instanceof Refused refused
                            && refused.refusal().equals(refusal);
                }
            });
        }
    }

    private final class ClaimsByMap implements Claims {
        @Override
        public boolean take(String kind, String value, Id holder) {
            return claimed.computeIfAbsent(kind + " " + value, key -> holder).equals(holder);
        }

        @Override
        public void free(String kind, String value, Id holder) {
            claimed.remove(kind + " " + value, holder);
        }
    }

    private final class NeighboursByMap implements Neighbours {
        @Override
        public <T> T fold(Id neighbour, Folding<T> folding) {
            T value = folding.start();
            for (Event event : neighbours.getOrDefault(neighbour, List.of())) {
                value = folding.step().apply(value, event);
            }
            return value;
        }
    }
}
