package org.seedtrain.server.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says of every record what a client can rely on: a component that is not `@Nullable` is always there.
final class RecordSchemas implements ModelConverter {
    /// Names of what people read.
    private static final Set<String> TEXTS = Set.of("purpose", "groupTitle", "text", "title", "name", "note");

    @Override
    public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        Class<?> raw = raw(type.getType());
        if (raw == null || !raw.isRecord()) {
            return schema;
        }
        Schema<?> defined = defined(schema, context);
        if (defined != null && defined.getProperties() != null) {
            complete(defined, raw);
        }
        return schema;
    }

    private static @Nullable Schema<?> defined(@Nullable Schema<?> schema, ModelConverterContext context) {
        if (schema == null || schema.get$ref() == null) {
            return schema;
        }
        String ref = schema.get$ref();
        return context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
    }

    private static void complete(Schema<?> schema, Class<?> raw) {
        boolean leftOut = raw.isAnnotationPresent(JsonInclude.class);
        List<String> required = new ArrayList<>();
        for (RecordComponent component : raw.getRecordComponents()) {
            String name = name(component);
            Schema<?> property = schema.getProperties().get(name);
            if (property == null) {
                continue;
            }
            boolean absent = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!absent || !leftOut && answered(raw)) {
                required.add(name);
            }
            if (absent && !leftOut) {
                schema.getProperties().put(name, nullable(property));
            }
            if (component.getAnnotatedType() instanceof AnnotatedParameterizedType list
                    && list.getAnnotatedActualTypeArguments()[0].isAnnotationPresent(Nullable.class)
                    && property.getItems() != null) {
                property.setItems(nullable(property.getItems()));
            }
            if (isText(component.getGenericType()) && TEXTS.contains(name)) {
                schema.getProperties().put(name, text());
            } else if (component.getGenericType() instanceof ParameterizedType list
                    && isText(list.getActualTypeArguments()[0])) {
                Schema<Object> texts = new Schema<>();
                texts.setTypes(Set.of("array"));
                texts.setItems(text());
                schema.getProperties().put(name, texts);
            }
        }
        schema.setRequired(required.isEmpty() ? null : required);
    }

    /// What the server answers has all its members; what a client sends may leave out what can be absent.
    private static boolean answered(Class<?> raw) {
        return java.util.Arrays.stream(raw.getRecordComponents())
                .noneMatch(component -> java.util.Arrays.stream(component.getAccessor().getAnnotations())
                        .anyMatch(annotation -> annotation.annotationType().getName().startsWith("jakarta.validation")))
                && !raw.getSimpleName().equals("Skip");
    }

    /// The plant and the laboratory say their words by language tag; that is what a Text is.
    private static boolean isText(Type type) {
        return type instanceof ParameterizedType generic
                && generic.getRawType() == Map.class
                && generic.getActualTypeArguments()[1] == String.class;
    }

    private static Schema<?> text() {
        return new Schema<>().$ref("#/components/schemas/Text");
    }

    private static Schema<?> nullable(Schema<?> property) {
        if (property.get$ref() != null) {
            Schema<?> none = new Schema<>();
            none.setTypes(Set.of("null"));
            Schema<Object> either = new Schema<>();
            either.setAnyOf(List.of(new Schema<>().$ref(property.get$ref()), none));
            return either;
        }
        Set<String> types = new LinkedHashSet<>(property.getTypes() == null ? Set.of() : property.getTypes());
        types.add("null");
        property.setTypes(types);
        return property;
    }

    private static String name(RecordComponent component) {
        JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
        return given == null || given.value().isEmpty() ? component.getName() : given.value();
    }

    private static @Nullable Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        return type instanceof com.fasterxml.jackson.databind.JavaType known ? known.getRawClass() : null;
    }
}
