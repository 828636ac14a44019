package org.wilcoss.custody.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Puts the stylesheets that one imports into layers in the place of its imports: a page asks once and not twenty
 * times, and the hash in the address covers them all.
 */
class Stylesheets implements ResourceResolver {
    private static final Pattern IMPORT = Pattern.compile("@import url\\(\"([^\"]+)\"\\) layer\\(([^)]+)\\);");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/\\s*", Pattern.DOTALL);

    @Override
    public @Nullable Resource resolveResource(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        Resource sheet = chain.resolveResource(request, path, locations);
        return sheet == null ? null : whole(sheet);
    }

    @Override
    public @Nullable String resolveUrlPath(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveUrlPath(path, locations);
    }

    private static Resource whole(Resource sheet) {
        String css = IMPORT.matcher(text(sheet)).replaceAll(part -> layer(sheet, part));
        return new TransformedResource(sheet, css.getBytes(StandardCharsets.UTF_8));
    }

    private static String layer(Resource sheet, MatchResult part) {
        try {
            String css = text(sheet.createRelative(part.group(1)));
            return "@layer %s {\n%s}"
                    .formatted(part.group(2), css)
                    .replace("\\", "\\\\")
                    .replace("$", "\\$");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Resource sheet) {
        try {
            return COMMENT.matcher(sheet.getContentAsString(StandardCharsets.UTF_8))
                    .replaceAll("");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
