package org.wilcoss.custody.labels.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import org.wilcoss.custody.labels.FoundReports;
import org.wilcoss.custody.labels.web.FoundPage.State;
import org.wilcoss.custody.platform.Limit;
import org.wilcoss.custody.platform.Limited;
import org.wilcoss.custody.platform.OpenToAll;
import org.wilcoss.custody.platform.ProblemType;

/** Where whoever found something says so. It answers alike whether or not there is such a label. */
@Controller
@RequestMapping("/scan/{token}/found")
class FoundPageController {
    private final FoundReports reports;

    FoundPageController(FoundReports reports) {
        this.reports = reports;
    }

    @GetMapping
    @Limited(Limit.LABEL)
    @OpenToAll
    String show(@PathVariable String token, @RequestParam(required = false) @Nullable String sent, Model model) {
        model.addAttribute("page", FoundPage.of(path(token), sent == null ? State.ASKED : State.SENT));
        return "found";
    }

    @PostMapping
    @OpenToAll
    String report(
            @PathVariable String token,
            @ModelAttribute FoundForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!form.isWhole()) {
            response.setStatus(ProblemType.INVALID_FIELDS.status());
            model.addAttribute("page", new FoundPage(path(token), form, State.INCOMPLETE));
            return "found";
        }
        String contact = form.reach();
        if (!reports.report(token, form.text(), contact.isEmpty() ? null : contact, request.getRemoteAddr())) {
            response.setStatus(ProblemType.TOO_FAST.status());
            model.addAttribute("page", new FoundPage(path(token), form, State.TOO_MANY));
            return "found";
        }
        return "redirect:" + path(token) + "?sent";
    }

    private static String path(String token) {
        return "/scan/" + UriUtils.encodePathSegment(token, StandardCharsets.UTF_8) + "/found";
    }
}
