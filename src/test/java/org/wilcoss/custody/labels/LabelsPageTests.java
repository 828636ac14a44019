package org.wilcoss.custody.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wilcoss.custody.PageTest;
import org.wilcoss.custody.Visitor;
import org.wilcoss.custody.Visitor.Page;
import org.wilcoss.custody.kits.Kits;
import org.wilcoss.custody.kits.RegisterKit;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Role;

class LabelsPageTests extends PageTest {
    private static final AtomicInteger FAMILIES = new AtomicInteger();

    @Autowired
    private Kits kits;

    @Test
    void leadFromAKitToItsLabel() {
        Kit kit = kit();
        Visitor armorer = visitor(Role.ARMORER);

        Page page = armorer.get(links(armorer.get(kit.path()), "/labels").getFirst());

        assertThat(page.heading()).isEqualTo("Labels");
        assertThat(page.words()).contains("1 label: " + kit.code(), "One sheet", "Print at 100 %");
        assertThat(page.html())
                .contains(
                        "name=\"kit_ids\" value=\"" + kit.id() + "\"",
                        "formaction=\"/labels.pdf\"",
                        "src=\"/labels.png?kit_ids=%d&amp;format=avery_5160&amp;start=1\"".formatted(kit.id()));
        assertThat(links(visitor(Role.COACH).get(kit.path()), "/labels")).isEmpty();
    }

    @Test
    void takeAllThatTheListOfKitsShows() {
        String family = family(35);
        Visitor armorer = visitor(Role.ARMORER);
        assertThat(armorer.get("/kits?q=" + family).html())
                .contains("action=\"/labels\"", "name=\"q\" value=\"%s\"".formatted(family));

        Page page = armorer.get("/labels?q=%s&status=&start=28".formatted(family));

        assertThat(page.words()).contains("35 labels: " + family + "-00, ", " and 23 more.", "3 sheets");
        assertThat(page.html()).containsPattern("value=\"28\" checked");
        assertThat(armorer.get("/labels?status=lost&q=" + family).words()).contains("names no kit");
    }

    @Test
    void takeCodesAsTheyAreTyped() {
        String family = family(3);
        Visitor armorer = visitor(Role.ARMORER);

        Page page = armorer.get("/labels?codes=%1$s-02%%0D%%0A%1$s-00,%1$s-02".formatted(family));
        Page wrong = armorer.get("/labels?codes=%1$s-01%%0Anone".formatted(family));

        assertThat(page.words()).contains("2 labels: %1$s-02, %1$s-00.".formatted(family));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.words()).contains("These kits cannot be chosen", "has no kit at number 2");
        assertThat(wrong.html()).contains(family + "-01\nnone</textarea>");
    }

    @Test
    void askForWhichKitsIfNoneAreNamed() {
        Page page = visitor(Role.ADMIN).get("/labels");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("For which kits?");
        assertThat(links(page, "/labels?q=")).isNotEmpty();
    }

    @Test
    void areOpenedAndLookedAt() {
        Kit kit = kit();
        Visitor armorer = visitor(Role.ARMORER);
        String query = "kit_ids=%d&format=dymo_30334&start=9".formatted(kit.id());

        Page file = armorer.get("/labels.pdf?" + query);
        Page picture = armorer.get("/labels.png?" + query);

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.html()).startsWith("%PDF");
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.html()).contains("PNG");
        assertThat(armorer.get("/labels?kit_ids=" + kit.id()).html())
                .as("remembers what was printed on last")
                .containsPattern("value=\"dymo_30334\" checked")
                .doesNotContain("name=\"start\"");
        for (String path : List.of("/labels?", "/labels.pdf?", "/labels.png?")) {
            assertThat(visitor(Role.VOLUNTEER).get(path + query).status()).isEqualTo(403);
        }
    }

    @Test
    void haveAGridForEachSheet() {
        Kit kit = kit();
        Visitor armorer = visitor(Role.ARMORER);

        for (LabelFormat format : LabelFormat.values()) {
            String html = armorer.get("/labels?kit_ids=%d&format=%s".formatted(kit.id(), Labels.of(format)))
                    .html();
            assertThat(html.split("name=\"start\"", -1))
                    .as(format.title())
                    .hasSize(1 + (format.stock().isSheet() ? format.stock().places() : 0));
        }
    }

    @Test
    void areReplacedOnThePage() {
        Kit kit = kit();
        Visitor armorer = visitor(Role.ARMORER);
        Page page = armorer.get("/labels?kit_ids=" + kit.id());

        Page answer = armorer.send(page, kit.path() + "/label-replacement", Map.of());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(armorer.get(answer.location()).words()).contains("The kit has a new QR code");
        Visitor coach = visitor(Role.COACH);
        assertThat(coach.send(coach.get("/gate"), kit.path() + "/label-replacement", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void areReadInTwoStatements() {
        String family = family(60);
        Visitor armorer = visitor(Role.ARMORER);

        List<String> statements =
                statementsBesideTheSession(() -> armorer.get("/labels.pdf?format=avery_5160&q=" + family));

        assertThat(statements.stream().filter(sql -> sql.contains("kits"))).hasSize(2);
    }

    /** So many kits whose codes begin alike, and alike with no others; what they begin with. */
    private String family(int count) {
        String family = "LABEL%03d".formatted(FAMILIES.incrementAndGet());
        kits.register(
                actor(Role.ADMIN),
                IntStream.range(0, count)
                        .mapToObj(n -> new RegisterKit("%s-%02d".formatted(family, n), "Case", null, null))
                        .toList());
        return family;
    }
}
