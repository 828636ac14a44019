package org.wilcoss.custody.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.wilcoss.custody.WebTest;

class HandlersTests extends WebTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Test
    void eachHandlerDeclaresWhoMayCallIt() {
        assertThat(handlers.getHandlerMethods().values())
                .filteredOn(handler -> handler.getBeanType().getName().startsWith("org.wilcoss."))
                .isNotEmpty()
                .allSatisfy(handler ->
                        assertThat(isDeclared(handler)).as(handler.toString()).isTrue());
    }

    private static boolean isDeclared(HandlerMethod handler) {
        return handler.hasMethodAnnotation(Requires.class) != handler.hasMethodAnnotation(OpenToAll.class);
    }
}
