package org.wilcoss.custody.cases;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.people.HolderDeactivated;
import org.wilcoss.custody.platform.Actor;

/** Opens a case for each kit that is with somebody who was deactivated. */
@Component
class KitsOfTheDeactivated implements HolderDeactivated {
    private static final String NOTE =
            "This kit is with somebody who can no longer sign in. Get it back and check it in, or hand it on; then resolve this.";

    private final Cases cases;
    private final JdbcClient sql;

    KitsOfTheDeactivated(Cases cases, JdbcClient sql) {
        this.cases = cases;
        this.sql = sql;
    }

    @Override
    public void after(Actor actor, int userId) {
        List<OpenCase> kits = sql.sql("""
                        SELECT k.id, u.name FROM kits k JOIN users u ON u.id = k.holder_id
                        WHERE u.id = :user ORDER BY k.id""")
                .param("user", userId)
                .query((row, n) ->
                        new OpenCase(row.getInt("id"), CaseKind.HOLDER_DEACTIVATED, NOTE, row.getString("name")))
                .list();
        cases.openWithin(actor, kits);
    }
}
