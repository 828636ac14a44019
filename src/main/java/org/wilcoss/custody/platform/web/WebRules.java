package org.wilcoss.custody.platform.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.wilcoss.custody.platform.Limits;
import org.wilcoss.custody.platform.Sentences;

/** What controllers may take as parameters, and what is checked before they are called. */
@Configuration(proxyBeanMethods = false)
class WebRules implements WebMvcConfigurer {
    private final Sentences sentences;
    private final Clock clock;
    private final Limits limits;

    WebRules(Sentences sentences, Clock clock, Limits limits) {
        this.sentences = sentences;
        this.clock = clock;
        this.limits = limits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new PermissionGuard(clock));
        interceptors.addInterceptor(new ParameterGuard(sentences));
        interceptors.addInterceptor(new AcceptGuard());
        interceptors.addInterceptor(new LimitGuard(limits));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorReader());
        resolvers.add(new IfMatchReader());
        resolvers.add(new PageRequestReader(sentences));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new LabelReader());
        registry.addConverter(String.class, Instant.class, (Converter<String, @Nullable Instant>)
                text -> text.isEmpty() ? null : Texts.instant(text));
        registry.addConverter(String.class, Integer.class, (Converter<String, @Nullable Integer>) Texts::wholeNumber);
        registry.addConverter(String.class, Boolean.class, (Converter<String, @Nullable Boolean>) Texts::truth);
    }
}
