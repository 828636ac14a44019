package org.wilcoss.custody.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wilcoss.custody.Answer;
import org.wilcoss.custody.Client;
import org.wilcoss.custody.KitTest;
import org.wilcoss.custody.TableDigest;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Role;

/** Photos of kits over HTTP: what may be sent, what is kept of it, who sees it. */
class PhotosTests extends KitTest {
    private static final AtomicInteger COLOUR = new AtomicInteger();

    private static byte[] photograph() {
        return Photographs.jpeg(800, 600, COLOUR.addAndGet(4099));
    }

    private static String path(int kit) {
        return "/api/v1/kits/%d/photos".formatted(kit);
    }

    private Answer added(int kit, byte[] file) {
        Answer answer = as(Role.COACH).upload(path(kit), file);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    @Test
    void keepsThePixelsAndNothingElseOfTheCameras() {
        int kit = kit();
        byte[] taken = Photographs.withExif(photograph(), 1);
        assertThat(new String(taken, StandardCharsets.ISO_8859_1)).contains("PhoneMaker", "Exif");

        Answer added = as(Role.COACH).upload(path(kit), taken, "description", " Blue case, open ");

        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.text("/description")).isEqualTo("Blue case, open");
        assertThat(added.header("Location")).isEqualTo(added.text("/url"));
        byte[] kept = as(Role.COACH).download(added.text("/url"));
        assertThat(kept).isNotEqualTo(taken);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("PhoneMaker", "Exif");
        assertThat(Photographs.unpacked(kept)).satisfies(PhotosTests::showsTheFields);
        assertThat(tables.sql("SELECT encode(sha256(content), 'hex') FROM files WHERE id = :id")
                        .param("id", added.number("/id"))
                        .query((row, n) -> row.getString(1))
                        .single())
                .isEqualTo(added.text("/content_hash"));
        assertThat(entries("kit.photo_added", kit)).isEqualTo(1);
        assertThat(tables.sql("SELECT count(*) FROM ledger_entries WHERE convert_from(leaf, 'UTF8') LIKE '%Blue case%'")
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 90, 60", "2, 90, 60", "3, 90, 60", "4, 90, 60", "5, 60, 90", "6, 60, 90", "7, 60, 90", "8, 60, 90"})
    void standsUprightHoweverTheCameraWasHeld(int orientation, int width, int height) {
        BufferedImage seen = Photographs.fields(width * 10, height * 10, BufferedImage.TYPE_INT_RGB, orientation);
        byte[] held = Photographs.packed(Held.as(seen, orientation), "jpeg");

        Answer added = added(kit(), Photographs.withExif(held, orientation));

        assertThat(added.number("/width")).isEqualTo(width * 10);
        assertThat(added.number("/height")).isEqualTo(height * 10);
        showsTheFields(Photographs.unpacked(as(Role.COACH).download(added.text("/url"))));
        showsTheFields(Photographs.unpacked(as(Role.COACH).download(added.text("/thumbnail_url"))));
    }

    @Test
    void makesLargePicturesSmaller() {
        Answer added = added(kit(), Photographs.jpeg(8160, 6120, COLOUR.addAndGet(4099)));

        assertThat(added.number("/width")).isEqualTo(2560);
        assertThat(added.number("/height")).isEqualTo(1920);
        BufferedImage small = Photographs.unpacked(as(Role.COACH).download(added.text("/thumbnail_url")));
        assertThat(small.getWidth()).isEqualTo(640);
        showsTheFields(small);
    }

    @Test
    void showsWhatIsClearOnWhite() {
        BufferedImage clear = new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB);

        Answer added = added(kit(), Photographs.packed(clear, "png"));

        BufferedImage kept = Photographs.unpacked(as(Role.COACH).download(added.text("/url")));
        assertThat(new Color(kept.getRGB(20, 15))).isEqualTo(Color.WHITE);
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatIsNoPictureAndChangesNothing() {
        byte[] whole = photograph();
        byte[] cut = java.util.Arrays.copyOf(whole, 300);
        return Stream.of(
                        refused("nothing", new byte[0], "must be chosen"),
                        refused(
                                "a page",
                                "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
                                "JPEG or PNG"),
                        refused(
                                "a drawing",
                                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
                                "JPEG or PNG"),
                        refused("a PDF", Photographs.pdf(), "JPEG or PNG"),
                        refused(
                                "a GIF",
                                Photographs.packed(Photographs.fields(9, 9, BufferedImage.TYPE_INT_RGB, 1), "gif"),
                                "JPEG or PNG"),
                        refused("the beginning of a JPEG", cut, "whole picture"),
                        refused("a JPEG of noise", noise(whole), "whole picture"),
                        refused("a bomb of 400 megapixels", Photographs.bomb(20_000, 20_000), "megapixels"),
                        refused("a line of a billion pixels", Photographs.bomb(1_000_000_000, 1), "megapixels"),
                        refused(
                                "21 MB less a little",
                                java.util.Arrays.copyOf(whole, 21 * 1024 * 1024 - 2000),
                                "20 MB"))
                .map(test -> test);
    }

    private DynamicTest refused(String what, byte[] file, String why) {
        return DynamicTest.dynamicTest(what, () -> {
            int kit = kit();
            Client coach = as(Role.COACH);
            TableDigest tables = new TableDigest(DATABASE.owner());
            String before = tables.digest();

            Answer answer = coach.upload(path(kit), file, "description", "Blue case");

            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.text("/errors/0/field")).isEqualTo("file");
            assertThat(answer.text("/errors/0/message")).contains(why);
            assertThat(tables.digest()).isEqualTo(before);
        });
    }

    private static byte[] noise(byte[] jpeg) {
        byte[] noise = jpeg.clone();
        new java.util.Random(9).nextBytes(noise);
        System.arraycopy(jpeg, 0, noise, 0, 4);
        return noise;
    }

    @Test
    void refusesMoreThanItReadsBeforeItReadsIt() {
        Answer answer = as(Role.COACH).upload(path(kit()), new byte[22 * 1024 * 1024]);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("larger than 20 MB");
    }

    @Test
    void takesAPictureThatIsAlsoAPageAsAPictureOnly() {
        byte[] both = photograph();
        byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] polyglot = java.util.Arrays.copyOf(both, both.length + page.length);
        System.arraycopy(page, 0, polyglot, both.length, page.length);

        Answer added = added(kit(), polyglot);

        Answer served = as(Role.COACH).get(added.text("/url"));
        assertThat(served.body()).doesNotContain("<script>");
        assertThat(served.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(served.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(served.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(served.header("Cache-Control")).contains("private", "immutable");
        assertThat(served.header("Content-Disposition")).startsWith("inline; filename=\"kit-photo-");
        assertThat(as(Role.COACH)
                        .get(added.text("/url"), "If-None-Match", served.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void keepsTheSamePictureOnce() {
        int kit = kit();
        byte[] picture = photograph();
        Answer first = added(kit, picture);

        Answer again = added(kit, picture);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(count("files", kit)).isEqualTo(1);
        assertThat(entries("kit.photo_added", kit)).isEqualTo(1);
    }

    @Test
    void removesAPhotoForGood() {
        int kit = kit();
        byte[] picture = photograph();
        Answer added = added(kit, picture);

        assertThat(as(Role.ARMORER).delete(added.text("/url")).status()).isEqualTo(204);

        assertThat(as(Role.ARMORER).get(added.text("/url")).status()).isEqualTo(404);
        assertThat(as(Role.ARMORER).get(added.text("/thumbnail_url")).status()).isEqualTo(404);
        assertThat(as(Role.ARMORER).delete(added.text("/url")).status()).isEqualTo(404);
        assertThat(as(Role.ARMORER).get(path(kit)).body()).isEqualTo("[]");
        assertThat(tables.sql("SELECT num_nonnulls(content, thumbnail) FROM files WHERE kit_id = :kit")
                        .param("kit", kit)
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isZero();
        assertThat(entries("kit.photo_removed", kit)).isEqualTo(1);
        assertThat(added(kit, picture).number("/id")).isNotEqualTo(added.number("/id"));
    }

    @Test
    void goesWithItsKit() {
        int kit = kit();
        added(kit, photograph());

        assertThat(inPerson(Role.ADMIN).delete("/api/v1/kits/" + kit).status()).isEqualTo(204);

        assertThat(count("files", kit)).isZero();
    }

    @Test
    void hasRoomForTwenty() {
        int kit = kit();
        for (int n = 0; n < Photos.MOST; n++) {
            added(kit, Photographs.jpeg(20, 20, COLOUR.addAndGet(409_900)));
        }

        Answer more = as(Role.COACH).upload(path(kit), photograph());

        assertThat(more.status()).isEqualTo(409);
        assertThat(more.body()).contains("Remove one first");
        assertThat(count("files", kit)).isEqualTo(Photos.MOST);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void isAddedAndRemovedByThoseWhoLookAfterKits(Role role) {
        int kit = kitThatIsOut();
        String url = added(kit, photograph()).text("/url");
        Client client = as(role);
        boolean staff = role != Role.PARENT;
        boolean keeps = List.of(Role.ADMIN, Role.ARMORER, Role.COACH).contains(role);

        assertThat(client.get(path(kit)).status()).isEqualTo(staff ? 200 : 404);
        assertThat(client.get(url).status()).isEqualTo(staff ? 200 : 404);
        assertThat(client.get(url + "/thumbnail").status()).isEqualTo(staff ? 200 : 404);
        assertThat(client.upload(path(kit), photograph()).status()).isEqualTo(keeps ? 201 : 403);
        assertThat(client.delete(url).status()).isEqualTo(keeps ? 204 : staff ? 403 : 404);
        assertThat(anonymous().get(url).status()).isEqualTo(401);
        assertThat(anonymous().upload(path(kit), photograph()).status()).isEqualTo(401);
    }

    @Test
    void isSeenByAParentWhoHasTheKit() {
        Actor parent = person(Role.PARENT);
        int kit = kit();
        String url = added(kit, photograph()).text("/url");
        assertThat(as(parent).get(url).status()).isEqualTo(404);
        as(Role.COACH)
                .post("/api/v1/custody-events", event(kit, "check_out", "user_id", Integer.toString(parent.id())));

        assertThat(as(parent).get(url).status()).isEqualTo(200);
        assertThat(as(parent).get(path(kit)).json().at("/0/uploaded_by").isNull())
                .isTrue();
        assertThat(as(Role.COACH).get(path(kit)).text("/0/uploaded_by")).isEqualTo("Cora Lindqvist");
    }

    @Test
    void isReadInFewStatementsHoweverManyThereAre() {
        int kit = kit();
        for (int n = 0; n < 5; n++) {
            added(kit, Photographs.jpeg(20, 20, COLOUR.addAndGet(409_900)));
        }
        String url = as(Role.COACH).get(path(kit)).text("/0/url");

        assertThat(statementsDuring(() -> as(Role.COACH).get(path(kit)))).hasSize(3);
        assertThat(statementsDuring(() -> as(Role.COACH).get(url))).hasSize(4);
    }

    private static void showsTheFields(BufferedImage picture) {
        int right = picture.getWidth() * 7 / 8;
        int below = picture.getHeight() * 7 / 8;
        int near = picture.getWidth() / 8;
        isLike(picture.getRGB(near, near), Photographs.RED);
        isLike(picture.getRGB(right, near), Photographs.GREEN);
        isLike(picture.getRGB(near, below), Photographs.BLUE);
        isLike(picture.getRGB(right, below), Photographs.YELLOW);
    }

    private static void isLike(int actual, int expected) {
        for (int shift = 0; shift < 24; shift += 8) {
            assertThat(actual >> shift & 0xFF).isCloseTo(expected >> shift & 0xFF, within(24));
        }
    }
}
