package org.wilcoss.custody.openapi;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.type.TypeReference;

/** Every operation that the program serves under {@code /api/v1}. */
@Component
class Operations {
    static final String ROOT = "/api/v1";

    private final RequestMappingHandlerMapping handlers;
    private final Resources resources;

    Operations(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers, Resources resources) {
        this.handlers = handlers;
        this.resources = resources;
    }

    /** All of them, by path and method. */
    List<Operation> all() {
        Map<String, Words> words = resources.read("operations.json", new TypeReference<>() {});
        List<Example> examples = resources.read("examples.json", new TypeReference<>() {});
        return handlers.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> named(entry.getKey(), entry.getValue()))
                .map(named -> named.with(words, examples))
                .sorted(Comparator.comparing(Operation::path).thenComparing(Operation::method))
                .toList();
    }

    private static Stream<Named> named(RequestMappingInfo info, HandlerMethod handler) {
        return info.getPatternValues().stream()
                .filter(path -> path.startsWith(ROOT + "/"))
                .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> new Named(method, path, handler)));
    }

    private record Named(RequestMethod method, String path, HandlerMethod handler) {
        Operation with(Map<String, Words> words, List<Example> examples) {
            String name = method + " " + path.substring(ROOT.length());
            Words known = words.get(name);
            if (known == null) {
                throw new IllegalStateException(name + " is missing in openapi/operations.json");
            }
            return new Operation(
                    method.name(),
                    path,
                    handler,
                    known,
                    examples.stream()
                            .filter(example -> example.operation().equals(name))
                            .toList());
        }
    }
}
