package org.wilcoss.custody.imports.web;

import java.util.List;
import org.wilcoss.custody.imports.ImportRow;
import org.wilcoss.custody.imports.RefusedLine;

/** An uploaded file: how far it is, what would happen, or what happened. */
public record ImportPage(ImportRow file, List<RefusedLine> refused) {
    public ImportPage {
        refused = List.copyOf(refused);
    }

    /** Refused lines that are only in the file to download. */
    public int more() {
        return file.refused() - refused.size();
    }

    /** The address of the file with all refused lines. */
    public String refusedFile() {
        return "/imports/%d/refused.csv".formatted(file.id());
    }
}
