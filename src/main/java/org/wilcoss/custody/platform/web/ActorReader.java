package org.wilcoss.custody.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.NotSignedIn;

/** Hands the signed-in user to a controller; null to one that is open to all and says that it can do without. */
final class ActorReader implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public @Nullable Actor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return parameter.isOptional()
                ? Actors.find().orElse(null)
                : Actors.find().orElseThrow(NotSignedIn::withoutToken);
    }
}
