package org.wilcoss.custody.platform.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Sentences;

/** Reads {@code limit}, {@code offset}, {@code after} and {@code count}. */
final class PageRequestReader implements HandlerMethodArgumentResolver {
    private static final int MAX_OFFSET = 1_000_000;

    private final Sentences sentences;

    PageRequestReader(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        int limit = number(request, "limit", 1, PageRequest.MAX_LIMIT, PageRequest.DEFAULT_LIMIT);
        int offset = number(request, "offset", 0, MAX_OFFSET, 0);
        return new PageRequest(limit, offset, request.getParameter("after"), flag(request, "count"));
    }

    private int number(NativeWebRequest request, String name, int least, int most, int otherwise) {
        String text = request.getParameter(name);
        if (text == null) {
            return otherwise;
        }
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new InvalidFields(name, sentences.say("field.between", least, most));
    }

    private boolean flag(NativeWebRequest request, String name) {
        return switch (Objects.requireNonNullElse(request.getParameter(name), "false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidFields(name, sentences.say("field.boolean"));
        };
    }
}
