package org.wilcoss.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wilcoss.custody.Visitor.Page;
import org.wilcoss.custody.platform.Role;

/** Pages are in the language that was chosen on a device, else in that of its browser, else in English. */
class LanguageTests extends PageTest {
    @Test
    void speaksTheLanguageOfTheBrowser() {
        Page page = visitor(Role.COACH).get("/", "es-MX,es;q=0.9,en;q=0.5");
        assertThat(page.html()).contains("<html lang=\"es\">", "Tablero", "Ir al contenido");
        assertThat(page.html()).doesNotContain("Skip to the content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "fr-CA,fr;q=0.9", "*"})
    void speaksEnglishToAnybodyElse(String languages) {
        assertThat(stranger().get("/sign-in", languages).html()).contains("<html lang=\"en\">", "Skip to the content");
    }

    @Test
    void rathersTheLanguageThatWasChosen() {
        Visitor visitor = visitor(Role.COACH);
        Page chosen = visitor.get("/language/en?back=/kits", "es");
        assertThat(chosen.status()).isBetween(302, 303);
        assertThat(chosen.location()).isEqualTo("/kits");
        assertThat(visitor.get("/kits", "es").html()).contains("<html lang=\"en\">");
        visitor.get("/language/es");
        assertThat(visitor.get("/kits", "en").html()).contains("<html lang=\"es\">");
    }

    @Test
    void refusesInTheLanguageOfThePage() {
        Page page = visitor(Role.COACH).get("/kits/999999", "es");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.heading()).isEqualTo("No está, o no le corresponde verlo");
        assertThat(page.words()).contains("No existe lo que se pide (kit), o no le corresponde verlo.");
    }

    @Test
    void saysWhatIsWrongWithAFieldInTheLanguageOfThePage() {
        Visitor coach = visitor(Role.COACH);
        coach.get("/language/es");
        String form = kit().path() + "/check-out";
        Page refused = coach.send(coach.get(form), form, Map.of("to", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("Elija quién se lleva el kit.");
        Page practice = coach.send(coach.get("/practices"), "/practices", Map.of("title", "", "starts_at", "never"));
        assertThat(practice.status()).isEqualTo(422);
        assertThat(practice.words())
                .contains("debe tener de 1 a 200 caracteres", "debe ser una fecha y una hora")
                .doesNotContain("must ");
    }

    @Test
    void knowsNoOtherLanguage() {
        assertThat(stranger().get("/language/xx").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/a\r\nSet-Cookie: session=evil",
                "/\u00bf",
                ""
            })
    void neverLeadsAway(String back) {
        String path = "/language/es?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        assertThat(stranger().get(path).location()).isEqualTo("/");
    }

    @Test
    void speaksEnglishToProgramsThatAskForNoOther() {
        assertThat(as(Role.COACH).get("/api/v1/kits/999999").text("/detail"))
                .isEqualTo("There is no such kit, or it is not yours to see.");
        assertThat(as(Role.COACH)
                        .get("/api/v1/kits/999999", "Accept-Language", "es")
                        .text("/detail"))
                .isEqualTo("No existe lo que se pide (kit), o no le corresponde verlo.");
    }
}
