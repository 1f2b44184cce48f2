package org.seedtrain.server.openapi;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.seedtrain.batch.Body;
import org.seedtrain.batch.Severity;
import org.seedtrain.plant.Command;
import org.seedtrain.server.problems.Problem;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The OpenAPI document: names as clients speak of things, entries as one flat shape with its `kind`, problems everywhere.
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    /// Java's names where they mean something else outside, or are used twice.
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("Person", "User"),
            Map.entry("Demonstration", "Account"),
            Map.entry("OpenRun", "RunView"),
            Map.entry("ProcedureView", "UnitProcedure"),
            Map.entry("OperationView", "Operation"),
            Map.entry("StepView", "StepDefinition"),
            Map.entry("CommandForm", "StepCommand"),
            Map.entry("LotView", "Lot"),
            Map.entry("MalfunctionView", "MalfunctionDefinition"),
            Map.entry("ClockView", "Clock"),
            Map.entry("DeviationView", "Deviation"),
            Map.entry("ContainerView", "Container"),
            Map.entry("SampleView", "Sample"),
            Map.entry("TestResult", "Result"),
            Map.entry("PictureStage", "Stage"),
            Map.entry("Node", "GenealogyNode"),
            Map.entry("Edge", "GenealogyEdge"),
            Map.entry("Input", "MethodInput"),
            Map.entry("Attribute", "MethodResult"),
            Map.entry("Trend", "TrendTag"),
            Map.entry("Column", "TableColumn"),
            Map.entry("Axis", "PlotAxis"),
            Map.entry("Series", "PlotSeries"),
            Map.entry("Mark", "PlotMark"),
            Map.entry("OptionView", "AnalysisOption"),
            Map.entry("Slot", "AnalysisFile"),
            Map.entry("Example", "AnalysisExample"),
            Map.entry("Outcome", "AnalysisOutcome"),
            Map.entry("Verdict", "AnalysisVerdict"),
            Map.entry("Skipped", "SkipResult"),
            Map.entry("Made", "MadeAccount"),
            Map.entry("Holder", "LinkHolder"),
            Map.entry("Credentials", "SignIn"));

    private static final List<String> KINDS = Arrays.stream(Body.class.getAnnotation(JsonSubTypes.class).value())
            .map(JsonSubTypes.Type::name)
            .toList();

    private static final List<String> COMMANDS = List.of("set", "act", "malfunction", "acknowledge");

    private static final List<String> STEPS = List.of(
            "instruction", "command", "reading", "value", "calculation", "weighing", "label", "wait", "sample", "test",
            "check", "signature", "disposition");

    /// What is only seen through the flat shapes of entries and commands.
    private static final String INSIDE = "Inside";

    /// Nested records whose outer class tells them apart.
    private static final Map<String, String> NESTED = Map.of(
            "org.seedtrain.plant.Action$Name", "ActionName",
            "org.seedtrain.lab.Evaluation$Result", "EvaluatedResult",
            "org.seedtrain.lab.Evaluation$Point", "CurvePoint",
            "org.seedtrain.lab.RawData$Reading", "RawReading",
            "org.seedtrain.lab.Input$Choice", "MethodChoice",
            "org.seedtrain.server.laboratory.AnalysesController$Choice", "AnalysisChoice",
            "org.seedtrain.server.training.TrainingController$Course", "Course",
            "org.seedtrain.batch.recipe.Recipe$Course", "CourseText",
            "org.seedtrain.server.problems.Problem$Field", "ProblemField");

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new TypeNameResolver() {
            @Override
            protected String nameForClass(Class<?> type, Set<Options> options) {
                if (type.getEnclosingClass() == Body.class || type.getEnclosingClass() == Command.class) {
                    return INSIDE + type.getSimpleName();
                }
                String nested = NESTED.get(type.getName());
                return nested != null ? nested : NAMES.getOrDefault(type.getSimpleName(), super.nameForClass(type, options));
            }
        });
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    OpenApiCustomizer description() {
        return api -> {
            api.setInfo(new Info().title("Seedtrain").version("1").description("The API of a Seedtrain server."));
            api.setServers(List.of(new Server().url("/")));
            Map<String, Schema> schemas = new TreeMap<>(api.getComponents().getSchemas());
            schemas.keySet().removeIf(name -> name.startsWith(INSIDE) || name.equals("Body") || name.equals("Command"));
            schemas.put("EntryBody", flat("kind", Body.class, KINDS));
            schemas.put("PlantCommand", flat("type", Command.class, COMMANDS));
            schemas.put("Reported", object(Map.of("text", string(), "unit", string()), List.of("text", "unit")));
            schemas.put("Text", object(Map.of("en", string(), "ko", string()), List.of("en", "ko")));
            schemas.put("ProblemField", object(Map.of("field", string(), "message", string()), List.of("field", "message")));
            schemas.put("Problem", problem());
            api.getComponents().setSchemas(schemas);
            bodies(schemas);
            schemas.get("StepDefinition").getProperties().put("kind", oneOf(STEPS));
            api.getPaths().values().forEach(path -> path.readOperations().forEach(operation -> operation
                    .getResponses()
                    .addApiResponse(
                            "default",
                            new ApiResponse()
                                    .description("A problem")
                                    .content(new Content()
                                            .addMediaType(
                                                    Problem.MEDIA_TYPE,
                                                    new MediaType()
                                                            .schema(new Schema<>().$ref("#/components/schemas/Problem")))))));
        };
    }

    /// Whoever speaks of an entry's body or of a command means the flat shapes.
    private static void bodies(Map<String, Schema> schemas) {
        for (String owner : List.of("Entry", "RecordEntry", "NewEntry")) {
            schemas.get(owner).getProperties().put("body", ref("EntryBody"));
        }
    }

    private static Schema<?> problem() {
        Schema<?> any = new Schema<>();
        return object(
                new TreeMap<>(Map.of(
                        "type", string(),
                        "title", string(),
                        "status", typed("integer"),
                        "detail", string(),
                        "key", string(),
                        "arguments", array(any),
                        "fields", array(ref("ProblemField")),
                        "text", ref("Text"))),
                List.of("type", "title", "status", "key"));
    }

    /// All that the members of a closed set can carry, in one shape: `kind` says which it is.
    private static Schema<?> flat(String discriminator, Class<?> sealed, List<String> words) {
        Map<String, Schema> properties = new TreeMap<>();
        Map<String, Integer> count = new TreeMap<>();
        properties.put(discriminator, oneOf(words));
        for (Class<?> member : sealed.getPermittedSubclasses()) {
            for (RecordComponent component : member.getRecordComponents()) {
                var given = component.getAccessor().getAnnotation(com.fasterxml.jackson.annotation.JsonProperty.class);
                String name = given == null ? component.getName() : given.value();
                Schema<?> schema = schema(component.getGenericType());
                Schema<?> known = properties.put(name, schema);
                if (known != null && !known.equals(schema)) {
                    properties.put(name, new Schema<>());
                }
                count.merge(name, 1, Integer::sum);
            }
        }
        List<String> required = new java.util.ArrayList<>(List.of(discriminator));
        count.forEach((name, times) -> {
            if (times == sealed.getPermittedSubclasses().length) {
                required.add(name);
            }
        });
        return object(properties, required);
    }

    private static Schema<?> schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return generic.getRawType() == List.class ? array(schema(last)) : map(schema(last));
        }
        if (type == Severity.class) {
            return oneOf(Arrays.stream(Severity.values()).map(Severity::word).toList());
        }
        if (type instanceof Class<?> words && words.isEnum()) {
            return oneOf(Arrays.stream(words.getEnumConstants()).map(String::valueOf).toList());
        }
        if (type == String.class) {
            return string();
        }
        if (type == double.class || type == Double.class) {
            return typed("number");
        }
        if (type == long.class || type == int.class || type == Long.class) {
            return typed("integer");
        }
        if (type == boolean.class) {
            return typed("boolean");
        }
        if (type == Body.Typed.class) {
            return ref("Reported");
        }
        return type == Command.class ? ref("PlantCommand") : new Schema<>();
    }

    private static Schema<?> map(Schema<?> values) {
        Schema<?> map = typed("object");
        map.setAdditionalProperties(values);
        return map;
    }

    private static Schema<?> oneOf(List<String> words) {
        Schema<Object> schema = new Schema<>();
        schema.setTypes(Set.of("string"));
        schema.setEnum(List.copyOf(words));
        return schema;
    }

    private static Schema<?> string() {
        return typed("string");
    }

    private static Schema<?> typed(String type) {
        Schema<?> schema = new Schema<>();
        schema.setTypes(Set.of(type));
        return schema;
    }

    private static Schema<?> array(Schema<?> items) {
        Schema<Object> array = new Schema<>();
        array.setTypes(Set.of("array"));
        array.setItems(items);
        return array;
    }

    private static Schema<?> ref(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    private static Schema<?> object(Map<String, ? extends Schema> properties, List<String> required) {
        Schema<Object> object = new Schema<>();
        object.setTypes(Set.of("object"));
        properties.forEach((name, property) -> object.addProperty(name, property));
        object.setRequired(required);
        return object;
    }
}
