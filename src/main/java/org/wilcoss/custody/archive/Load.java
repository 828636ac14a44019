package org.wilcoss.custody.archive;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wilcoss.custody.platform.Hashes;

/**
 * Puts an archive's rows into a schema of the same version, as they are: triggers are held off, so that times and
 * histories stay what they were, and foreign keys are proved once at the end and not row by row, which would keep every
 * row in the server's memory. All of it is one transaction of the session.
 */
final class Load {
    private static final int BUFFER_BYTES = 1 << 16;

    private final OwnSession session;
    private final ArchiveFile archive;
    private final Progress progress;
    private long done;

    Load(OwnSession session, ArchiveFile archive, Progress progress) {
        this.session = session;
        this.archive = archive;
        this.progress = progress;
    }

    /**
     * Loads everything that the schema knows.
     *
     * @return the archive's tables that are none of this program's, and stay behind
     * @throws ArchiveRefused if a table is not the same in both, or not all of it arrives
     */
    List<String> run() throws SQLException, IOException {
        List<Catalogue.Table> here = session.catalogue().tables();
        match(here);
        List<String> names = here.stream().map(Catalogue.Table::name).toList();
        var triggers = session.catalogue().triggers();
        var foreignKeys = session.catalogue().foreignKeys();
        triggers.forEach(each -> session.run(each.disable()));
        foreignKeys.forEach(each -> session.run(each.drop()));
        session.run("TRUNCATE " + Catalogue.list(here));
        for (Manifest.Table table : archive.manifest().tables()) {
            if (names.contains(table.name())) {
                load(table);
            }
        }
        setSequences();
        foreignKeys.forEach(each -> {
            progress.at("Proving the references", 0, 0);
            session.run(each.add());
        });
        triggers.forEach(each -> session.run(each.enable()));
        return archive.manifest().tables().stream()
                .map(Manifest.Table::name)
                .filter(name -> !names.contains(name))
                .toList();
    }

    /** What the schema has, the archive must have, column by column. */
    private void match(List<Catalogue.Table> here) {
        Map<String, List<String>> archived = archive.manifest().tables().stream()
                .collect(Collectors.toMap(Manifest.Table::name, Manifest.Table::columns));
        here.stream()
                .filter(table -> !table.columns().equals(archived.get(table.name())))
                .findFirst()
                .ifPresent(table -> {
                    throw new ArchiveRefused(
                            "The table %s is not the same in the archive as in the schema of this program, so somebody changed it by hand in the database that the archive is of; nothing was changed: undo that there and export again."
                                    .formatted(table.name()));
                });
    }

    private void load(Manifest.Table table) throws SQLException, IOException {
        var digest = Hashes.sha256();
        try (InputStream csv = new DigestInputStream(archive.table(table), digest)) {
            var counted = new CountedInput(csv, bytes -> tell(table, bytes));
            var columns = new Catalogue.Table(table.name(), table.columns()).columnList();
            long rows = session.copying()
                    .copyIn(
                            "COPY %s (%s) FROM STDIN (FORMAT csv, HEADER MATCH)"
                                    .formatted(Catalogue.quoted(table.name()), columns),
                            counted,
                            BUFFER_BYTES);
            boolean whole = HexFormat.of().formatHex(digest.digest()).equals(table.sha256());
            if (rows != table.rows() || count(table) != table.rows() || !whole) {
                throw new ArchiveRefused(
                        "The table %s did not arrive as the archive says it was; nothing was changed: take another copy of the archive."
                                .formatted(table.name()));
            }
        }
        done += table.bytes();
    }

    private void tell(Manifest.Table table, long bytes) {
        progress.at(table.name(), done + bytes, archive.manifest().bytes());
    }

    private long count(Manifest.Table table) {
        return session.sql()
                .sql("SELECT count(*) FROM " + Catalogue.quoted(table.name()))
                .query(Long.class)
                .single();
    }

    private void setSequences() {
        Set<String> here = session.catalogue().sequences().stream()
                .map(Manifest.Sequence::name)
                .collect(Collectors.toSet());
        archive.manifest().sequences().stream()
                .filter(each -> here.contains(each.name()))
                .forEach(each -> session.sql()
                        .sql("SELECT setval(cast(:name AS regclass), :last, :called)")
                        .param("name", Catalogue.quoted(each.name()))
                        .param("last", each.last())
                        .param("called", each.called())
                        .query(Long.class)
                        .single());
    }
}
