package roundtable.commands;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
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
            return new Read<>(message -> Asking.actor(message.getMetaData()));
        }
        if (type == At.class) {
            return new Read<>(message -> Asking.at(message.getMetaData()));
        }
        return type == Cause.class ? new Read<>(AskingParameters::cause) : null;
    }

    private static @Nullable Cause cause(Message<?> message) {
        At at = Asking.at(message.getMetaData());
        return message instanceof EventMessage<?> && at != null ? new Cause(message.getIdentifier(), at) : null;
    }

    private interface Reading<T> {
        @Nullable T from(Message<?> message);
    }

    private record Read<T>(Reading<T> reading) implements ParameterResolver<T> {
        @Override
        public @Nullable T resolveParameterValue(Message<?> message) {
            return reading.from(message);
        }

        @Override
        public boolean matches(Message<?> message) {
            return reading.from(message) != null;
        }
    }
}
