package org.wilcoss.custody.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.view.UrlBasedViewResolver;
import org.wilcoss.custody.platform.Alarm;
import org.wilcoss.custody.platform.Chrome;
import org.wilcoss.custody.platform.ClubSettings;
import org.wilcoss.custody.platform.Proof;

/**
 * Renders the templates that the build compiled. A page is rendered whole before its first byte is sent, so that a
 * failing template is an error page and not half a page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Pages implements ViewResolver {
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.wilcoss.templates");
    private final ClubSettings settings;
    private final ObjectProvider<ResourceUrlProvider> assets;
    private final List<Alarm> alarms;
    private final Clock clock;

    Pages(ClubSettings settings, ObjectProvider<ResourceUrlProvider> assets, List<Alarm> alarms, Clock clock) {
        this.settings = settings;
        this.assets = assets;
        this.alarms = List.copyOf(alarms);
        this.clock = clock;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)) {
            return new LocalRedirect(name.substring(UrlBasedViewResolver.REDIRECT_URL_PREFIX.length()));
        }
        return templates.hasTemplate(file(name))
                ? (model, request, response) -> render(name, model == null ? Map.of() : model, request, response)
                : null;
    }

    void render(String name, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> parameters = new HashMap<>(model);
        parameters.put("chrome", chrome(request));
        Utf8ByteOutput page = new Utf8ByteOutput();
        templates.render(file(name), parameters, page);
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }

    private static String file(String name) {
        return name + ".jte";
    }

    private Chrome chrome(HttpServletRequest request) {
        return new Chrome(
                Actors.find().orElse(null),
                Actors.proof().filter(this::isFresh).isPresent(),
                request.getRequestURI(),
                settings,
                () -> ((CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()))).getToken(),
                alarms,
                this::asset);
    }

    private boolean isFresh(Proof proof) {
        return proof instanceof Proof.SignIn signIn && signIn.isFresh(clock.instant());
    }

    private String asset(String path) {
        return Objects.requireNonNullElse(assets.getObject().getForLookupPath(path), path);
    }
}
