package org.wilcoss.custody.files;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.files.FileStore.Place;
import org.wilcoss.custody.kits.KitQueries;
import org.wilcoss.custody.kits.KitReference;
import org.wilcoss.custody.ledger.Fact;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.Moments;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Words;

/** Photos of kits. Whoever may see the kit may see them. */
@Service
public class Photos {
    /** As many as tell a kit from another and show each side of it. */
    static final int MOST = 20;

    private static final int LONGEST_DESCRIPTION = 200;

    private static final String OF_KIT = """
            SELECT f.*, f.id = first_value(f.id) OVER (ORDER BY f.chosen_at DESC NULLS LAST, f.id) AS main,
              CASE WHEN :all THEN u.name END AS uploaded_by
            FROM (SELECT id, kit_id, description, width, height, content_hash, uploaded_at, uploaded_by_id, chosen_at
              FROM files WHERE kit_id = :kit AND removed_at IS NULL) f
            JOIN users u ON u.id = f.uploaded_by_id
            ORDER BY f.chosen_at DESC NULLS LAST, f.id
            """;

    private final JdbcClient sql;
    private final FileStore store;
    private final KitQueries kits;
    private final Clock clock;

    Photos(JdbcClient sql, FileStore store, KitQueries kits, Clock clock) {
        this.sql = sql;
        this.store = store;
        this.kits = kits;
        this.clock = clock;
    }

    /**
     * The kit's photos, the main one first.
     *
     * @throws NotFound if there is no such kit, or the actor may not see it
     */
    public List<PhotoRow> of(Actor actor, int kitId) {
        kits.find(actor, new KitReference.ById(kitId));
        return ofSeen(actor, kitId);
    }

    /** The kit's photos, the main one first. Whether the actor may see the kit is asked before. */
    public List<PhotoRow> ofSeen(Actor actor, int kitId) {
        return sql.sql(OF_KIT)
                .param("kit", kitId)
                .param("all", actor.may(Permission.SEE_ALL_CUSTODY))
                .query((row, n) -> PhotoRow.read(row))
                .list();
    }

    /**
     * Adds a photo, with its ledger entry. The same picture again is the photo that is there already: may be repeated.
     *
     * @param description what there is to see; null if nobody said
     * @throws NotFound if there is no such kit
     * @throws TooManyPhotos if it has as many as one may have
     */
    @Transactional
    public PhotoRow add(Actor actor, int kitId, NewFile picture, @Nullable String description) {
        actor.mustBeAllowed(Permission.KEEP_PHOTOS);
        List<PhotoRow> before = of(actor, kitId);
        String hash = HexFormat.of().formatHex(picture.hash());
        Optional<PhotoRow> known =
                before.stream().filter(row -> row.contentHash().equals(hash)).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        if (before.size() >= MOST) {
            throw new TooManyPhotos(MOST);
        }
        String words = description(description);
        int id = store.nextId();
        Instant now = clock.instant();
        Fact fact = Fact.of("kit.photo_added", now, actor.id())
                .with("kit_id", kitId)
                .with("file_id", id)
                .with("content_hash", hash)
                .with("media_type", picture.mediaType())
                .with("width", picture.width())
                .with("height", picture.height())
                .secret("description", words);
        store.insert(actor, id, picture, new Place(FileKind.KIT_PHOTO, kitId, null, words), fact, now);
        return ofSeen(actor, kitId).stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("photo"));
    }

    /**
     * Makes one of its photos the main one of a kit.
     *
     * @throws NotFound if the kit has no such photo
     */
    public void choose(Actor actor, int kitId, int id) {
        actor.mustBeAllowed(Permission.KEEP_PHOTOS);
        int chosen = sql.sql(
                        "UPDATE files SET chosen_at = :now WHERE id = :id AND kit_id = :kit AND removed_at IS NULL")
                .param("now", Moments.toSql(clock.instant()))
                .param("id", id)
                .param("kit", kitId)
                .update();
        if (chosen == 0) {
            throw new NotFound("photo");
        }
    }

    private static @Nullable String description(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > LONGEST_DESCRIPTION) {
            throw new InvalidFields("description", Words.say("must have {0} characters at most", LONGEST_DESCRIPTION));
        }
        return text.strip();
    }
}
