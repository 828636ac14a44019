package org.wilcoss.custody.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Secrets;
import org.wilcoss.custody.platform.Secrets.Place;

/** Uploaded files in PostgreSQL, in encrypted pieces, so that neither writing nor reading takes more memory than one. */
@Component
class StoredFile {
    private static final int PIECE = 256 * 1024;

    private final JdbcClient sql;
    private final Secrets secrets;

    StoredFile(JdbcClient sql, Secrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    void write(int importId, InputStream file) throws IOException {
        for (byte[] piece = file.readNBytes(PIECE); piece.length > 0; piece = file.readNBytes(PIECE)) {
            long id = sql.sql("SELECT nextval('import_parts_id_seq')")
                    .query((row, n) -> row.getLong(1))
                    .single();
            sql.sql("INSERT INTO import_parts (id, import_id, content) VALUES (:id, :import, :content)")
                    .param("id", id)
                    .param("import", importId)
                    .param("content", secrets.encrypt(new String(piece, StandardCharsets.ISO_8859_1), place(id)))
                    .update();
        }
    }

    InputStream read(int importId) {
        return new Pieces(importId);
    }

    void erase(int importId) {
        sql.sql("DELETE FROM import_parts WHERE import_id = :import")
                .param("import", importId)
                .update();
    }

    private static Place place(long id) {
        return new Place("import_parts", "content", id);
    }

    /** The pieces of a file one after another, each read when the one before is used up. */
    private final class Pieces extends InputStream {
        private final int importId;
        private ByteArrayInputStream piece = new ByteArrayInputStream(new byte[0]);
        private long last;

        Pieces(int importId) {
            this.importId = importId;
        }

        @Override
        public int read() {
            return hasMore() ? piece.read() : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return length > 0 && !hasMore() ? -1 : piece.read(into, offset, length);
        }

        private boolean hasMore() {
            if (piece.available() == 0) {
                sql.sql("""
                                SELECT id, content FROM import_parts WHERE import_id = :import AND id > :last
                                ORDER BY id LIMIT 1""").param("import", importId).param("last", last).query(this::take);
            }
            return piece.available() > 0;
        }

        private void take(ResultSet row) throws SQLException {
            last = row.getLong("id");
            String text = secrets.decrypt(row.getString("content"), place(last));
            piece = new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
