package org.wilcoss.custody.openapi;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.wilcoss.custody.platform.IfMatch;
import org.wilcoss.custody.platform.Limited;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Role;
import org.wilcoss.custody.platform.Scope;

/**
 * One method on one path, and the handler that serves it.
 *
 * @param path the whole path, with {@code {id}} for what varies
 * @param examples calls of it, in the order of the story
 */
record Operation(String method, String path, HandlerMethod handler, Words words, List<Example> examples) {

    List<Parameter> parameters() {
        return List.of(handler.getMethod().getParameters());
    }

    /** The type of the body that is sent, if one is. */
    Optional<AnnotatedType> requestType() {
        return parameters().stream()
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .map(Parameter::getAnnotatedType)
                .findFirst();
    }

    /** Whether a file is sent, as a part of a form. */
    boolean isUpload() {
        return takes(MultipartFile.class);
    }

    boolean isPost() {
        return method.equals("POST");
    }

    boolean isPaged() {
        return takes(PageRequest.class);
    }

    boolean honoursIfMatch() {
        return takes(IfMatch.class);
    }

    /** Whether it is refused to whoever calls it too often. */
    boolean isLimited() {
        return handler.hasMethodAnnotation(Limited.class);
    }

    boolean hasPathVariable() {
        return parameters().stream().anyMatch(parameter -> parameter.isAnnotationPresent(PathVariable.class));
    }

    /** What one must be allowed to call it; empty if anybody may, signed in or not. */
    Optional<Permission> permission() {
        return Optional.ofNullable(handler.getMethodAnnotation(Requires.class)).map(Requires::value);
    }

    /** The scope that a token needs to call it; empty if no token will do, or none is needed. */
    Optional<Scope> scope() {
        return permission().flatMap(permission -> Scope.neededFor(permission, method.equals("GET")));
    }

    /** Who may call it; empty if anybody may. */
    List<Role> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> permission().filter(it -> it.allows(role)).isPresent())
                .toList();
    }

    boolean isOpenToAll() {
        return roles().isEmpty();
    }

    /** Calls of it that succeed. */
    Stream<Example> successes() {
        return examples.stream().filter(example -> example.status() < 400);
    }

    private boolean takes(Class<?> type) {
        return parameters().stream().anyMatch(parameter -> parameter.getType() == type);
    }
}
