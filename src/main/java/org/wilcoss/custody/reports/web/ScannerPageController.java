package org.wilcoss.custody.reports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.wilcoss.custody.kits.KitQueries;
import org.wilcoss.custody.kits.KitReference;
import org.wilcoss.custody.kits.ScannedKit;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.reports.web.ScannerPage.Miss;

/** The scanner: a camera, and a field that takes what wedge scanners and people type. */
@Controller
class ScannerPageController {
    /** More than anybody carries. */
    private static final int MOST = 200;

    private final KitQueries kits;
    private final ScannedTexts texts;

    ScannerPageController(KitQueries kits, ScannedTexts texts) {
        this.kits = kits;
        this.texts = texts;
    }

    /** The scanner; with a code, what this person would do with that kit now. What names no kit leads nowhere. */
    @GetMapping("/scan")
    @Requires(Permission.SIGNED_IN)
    String show(
            Actor actor,
            @RequestParam(required = false) @Nullable String code,
            Model model,
            HttpServletResponse response) {
        if (code == null || code.isBlank()) {
            model.addAttribute("page", new ScannerPage("", Miss.NONE, texts.ours()));
            return "scanner";
        }
        List<KitReference> named = texts.read(code);
        Optional<ScannedKit> kit = named.stream()
                .map(reference -> find(actor, reference))
                .flatMap(Optional::stream)
                .findFirst();
        if (kit.isPresent()) {
            return "redirect:" + RightAction.path(kit.get());
        }
        response.setStatus(HttpStatus.NOT_FOUND.value());
        Miss miss = named.isEmpty() ? Miss.FOREIGN : Miss.UNKNOWN;
        model.addAttribute("page", new ScannerPage(code.strip(), miss, texts.ours()));
        return "scanner";
    }

    /** The kits that were scanned one after another: their codes, one a line. */
    @GetMapping(path = "/scan", params = "codes")
    @Requires(Permission.SIGNED_IN)
    String show(Actor actor, @RequestParam String codes, Model model) {
        List<String> scanned = codes.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
        model.addAttribute("page", new ScannedKitsPage(kits.scan(actor, scanned), scanned.size()));
        return "scanned-kits";
    }

    private Optional<ScannedKit> find(Actor actor, KitReference reference) {
        try {
            return Optional.of(kits.scan(actor, reference));
        } catch (NotFound none) {
            return Optional.empty();
        }
    }

    /** Modules import each other under one name for ever, so browsers ask each time whether they changed. */
    @Configuration(proxyBeanMethods = false)
    static class Modules implements WebMvcConfigurer {
        @Override
        public void addResourceHandlers(ResourceHandlerRegistry registry) {
            registry.addResourceHandler("/assets/js/scan/**")
                    .addResourceLocations("classpath:/static/js/scan/")
                    .setCacheControl(CacheControl.noCache());
        }
    }
}
