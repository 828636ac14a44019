package org.wilcoss.custody.labels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.kits.KitFilter;
import org.wilcoss.custody.kits.KitQueries;
import org.wilcoss.custody.kits.KitRow;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.InvalidFields;
import org.wilcoss.custody.platform.InvalidFields.FieldProblem;
import org.wilcoss.custody.platform.NotFound;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.PublicUrl;
import org.wilcoss.custody.platform.Words;

/** Reads what labels say, of many kits in one statement. A label lets whoever has it reach the kit, so few may. */
@Component
public class KitLabels {
    /** Kits in one file: seventeen sheets of thirty, a few seconds' work, and an address that any server takes. */
    public static final int MOST = 500;

    private static final String SELECT = "SELECT id, code, scan_token FROM kits WHERE ";

    private final JdbcClient sql;
    private final KitQueries kits;
    private final PublicUrl urls;

    KitLabels(JdbcClient sql, KitQueries kits, PublicUrl urls) {
        this.sql = sql;
        this.kits = kits;
        this.urls = urls;
    }

    /**
     * The labels of these kits, in this order; one that is named twice has two.
     *
     * @throws NotFound if one of them is not there
     * @throws InvalidFields if there are none, or more than {@link #MOST}
     */
    public List<KitLabel> of(Actor actor, List<Integer> ids) {
        actor.mustBeAllowed(Permission.EDIT_KITS);
        refuseUnlessSome("kit_ids", ids.size());
        List<KitLabel> known = sql.sql(SELECT + "id = ANY (:ids)")
                .param("ids", ids.toArray(Integer[]::new))
                .query((row, n) -> read(row))
                .list();
        return ids.stream()
                .map(id -> known.stream()
                        .filter(label -> label.kitId() == id)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("kit")))
                .toList();
    }

    /**
     * The labels of the kits with these codes, in this order.
     *
     * @throws InvalidFields if there are none or too many, or if no kit has one of them; it says which, by its number
     */
    public List<KitLabel> ofCodes(Actor actor, List<String> codes) {
        actor.mustBeAllowed(Permission.EDIT_KITS);
        refuseUnlessSome("codes", codes.size());
        List<KitLabel> known = sql.sql(SELECT + "code = ANY (:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query((row, n) -> read(row))
                .list();
        List<FieldProblem> unknown = IntStream.range(0, codes.size())
                .filter(n -> known.stream().noneMatch(label -> label.code().equals(codes.get(n))))
                .mapToObj(n -> new FieldProblem("codes", Words.say("has no kit at number {0}", n + 1)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidFields(unknown);
        }
        return known.stream()
                .sorted(Comparator.comparingInt(label -> codes.indexOf(label.code())))
                .toList();
    }

    /**
     * The labels of all kits that a list shows, by code: two statements.
     *
     * @throws InvalidFields if these are none, or more than {@link #MOST}
     */
    public List<KitLabel> matching(Actor actor, KitFilter filter) {
        actor.mustBeAllowed(Permission.EDIT_KITS);
        PageRequest all = new PageRequest(MOST + 1, 0, null, false);
        return of(
                actor,
                kits.list(actor, filter, all).rows().stream().map(KitRow::id).toList());
    }

    private static void refuseUnlessSome(String field, int count) {
        if (count == 0) {
            throw new InvalidFields(field, "names no kit");
        }
        if (count > MOST) {
            throw new InvalidFields(field, Words.say("names more than {0} kits; print them in parts", MOST));
        }
    }

    private KitLabel read(ResultSet row) throws SQLException {
        return new KitLabel(row.getInt("id"), row.getString("code"), urls.of("/scan/" + row.getString("scan_token")));
    }
}
