package org.wilcoss.custody.platform.web;

import java.time.Instant;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;

/** How JSON is read and written, beside the switches in {@code application.properties}. */
@Configuration(proxyBeanMethods = false)
class JsonRules {
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        SimpleModule values = new SimpleModule("strict values")
                .addDeserializer(String.class, new StrictText())
                .addDeserializer(Instant.class, new StrictInstant());
        AnnotationIntrospector names =
                AnnotationIntrospector.pair(new LabelNames(), new JacksonAnnotationIntrospector());
        return builder -> builder.addModule(values)
                .annotationIntrospector(names)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .disable(DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT);
    }
}
