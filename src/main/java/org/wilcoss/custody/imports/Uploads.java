package org.wilcoss.custody.imports;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Background;
import org.wilcoss.custody.platform.Permission;

/**
 * Files that were uploaded to be imported. Each is first checked, which changes nothing; loaded once somebody agreed;
 * and erased when it is not needed any more. The work goes on in the background, and where it was after a crash.
 */
@Service
public class Uploads {
    private static final int PAGE = 1000;

    private final ImportStore store;
    private final StoredFile files;
    private final Imports imports;
    private final UploadWork work;
    private final Background background;

    Uploads(ImportStore store, StoredFile files, Imports imports, UploadWork work, Background background) {
        this.store = store;
        this.files = files;
        this.imports = imports;
        this.work = work;
        this.background = background;
    }

    /**
     * Keeps a file and has it checked, or (if it is not to be a dry run) loaded at once.
     *
     * @param format whose columns it has, or null to be recognised by its headings
     * @return the import's id
     */
    @Transactional
    public int take(Actor actor, InputStream file, @Nullable Format format, boolean dryRun) {
        int id = keep(actor, file, format, dryRun);
        enqueue(id);
        return id;
    }

    /**
     * Does as {@link #take} with a small file, and is done when it answers.
     *
     * @throws FileRefused if it cannot be told what the file is, or it lists people; then nothing is kept
     */
    public int takeNow(Actor actor, byte[] file, @Nullable Format format, boolean dryRun) {
        imports.recognise(new ImportFile(() -> new ByteArrayInputStream(file), format, dryRun, 0));
        int id = keep(actor, new ByteArrayInputStream(file), format, dryRun);
        work.run(id);
        return id;
    }

    /**
     * Loads what was checked.
     *
     * @throws ImportMoved if it does not wait for that
     */
    @Transactional
    public void confirm(Actor actor, int id) {
        leave(actor, id, ImportState.LOADING);
        store.startOver(id, actor.id());
        enqueue(id);
    }

    /**
     * Erases what was checked.
     *
     * @throws ImportMoved if it does not wait for that
     */
    @Transactional
    public void discard(Actor actor, int id) {
        leave(actor, id, ImportState.DISCARDED);
        files.erase(id);
    }

    /** What became of a file. */
    public ImportRow find(Actor actor, int id) {
        actor.mustBeAllowed(Permission.IMPORT_KITS);
        return store.find(id);
    }

    /** The latest files. */
    public List<ImportRow> recent(Actor actor) {
        actor.mustBeAllowed(Permission.IMPORT_KITS);
        return store.recent();
    }

    /** The first refused lines of a file, as many as a page shows. */
    public List<RefusedLine> firstRefused(Actor actor, int id) {
        actor.mustBeAllowed(Permission.IMPORT_KITS);
        return store.refused(id, 0, ImportStore.SHOWN);
    }

    /** Hands out all refused lines of a file in order, in constant memory. */
    public void eachRefused(Actor actor, int id, Consumer<RefusedLine> taker) {
        actor.mustBeAllowed(Permission.IMPORT_KITS);
        List<RefusedLine> page = store.refused(id, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(taker);
            page = store.refused(id, page.getLast().line(), PAGE);
        }
    }

    private int keep(Actor actor, InputStream file, @Nullable Format format, boolean dryRun) {
        actor.mustBeAllowed(Permission.IMPORT_KITS);
        int id = store.insert(actor.id(), format);
        try {
            files.write(id, file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (!dryRun) {
            store.move(id, ImportState.CHECKING, ImportState.LOADING);
        }
        return id;
    }

    private void leave(Actor actor, int id, ImportState to) {
        actor.mustBeAllowed(Permission.IMPORT_KITS);
        store.find(id);
        if (!store.move(id, ImportState.CHECKED, to)) {
            throw new ImportMoved();
        }
    }

    private void enqueue(int id) {
        background.enqueue(new TaskInstance<>(ImportTasks.IMPORT, Integer.toString(id)));
    }
}
