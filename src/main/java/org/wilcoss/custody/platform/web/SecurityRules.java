package org.wilcoss.custody.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.wilcoss.custody.platform.Identities;
import org.wilcoss.custody.platform.Role;

/**
 * Who is asking, and what browsers must be told. What each may do is decided at the handler ({@link PermissionGuard}),
 * where it is declared.
 */
@Configuration(proxyBeanMethods = false)
class SecurityRules {
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "worker-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    @Bean
    SecurityFilterChain security(
            HttpSecurity http, Identities identities, Problems problems, CsrfTokenRepository tokens) throws Exception {
        return http.securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> anonymous.authenticationFilter(strangers()))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).requireCsrfProtectionMatcher(new ForgeableRequest()))
                .headers(SecurityRules::headers)
                .addFilterAfter(new IdentifyFilter(identities), HeaderWriterFilter.class)
                .addFilterBefore(new UploadGuard(), CsrfFilter.class)
                .exceptionHandling(denials -> denials.authenticationEntryPoint(
                                (request, response, failure) -> problems.answer(failure, request, response))
                        .accessDeniedHandler(
                                (request, response, failure) -> problems.answer(failure, request, response)))
                .authorizeHttpRequests(paths -> paths.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator", "/actuator/**")
                        .hasAuthority(Role.ADMIN.name())
                        .anyRequest()
                        .permitAll())
                .build();
    }

    /** Signing in is done by our own pages; this only keeps Boot from inventing a user with a printed password. */
    @Bean
    AuthenticationManager noPasswords() {
        return authentication -> {
            throw new ProviderNotFoundException("there are no passwords");
        };
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        return new FormTokens();
    }

    @Bean
    RequestRejectedHandler oddRequests(Problems problems) {
        return (request, response, failure) -> problems.answer(failure, request, response);
    }

    /** Spring's own would load the session, to note its id beside "anonymous". */
    private static AnonymousAuthenticationFilter strangers() {
        AnonymousAuthenticationFilter filter = new AnonymousAuthenticationFilter("strangers");
        filter.setAuthenticationDetailsSource(HttpServletRequest::getMethod);
        return filter;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter(SecurityRules::permissionsPolicy)
                .httpStrictTransportSecurity(transport -> transport.includeSubDomains(false));
    }

    /** The camera is for the scanner's page alone. */
    private static void permissionsPolicy(HttpServletRequest request, HttpServletResponse response) {
        String camera = request.getRequestURI().equals("/scan") ? "camera=(self)" : "camera=()";
        response.setHeader("Permissions-Policy", camera + ", geolocation=(), microphone=()");
    }
}
