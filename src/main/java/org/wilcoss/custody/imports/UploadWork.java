package org.wilcoss.custody.imports;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Identities;
import org.wilcoss.custody.platform.NotYourRole;
import org.wilcoss.custody.platform.Refusal;
import org.wilcoss.custody.platform.Sentences;

/** What is done with an uploaded file in the background; may be repeated, and goes on where it was. */
@Component
class UploadWork {
    private final ImportStore store;
    private final StoredFile files;
    private final Imports imports;
    private final Identities identities;
    private final Sentences sentences;

    UploadWork(ImportStore store, StoredFile files, Imports imports, Identities identities, Sentences sentences) {
        this.store = store;
        this.files = files;
        this.imports = imports;
        this.identities = identities;
        this.sentences = sentences;
    }

    void run(int id) {
        ImportRow row = store.find(id);
        switch (row.state()) {
            case CHECKING -> work(row, true, ImportState.CHECKED);
            case LOADING -> work(row, false, ImportState.LOADED);
            case CHECKED, LOADED, FAILED, DISCARDED -> {}
        }
    }

    void forget() {
        for (int id : store.forgotten()) {
            if (store.move(id, ImportState.CHECKED, ImportState.DISCARDED)) {
                files.erase(id);
            }
        }
    }

    private void work(ImportRow row, boolean dryRun, ImportState then) {
        int id = row.id();
        try {
            Actor actor = store.actorOf(id).flatMap(identities::byUserId).orElseThrow(NotYourRole::new);
            ImportFile file = new ImportFile(() -> files.read(id), row.format(), dryRun, row.lastLine());
            imports.run(actor, file, new Progress(id));
        } catch (Refusal refusal) {
            store.fail(id, sentences.say(refusal));
            files.erase(id);
            return;
        }
        if (!dryRun) {
            files.erase(id);
        }
        store.move(id, row.state(), then);
    }

    /** Writes down how it goes. */
    private final class Progress implements ImportListener {
        private final int id;

        Progress(int id) {
            this.id = id;
        }

        @Override
        public void recognised(Recognised file) {
            store.recognise(id, file);
        }

        @Override
        public void done(long lastLine, Tally tally, List<RefusedLine> refused) {
            store.refuse(id, refused);
            store.progress(id, lastLine, tally);
        }
    }
}
