package org.wilcoss.custody.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.OpenToAll;

/** Answers when the servlet container, not a controller, says no. */
@Controller
class ErrorPages implements ErrorController {
    private final Problems problems;

    ErrorPages(Problems problems) {
        this.problems = problems;
    }

    @OpenToAll
    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (failure instanceof Throwable thrown) {
            problems.answer(thrown, request, response);
        } else if (status instanceof Integer code) {
            problems.answer(code, request, response);
        } else {
            throw new NotFound("page");
        }
    }
}
