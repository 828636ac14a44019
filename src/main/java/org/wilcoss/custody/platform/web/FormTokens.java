package org.wilcoss.custody.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.wilcoss.custody.platform.RandomText;

/** Forms' tokens in the session, of 256 random bits: Spring's own have 122, fewer than ASVS 11.5.1 asks. */
final class FormTokens implements CsrfTokenRepository {
    private final CsrfTokenRepository stored = new HttpSessionCsrfTokenRepository();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        CsrfToken shape = stored.generateToken(request);
        return new DefaultCsrfToken(shape.getHeaderName(), shape.getParameterName(), RandomText.fresh());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        stored.saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return stored.loadToken(request);
    }
}
