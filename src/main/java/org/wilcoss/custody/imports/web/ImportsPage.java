package org.wilcoss.custody.imports.web;

import java.util.List;
import org.wilcoss.custody.imports.ImportRow;

/**
 * Where a file is uploaded, and what became of the latest ones.
 *
 * @param trouble what was wrong with the one just sent, or empty
 */
public record ImportsPage(List<ImportRow> recent, String trouble) {
    public ImportsPage {
        recent = List.copyOf(recent);
    }
}
