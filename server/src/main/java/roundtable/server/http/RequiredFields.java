package roundtable.server.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * A field that its record does not call nullable must be there, and a list or map holds no null: what the types promise to
 * the code holds for what comes in.
 */
@Component
class RequiredFields implements JsonMapperBuilderCustomizer {

    @Override
    public void customize(JsonMapper.Builder builder) {
        builder.annotationIntrospector(
                AnnotationIntrospectorPair.create(new FromTheTypes(), builder.annotationIntrospector()));
    }

    private static final class FromTheTypes extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return isRequired(member) ? Boolean.TRUE : null;
        }

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
            RecordComponent component = component(member);
            if (component == null) {
                return JsonSetter.Value.empty();
            }
            return isRequired(component)
                    ? JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL)
                    : JsonSetter.Value.forContentNulls(Nulls.FAIL);
        }

        private static boolean isRequired(Annotated member) {
            RecordComponent component = component(member);
            return component != null && isRequired(component);
        }

        private static boolean isRequired(RecordComponent component) {
            return !component.getType().isPrimitive()
                    && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }

        /** Of a record of ours; null for all else. */
        private static @Nullable RecordComponent component(Annotated member) {
            if (!(member instanceof AnnotatedParameter parameter)) {
                return null;
            }
            Class<?> owner = parameter.getDeclaringClass();
            RecordComponent[] components = owner.getRecordComponents();
            return components != null
                            && owner.getPackageName().startsWith("roundtable.")
                            && components.length == parameter.getOwner().getParameterCount()
                    ? components[parameter.getIndex()]
                    : null;
        }
    }
}
