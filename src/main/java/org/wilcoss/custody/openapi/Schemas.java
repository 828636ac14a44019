package org.wilcoss.custody.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Labels;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schemas of the types that are sent and answered. A record becomes a component of the document, described by its
 * own annotations: JSpecify's say what may be null, Bean Validation's what is required and within which limits.
 */
final class Schemas {
    private static final Map<Class<?>, String[]> SIMPLE = Map.of(
            String.class, new String[] {"string"},
            int.class, new String[] {"integer", "int32"},
            Integer.class, new String[] {"integer", "int32"},
            long.class, new String[] {"integer", "int64"},
            Long.class, new String[] {"integer", "int64"},
            boolean.class, new String[] {"boolean"},
            Boolean.class, new String[] {"boolean"},
            Instant.class, new String[] {"string", "date-time"},
            LocalDate.class, new String[] {"string", "date"},
            ObjectNode.class, new String[] {"object"});

    private final ObjectNode components;
    private final Map<String, String> descriptions;
    private final Map<String, Class<?>> named = new HashMap<>();

    /**
     * Starts a document's schemas.
     *
     * @param components where the records' schemas go
     * @param descriptions of fields, by {@code Record.field}
     */
    Schemas(ObjectNode components, Map<String, String> descriptions) {
        this.components = components;
        this.descriptions = descriptions;
    }

    /** The schema of a type as it is written in a signature, annotations included. */
    ObjectNode of(AnnotatedType type, Side side) {
        ObjectNode schema = plain(type, side);
        Limits.apply(type, schema);
        return isNullable(type) ? orNull(schema) : schema;
    }

    private ObjectNode plain(AnnotatedType type, Side side) {
        Class<?> raw = raw(type.getType());
        if (raw == Optional.class) {
            return of(argument(type), side);
        }
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        if (Collection.class.isAssignableFrom(raw)) {
            schema.put("type", "array").set("items", of(argument(type), side));
        } else if (raw.isEnum()) {
            schema.put("type", "string");
            ArrayNode labels = schema.putArray("enum");
            Arrays.stream(raw.getEnumConstants()).map(Enum.class::cast).forEach(it -> labels.add(Labels.of(it)));
        } else if (raw.isRecord()) {
            schema.put("$ref", "#/components/schemas/" + component(raw, side));
        } else {
            simple(raw, schema);
        }
        return schema;
    }

    private static void simple(Class<?> raw, ObjectNode schema) {
        String[] typeAndFormat = SIMPLE.get(raw);
        if (typeAndFormat == null) {
            throw new IllegalStateException("no JSON Schema for " + raw);
        }
        schema.put("type", typeAndFormat[0]);
        if (typeAndFormat.length > 1) {
            schema.put("format", typeAndFormat[1]);
        }
    }

    private String component(Class<?> type, Side side) {
        String name = type.getSimpleName();
        Class<?> before = named.putIfAbsent(name, type);
        if (before == null) {
            describe(type, side, components.putObject(name));
        } else if (before != type) {
            throw new IllegalStateException("two records are called " + name);
        }
        return name;
    }

    private void describe(Class<?> type, Side side, ObjectNode schema) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = Names.NAMES.translate(component.getName());
            boolean leftOut = side == Side.RESPONSE && leavesNullsOut(type) && isNullable(component.getAnnotatedType());
            ObjectNode property =
                    leftOut ? plain(component.getAnnotatedType(), side) : of(component.getAnnotatedType(), side);
            Optional.ofNullable(descriptions.get(type.getSimpleName() + "." + name))
                    .ifPresent(text -> property.put("description", text));
            properties.set(name, property);
            if (side == Side.RESPONSE ? !leftOut : isRequired(component.getAnnotatedType())) {
                required.add(name);
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        if (side == Side.REQUEST) {
            schema.put("additionalProperties", false);
        }
    }

    static boolean isRequired(AnnotatedType type) {
        return raw(type.getType()).isPrimitive() || has(type, NotNull.class) || has(type, NotBlank.class);
    }

    static boolean isNullable(AnnotatedType type) {
        return has(type, Nullable.class);
    }

    private static boolean has(AnnotatedElement element, Class<? extends java.lang.annotation.Annotation> type) {
        return element.isAnnotationPresent(type);
    }

    private static boolean leavesNullsOut(Class<?> type) {
        JsonInclude include = type.getAnnotation(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }

    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.has("$ref")) {
            ObjectNode either = JsonNodeFactory.instance.objectNode();
            either.putArray("oneOf").add(schema).addObject().put("type", "null");
            return either;
        }
        ArrayNode types = JsonNodeFactory.instance.arrayNode();
        types.add(schema.get("type")).add("null");
        schema.set("type", types);
        if (schema.get("enum") instanceof ArrayNode constants) {
            constants.addNull();
        }
        return schema;
    }

    /** The only type argument of a list, an optional value or an answer. */
    static AnnotatedType argument(AnnotatedType type) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0];
    }

    static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType of ? of.getRawType() : type);
    }

    /** The names that Jackson gives, for which it has no public method. */
    private static final class Names extends SnakeCaseStrategy {
        private static final long serialVersionUID = 1L;
        private static final Names NAMES = new Names();

        @Override
        public String translate(String javaName) {
            return super.translate(javaName);
        }
    }
}
