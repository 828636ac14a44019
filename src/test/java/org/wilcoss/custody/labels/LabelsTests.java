package org.wilcoss.custody.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.TestTokens;
import org.wilcoss.custody.people.Tokens;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Role;

/** Labels over HTTP. */
class LabelsTests extends KitTest {
    private static final String LABELS = "/api/v1/labels?";

    @Autowired
    private Tokens tokens;

    @ParameterizedTest
    @EnumSource
    void leadFromEveryFormatToTheKit(LabelFormat format) throws Exception {
        int first = kit();
        int second = kit();
        int start = format.stock().places();

        HttpResponse<byte[]> answer =
                file(LABELS + "kit_ids=%d,%d&format=%s&start=%d".formatted(second, first, Labels.of(format), start));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("inline; filename=\"labels-%s.pdf\"".formatted(Labels.of(format)));
        PrintedLabels printed = PrintedLabels.of(answer.body());
        Stock stock = format.stock();
        assertThat(List.of(
                        PrintedLabels.read(printed.cut(0, stock.place(stock.places() - 1))),
                        PrintedLabels.read(printed.cut(1, stock.place(0)))))
                .containsExactly(base() + "/scan/" + scanToken(second), base() + "/scan/" + scanToken(first));
        // Where it is narrow, a long code goes on in a second line.
        assertThat(printed.text().replace("- ", "-")).isEqualTo(code(second) + " " + code(first));
    }

    @Test
    void refuseWhatCannotBePrinted() {
        int kit = kit();
        String tooMany =
                IntStream.range(0, KitLabels.MOST + 1).mapToObj(n -> "" + kit).collect(Collectors.joining(","));

        assertThat(problem("format=avery_5160&kit_ids=" + tooMany))
                .isEqualTo("422 kit_ids names more than 500 kits; print them in parts");
        assertThat(problem("format=avery_5160&kit_ids=")).isEqualTo("422 kit_ids names no kit");
        assertThat(problem("format=avery_5163&start=11&kit_ids=" + kit))
                .isEqualTo("422 start must be between 1 and 10");
        assertThat(problem("format=avery_9999&kit_ids=" + kit)).startsWith("422 format");
        assertThat(problem("format=avery_5160")).startsWith("4");
        assertThat(problem("format=avery_5160&kit_ids=%d,2147483647".formatted(kit)))
                .startsWith("404");
        assertThat(problem("format=avery_5160&kit_ids=x")).startsWith("422 kit_ids");
        String most = tooMany.substring(tooMany.indexOf(',') + 1);
        assertThat(as(Role.ARMORER)
                        .get(LABELS + "format=avery_5160&kit_ids=" + most)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void leadNowhereOnceReplaced() {
        int kit = kit();
        String old = scanToken(kit);
        int version = as(Role.ARMORER).get("/api/v1/kits/" + kit).number("/version");

        Answer replaced = as(Role.ARMORER).post("/api/v1/kits/%d/label-replacement".formatted(kit), "");

        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.number("/version")).isEqualTo(version + 1);
        assertThat(scanToken(kit)).isNotEqualTo(old).hasSameSizeAs(old);
        assertThat(as(Role.ARMORER).get("/api/v1/scan/" + old).status()).isEqualTo(404);
        assertThat(as(Role.COACH)
                        .post(
                                "/api/v1/custody-events",
                                "{\"scan_token\": \"%s\", \"event_type\": \"check_out\"}".formatted(old))
                        .status())
                .isEqualTo(404);
        assertThat(as(Role.ARMORER).get("/api/v1/scan/" + scanToken(kit)).number("/kit/id"))
                .isEqualTo(kit);
        assertThat(entries("kit.label_replaced", kit)).isEqualTo(1);
        assertThat(tables.sql(
                                "SELECT count(*) FROM ledger_entries WHERE strpos(convert_from(leaf, 'UTF8'), :token) > 0")
                        .param("token", scanToken(kit))
                        .query((row, n) -> row.getLong(1))
                        .single())
                .isZero();
        assertThat(as(Role.ARMORER)
                        .post("/api/v1/kits/999999/label-replacement", "")
                        .status())
                .isEqualTo(404);
    }

    private String problem(String query) {
        Answer answer = as(Role.ARMORER).get(LABELS + query);
        return "%d %s %s"
                .formatted(answer.status(), answer.text("/errors/0/field"), answer.text("/errors/0/message"))
                .strip();
    }

    private String code(int kit) {
        return as(Role.ARMORER).get("/api/v1/kits/" + kit).text("/code");
    }

    private HttpResponse<byte[]> file(String path) throws IOException, InterruptedException {
        String token = tokens.makeByOperator(actor(Role.ARMORER).email(), TestTokens.ofEveryScope("labels"))
                .token();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(base() + path))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }
}
