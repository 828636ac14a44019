package org.wilcoss.custody.imports;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.platform.Labels;
import org.wilcoss.custody.platform.Moments;

/** An uploaded file and what became of it, or would. */
public record ImportRow(
        int id,
        ImportState state,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Format format,
        @Nullable String encoding,
        List<String> columnsUsed,
        List<String> columnsUnused,
        long totalLines,
        long lastLine,
        int registered,
        int unchanged,
        int refused,
        int cases,
        @Nullable String trouble) {
    private static final int WHOLE = 100;

    public ImportRow {
        columnsUsed = List.copyOf(columnsUsed);
        columnsUnused = List.copyOf(columnsUnused);
    }

    static ImportRow read(ResultSet row) throws SQLException {
        String format = row.getString("format");
        return new ImportRow(
                row.getInt("id"),
                Labels.parse(ImportState.class, row.getString("state")),
                row.getString("uploaded_by"),
                Moments.get(row, "created_at"),
                format == null ? null : Labels.parse(Format.class, format),
                row.getString("encoding"),
                texts(row.getArray("columns_used")),
                texts(row.getArray("columns_unused")),
                row.getLong("total_lines"),
                row.getLong("last_line"),
                row.getInt("registered"),
                row.getInt("unchanged"),
                row.getInt("refused"),
                row.getInt("cases"),
                row.getString("trouble"));
    }

    /** How far the work on it is, in percent. */
    public int percent() {
        return totalLines == 0 ? 0 : (int) Math.min(WHOLE, WHOLE * lastLine / totalLines);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
