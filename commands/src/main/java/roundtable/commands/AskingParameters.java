package roundtable.commands;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/**
 * Lets a handler of commands or events take {@link Actor} and {@link At} as parameters. A message that carries none does not
 * reach such a handler: the command fails rather than run for nobody.
 */
public final class AskingParameters implements ParameterResolverFactory {

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        Class<?> type = parameters[index].getType();
        if (type == Actor.class) {
            return new FromMetadata<>(Asking::actor);
        }
        return type == At.class ? new FromMetadata<>(Asking::at) : null;
    }

    private interface Reading<T> {
        @Nullable T from(Map<String, ?> metadata);
    }

    private record FromMetadata<T>(Reading<T> reading) implements ParameterResolver<T> {
        @Override
        public @Nullable T resolveParameterValue(Message<?> message) {
            return reading.from(message.getMetaData());
        }

        @Override
        public boolean matches(Message<?> message) {
            return reading.from(message.getMetaData()) != null;
        }
    }
}
