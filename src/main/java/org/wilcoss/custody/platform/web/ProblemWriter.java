package org.wilcoss.custody.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.LocalPath;
import org.wilcoss.custody.platform.ProblemType;
import tools.jackson.databind.json.JsonMapper;

/** Gives a problem in the form that the asker understands. */
@Component
class ProblemWriter {
    private final JsonMapper json;
    private final Pages pages;

    ProblemWriter(JsonMapper json, Pages pages) {
        this.json = json;
        this.pages = pages;
    }

    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!Paths.isForBrowsers(request)) {
            response.setStatus(problem.status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(problem));
        } else if (problem.is(ProblemType.NOT_SIGNED_IN)
                || (problem.is(ProblemType.SIGN_IN_AGAIN) && HttpMethod.GET.matches(request.getMethod()))) {
            new LocalRedirect(signIn(request)).render(null, request, response);
        } else {
            response.setStatus(problem.status());
            String again = problem.is(ProblemType.SIGN_IN_AGAIN) ? signIn(request) : "";
            pages.render("problem", Map.of("page", problem, "signInAgain", again), request, response);
        }
    }

    /** The sign-in page, which leads back to the page that was asked for, or whose form was sent. */
    private static String signIn(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String back = HttpMethod.GET.matches(request.getMethod()) ? request.getRequestURI() + query : page(request);
        return "/sign-in?back=" + URLEncoder.encode(LocalPath.orStart(back), StandardCharsets.UTF_8);
    }

    /** The path of the page whose form this is; the browser tells it to ourselves alone. */
    private static @Nullable String page(HttpServletRequest form) {
        try {
            String referrer = form.getHeader(HttpHeaders.REFERER);
            return referrer == null ? null : URI.create(referrer).getRawPath();
        } catch (IllegalArgumentException garbled) {
            return null;
        }
    }
}
