package org.wilcoss.custody.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.TableDigest;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

/** Scans of consents over HTTP: kept with the consent, seen by those who may see it, gone with whom it is about. */
class ScansTests extends KitTest {
    private static final String[] FORM = {
        "kind",
        "handgun",
        "signer_id",
        "",
        "signer_name",
        "Jo Doe",
        "scope",
        "all",
        "signed_on",
        "2025-01-01",
        "expires_on",
        "2035-01-01",
        "reference",
        "binder"
    };

    private int athleteOf(Actor guardian) {
        return as(Role.COACH)
                .post(
                        "/api/v1/athletes",
                        "{\"name\": \"%s\", \"guardian_ids\": [%d]}".formatted(newCode(), guardian.id()))
                .number("/id");
    }

    private int consent(int athlete, String signer) {
        return as(Role.COACH)
                .post("/api/v1/athletes/%d/consents".formatted(athlete), """
                {"kind": "handgun", %s, "scope": "all", "signed_on": "2025-01-01", "expires_on": "2035-01-01",
                 "reference": "binder"}""".formatted(signer))
                .number("/id");
    }

    private int consent(int athlete) {
        return consent(athlete, "\"signer_name\": \"Jo Doe\"");
    }

    private static String path(int consent) {
        return "/api/v1/consents/%d/scan".formatted(consent);
    }

    private Answer added(int consent, byte[] file) {
        Answer answer = as(Role.COACH).upload(path(consent), file);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    @Test
    void comesWithTheConsentOnOneForm() {
        Actor guardian = person(Role.PARENT);
        int athlete = athleteOf(guardian);
        byte[] taken = Photographs.withExif(Photographs.jpeg(300, 400, 1), 6);

        Answer sent = as(Role.COACH).upload("/athletes/%d/consents".formatted(athlete), taken, FORM);

        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        int consent = as(guardian)
                .get("/api/v1/athletes/%d/consents".formatted(athlete))
                .number("/0/id");
        String url = as(guardian).get(path(consent)).text("/url");
        byte[] kept = as(guardian).download(url);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("PhoneMaker");
        assertThat(Photographs.unpacked(kept).getWidth()).isEqualTo(400);
        assertThat(as(guardian)
                        .get("/athletes/" + athlete, "Accept", "text/html")
                        .body())
                .contains(url, "Open the scan")
                .doesNotContain("Remove the scan");
        assertThat(as(Role.COACH)
                        .get("/athletes/" + athlete, "Accept", "text/html")
                        .body())
                .contains(url, "Remove the scan");
        assertThat(tables.sql("""
                        SELECT count(*) FROM ledger_entries WHERE act = 'consent.scan_added'
                          AND convert_from(leaf, 'UTF8') LIKE '%' || :hash || '%'""")
                        .param("hash", hash(url))
                        .query((row, n) -> row.getInt(1))
                        .single())
                .as("a public leaf must not let anybody recognise the paper")
                .isZero();
    }

    @Test
    void leavesNoConsentIfTheScanIsNone() {
        int athlete = athlete();
        Client coach = as(Role.COACH);
        TableDigest digest = new TableDigest(DATABASE.owner());
        String before = besideTheSession(digest);

        Answer sent = coach.upload(
                "/athletes/%d/consents".formatted(athlete), "MZ no picture".getBytes(StandardCharsets.UTF_8), FORM);

        assertThat(sent.status()).isEqualTo(422);
        assertThat(besideTheSession(digest)).isEqualTo(before);
    }

    /** A page that is shown begins a session, for its form's token. */
    private static String besideTheSession(TableDigest digest) {
        return digest.digest().replaceAll("spring_session\\w*=\\S+", "");
    }

    @Test
    void mayBeAddedAndTakenAwayOnPages() {
        int consent = consent(athlete());
        Client coach = as(Role.COACH);
        String page = "/consents/%d/scan".formatted(consent);
        assertThat(coach.get(page, "Accept", "text/html").body()).contains("multipart/form-data", "Add the scan");

        Answer nothing = coach.upload(page, new byte[0]);
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(coach.upload(page, Photographs.pdf()).status()).isEqualTo(303);
        assertThat(coach.get(path(consent)).text("/media_type")).isEqualTo("application/pdf");

        assertThat(coach.post(page + "/removal", "").status()).isEqualTo(303);
        assertThat(coach.get(path(consent)).status()).isEqualTo(404);
    }

    @Test
    void handsAPdfOutToBeSavedAndNothingElse() {
        byte[] pdf = Photographs.pdf();
        String url = added(consent(athlete()), pdf).text("/url");

        assertThat(as(Role.COACH).download(url)).isEqualTo(pdf);
        Answer served = as(Role.COACH).get(url);
        assertThat(served.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(served.header("Content-Disposition")).startsWith("attachment; filename=\"consent-scan-");
        assertThat(served.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(served.header("Content-Security-Policy")).contains("sandbox");
        assertThat(served.header("Cache-Control")).isEqualTo("no-store");
        assertThat(as(Role.COACH).get(url + "/thumbnail").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x%PDF-1.4 %%EOF", "%PDF-1.4 without an end", "%PDF", "<svg>%PDF-1.4 %%EOF</svg>"})
    void refusesWhatOnlyLooksLikeAPdf(String text) {
        int consent = consent(athlete());

        Answer answer = as(Role.COACH).upload(path(consent), text.getBytes(StandardCharsets.US_ASCII));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/message")).contains("a JPEG, a PNG or a PDF");
    }

    @Test
    void isOneEach() {
        int consent = consent(athlete());
        Answer first = added(consent, Photographs.pdf());

        Answer second = as(Role.COACH).upload(path(consent), Photographs.pdf());

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("Remove that one first");
        assertThat(as(Role.COACH).delete(first.text("/url")).status()).isEqualTo(204);
        added(consent, Photographs.pdf());
    }

    @ParameterizedTest
    @CsvSource({
        "ADMIN, 200, 201, 204",
        "ARMORER, 200, 201, 204",
        "COACH, 200, 201, 204",
        "VOLUNTEER, 404, 403, 404",
        "PARENT, 404, 403, 404"
    })
    void isSeenByWhoKeepsConsents(Role role, int seen, int taken, int removed) {
        int athlete = athlete();
        String url = added(consent(athlete), Photographs.pdf()).text("/url");
        Client client = as(role);

        assertThat(client.get(url).status()).isEqualTo(seen);
        assertThat(client.upload(path(consent(athlete)), Photographs.pdf()).status())
                .isEqualTo(taken);
        assertThat(client.delete(url).status()).isEqualTo(removed);
        assertThat(anonymous().get(url).status()).isEqualTo(401);
    }

    @Test
    void isSeenButNotTouchedByGuardians() {
        Actor guardian = person(Role.PARENT);
        String url = added(consent(athleteOf(guardian)), Photographs.pdf()).text("/url");

        assertThat(as(guardian).get(url).status()).isEqualTo(200);
        assertThat(as(guardian).delete(url).status()).isEqualTo(403);
        assertThat(as(guardian).get(url).status()).isEqualTo(200);
    }

    @Test
    void goesWithWhomItIsAbout() {
        int athlete = athlete();
        String url = added(consent(athlete), Photographs.jpeg(30, 40, 1)).text("/url");

        erase("athletes", athlete);

        assertThat(as(Role.ADMIN).get(url).status()).isEqualTo(404);
        assertThat(remains(url)).isZero();
    }

    @Test
    void goesWithWhoSignedIt() {
        Actor guardian = person(Role.PARENT);
        int athlete = athleteOf(guardian);
        String theirs = added(consent(athlete, "\"signer_id\": " + guardian.id()), Photographs.pdf())
                .text("/url");
        String another = added(consent(athlete), Photographs.pdf()).text("/url");

        erase("users", guardian.id());

        assertThat(as(Role.ADMIN).get(theirs).status()).isEqualTo(404);
        assertThat(remains(theirs)).isZero();
        assertThat(as(Role.ADMIN).get(another).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE files SET content = content || '\\x00'",
                "UPDATE files SET content = NULL, thumbnail = NULL, content_hash = NULL",
                "UPDATE files SET consent_id = NULL",
                "UPDATE files SET removed_at = now(), removed_by_id = uploaded_by_id, removal_hash = entry_hash, width = 1",
                "UPDATE files SET description = 'x'",
                "DELETE FROM files",
                "TRUNCATE files"
            })
    void isChangedByNobody(String statement) {
        added(consent(athlete()), Photographs.pdf());

        assertThatThrownBy(() -> tables.sql(statement).update()).hasMessageContaining("append-only");
    }

    private void erase(String kind, int id) {
        String name = tables.sql("SELECT name FROM %s WHERE id = :id".formatted(kind))
                .param("id", id)
                .query((row, n) -> row.getString(1))
                .single();
        assertThat(inPerson(Role.ADMIN)
                        .post(
                                "/api/v1/%s/%d/erasure".formatted(kind, id),
                                "{\"confirmation\": \"%s\", \"reason\": \"asked\"}".formatted(name))
                        .status())
                .isEqualTo(201);
    }

    /** What there is still of a file: its bytes, their hash, and what would open the commitment to it. */
    private int remains(String url) {
        return tables.sql("""
                        SELECT num_nonnulls(f.content, f.thumbnail, f.content_hash) + (
                          SELECT count(*) FROM ledger_disclosures d JOIN ledger_entries e ON e.id = d.entry_id
                          WHERE e.hash = f.entry_hash AND d.name = 'consent_scan')
                        FROM files f WHERE f.id = :id""")
                .param("id", id(url))
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private String hash(String url) {
        return tables.sql("SELECT encode(content_hash, 'hex') FROM files WHERE id = :id")
                .param("id", id(url))
                .query((row, n) -> row.getString(1))
                .single();
    }

    private static int id(String url) {
        return Integer.parseInt(url.substring(url.lastIndexOf('/') + 1));
    }
}
