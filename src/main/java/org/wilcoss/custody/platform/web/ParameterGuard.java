package org.wilcoss.custody.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.servlet.HandlerInterceptor;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Sentences;

/** Refuses parameters and paths with characters that cannot be kept, before anything reads them. */
final class ParameterGuard implements HandlerInterceptor {
    private final Sentences sentences;

    ParameterGuard(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!Texts.storable(request.getServletPath())) {
            throw new NotFound("page");
        }
        List<FieldProblem> broken = request.getParameterMap().entrySet().stream()
                .filter(parameter -> !Texts.storable(parameter.getKey())
                        || !Arrays.stream(parameter.getValue()).allMatch(Texts::storable))
                .map(parameter ->
                        new FieldProblem(Texts.printable(parameter.getKey()), sentences.say("field.characters")))
                .toList();
        if (!broken.isEmpty()) {
            throw new InvalidFields(broken);
        }
        return true;
    }
}
