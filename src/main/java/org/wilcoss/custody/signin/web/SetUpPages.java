package org.wilcoss.custody.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.wilcoss.custody.platform.Limit;
import org.wilcoss.custody.platform.Limited;
import org.wilcoss.custody.platform.Means;
import org.wilcoss.custody.platform.OpenToAll;
import org.wilcoss.custody.signin.FirstAdmin;
import org.wilcoss.custody.signin.SignIns;

/** Becoming the first admin, by the link that the program printed when it started. */
@Controller
@RequestMapping("/set-up/{token}")
class SetUpPages {
    private final FirstAdmin firstAdmin;
    private final SignIns signIns;

    SetUpPages(FirstAdmin firstAdmin, SignIns signIns) {
        this.firstAdmin = firstAdmin;
        this.signIns = signIns;
    }

    @GetMapping
    @OpenToAll
    String show(@PathVariable String token, Model model) {
        model.addAttribute("page", new SetUpPage(firstAdmin.isUsable(token), SetUpForm.EMPTY, Map.of()));
        return "set-up";
    }

    @PostMapping
    @Limited(Limit.SET_UP)
    @OpenToAll
    String register(
            @PathVariable String token,
            @Valid @ModelAttribute SetUpForm form,
            BindingResult problems,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (problems.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", new SetUpPage(true, form, words(problems)));
            return "set-up";
        }
        int admin = firstAdmin.register(token, form.name(), form.email());
        return "redirect:" + signIns.complete(request, response, admin, Means.LINK);
    }

    private static Map<String, String> words(BindingResult problems) {
        return problems.getFieldErrors().stream()
                .collect(Collectors.toMap(
                        FieldError::getField,
                        error -> Objects.requireNonNullElse(error.getDefaultMessage(), ""),
                        (first, second) -> first));
    }
}
