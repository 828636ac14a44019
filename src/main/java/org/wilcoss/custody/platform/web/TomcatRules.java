package org.wilcoss.custody.platform.web;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** What has no switch in {@code application.properties}. */
@Configuration(proxyBeanMethods = false)
class TomcatRules {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainErrors() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(PlainErrors.class.getName());
            }
        });
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> secondTry() {
        return factory -> factory.addContextValves(new SecondTry());
    }

    /** Around everything: where a session is read and stored, too. */
    @Bean
    FilterRegistrationBean<ProblemsFilter> problemsAroundAll(Problems problems) {
        return filter("problems-around-all", Ordered.HIGHEST_PRECEDENCE, problems);
    }

    /** Within the session's filter, which tries to store a session again and would hide why it could not. */
    @Bean
    FilterRegistrationBean<ProblemsFilter> problemsWithinSession(Problems problems) {
        return filter("problems-within-session", SessionRepositoryFilter.DEFAULT_ORDER + 1, problems);
    }

    private static FilterRegistrationBean<ProblemsFilter> filter(String name, int order, Problems problems) {
        FilterRegistrationBean<ProblemsFilter> filter = new FilterRegistrationBean<>(new ProblemsFilter(problems));
        filter.setName(name);
        filter.setOrder(order);
        return filter;
    }
}
