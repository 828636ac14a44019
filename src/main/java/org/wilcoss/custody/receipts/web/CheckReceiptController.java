package org.wilcoss.custody.receipts.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.wilcoss.custody.ledger.Checkpoints;
import org.wilcoss.custody.platform.OpenToAll;

/** The page that checks a receipt's file in the browser: it gives the club's keys and receives nothing. */
@Controller
class CheckReceiptController {
    private final Checkpoints checkpoints;

    CheckReceiptController(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @GetMapping("/check-receipt")
    @OpenToAll
    String show(Model model) {
        model.addAttribute("page", CheckReceiptPage.of(checkpoints.verifierKeys()));
        return "check-receipt";
    }

    /** Modules import each other under one name for ever, so browsers ask each time whether they changed. */
    @Configuration(proxyBeanMethods = false)
    static class Modules implements WebMvcConfigurer {
        @Override
        public void addResourceHandlers(ResourceHandlerRegistry registry) {
            registry.addResourceHandler("/assets/js/receipt/**")
                    .addResourceLocations("classpath:/static/js/receipt/")
                    .setCacheControl(CacheControl.noCache());
        }
    }
}
