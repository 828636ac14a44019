package org.wilcoss.custody.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.OpenToAll;
import org.wilcoss.custody.platform.Words;

/** Remembers on a device in which language it is to be. */
@Controller
class LanguageController {
    /**
     * Browsers read a backslash as a slash and leave out a tab, so neither may make two slashes of it; what is not ASCII
     * stands in no header.
     */
    private static final Pattern OURS = Pattern.compile("/(?!/)[!-\\[\\]-~]*");

    @GetMapping("/language/{tag}")
    @OpenToAll
    View choose(
            @PathVariable String tag,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (Words.languages().stream()
                .noneMatch(language -> language.getLanguage().equals(tag))) {
            throw new NotFound("page");
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(LanguageRules.COOKIE, tag)
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
        return new LocalRedirect(OURS.matcher(back).matches() ? back : "/");
    }
}
