package org.wilcoss.custody.platform.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.ext.jdk8.Jdk8OptionalDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.type.ReferenceType;

/**
 * Tells a field that was sent as {@code null} (an empty Optional) from one that was left out (no Optional at all);
 * Jackson's own takes the two for the same.
 */
final class OptionalWhenSent extends Jdk8OptionalDeserializer {
    private OptionalWhenSent(
            JavaType type,
            @Nullable ValueInstantiator instantiator,
            @Nullable TypeDeserializer types,
            @Nullable ValueDeserializer<?> values) {
        super(type, instantiator, types, values);
    }

    @Override
    public OptionalWhenSent withResolved(TypeDeserializer types, ValueDeserializer<?> values) {
        return new OptionalWhenSent(_fullType, _valueInstantiator, types, values);
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }

    /** Reads every Optional this way. */
    static final class Everywhere extends SimpleDeserializers {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable ValueDeserializer<?> findReferenceDeserializer(
                ReferenceType type,
                DeserializationConfig config,
                BeanDescription.Supplier description,
                @Nullable TypeDeserializer types,
                @Nullable ValueDeserializer<?> values) {
            return type.hasRawClass(Optional.class)
                    ? new OptionalWhenSent(type, null, types, values)
                    : super.findReferenceDeserializer(type, config, description, types, values);
        }
    }
}
