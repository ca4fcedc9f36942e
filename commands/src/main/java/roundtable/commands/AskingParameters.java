package roundtable.commands;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/**
 * Lets a handler of commands or events take {@link Actor} and {@link At} as parameters, and one of events its {@link Cause}.
 * A message that carries none does not reach such a handler: the command fails rather than run for nobody.
 */
public final class AskingParameters implements ParameterResolverFactory {

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        Class<?> type = parameters[index].getType();
        if (type == Actor.class) {
            return new Read<>(
                    message -> carries(message, Asking.PERSON) && carries(message, Asking.ROLE),
                    message -> Asking.actor(message.getMetaData()));
        }
        if (type == At.class) {
            return new Read<>(message -> carries(message, Asking.AT), message -> Asking.at(message.getMetaData()));
        }
        return type == Cause.class
                ? new Read<>(
                        message -> message instanceof EventMessage<?> && carries(message, Asking.AT),
                        AskingParameters::cause)
                : null;
    }

    private static boolean carries(Message<?> message, String key) {
        return message.getMetaData().get(key) != null;
    }

    private static @Nullable Cause cause(Message<?> message) {
        At at = Asking.at(message.getMetaData());
        return at == null ? null : new Cause(message.getIdentifier(), at);
    }

    private interface Reading<T> {
        @Nullable T from(Message<?> message);
    }

    /**
     * @param there whether the message carries it: asked of every handler for every event, so nothing is read for it
     * @param reading what it carries
     */
    private record Read<T>(Predicate<Message<?>> there, Reading<T> reading) implements ParameterResolver<T> {
        @Override
        public @Nullable T resolveParameterValue(Message<?> message) {
            return reading.from(message);
        }

        @Override
        public boolean matches(Message<?> message) {
            return there.test(message);
        }
    }
}
