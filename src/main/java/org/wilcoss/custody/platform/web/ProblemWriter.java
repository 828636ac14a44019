package org.wilcoss.custody.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
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
        } else if (problem.status() == ProblemType.NOT_SIGNED_IN.status()) {
            new LocalRedirect(signIn(request)).render(null, request, response);
        } else {
            response.setStatus(problem.status());
            pages.render("problem", Map.of("page", problem), request, response);
        }
    }

    /** The sign-in page, which leads back to the page that was asked for. */
    private static String signIn(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return "/sign-in";
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return "/sign-in?next=" + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
    }
}
