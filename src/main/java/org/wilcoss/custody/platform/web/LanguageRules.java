package org.wilcoss.custody.platform.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.wilcoss.custody.platform.Words;

/** In which language a page is: in the one that was chosen on this device, else in the one that its browser asks for. */
@Configuration(proxyBeanMethods = false)
class LanguageRules {
    static final String COOKIE = "language";

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver browser = new AcceptHeaderLocaleResolver();
        browser.setSupportedLocales(Words.languages());
        browser.setDefaultLocale(Words.languages().getFirst());
        CookieLocaleResolver chosen = new CookieLocaleResolver(COOKIE);
        chosen.setDefaultLocaleFunction(browser::resolveLocale);
        chosen.setRejectInvalidCookies(false);
        return chosen;
    }
}
