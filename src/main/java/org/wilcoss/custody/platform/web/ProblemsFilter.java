package org.wilcoss.custody.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers what fails before or after the controllers, such as finding out who is asking, as if a controller failed. */
final class ProblemsFilter extends OncePerRequestFilter {
    private final Problems problems;

    ProblemsFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (Exception failure) {
            problems.answer(failure, request, response);
        }
    }
}
