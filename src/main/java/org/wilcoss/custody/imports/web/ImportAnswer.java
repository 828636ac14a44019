package org.wilcoss.custody.imports.web;

import java.util.List;
import org.wilcoss.custody.imports.ImportRow;
import org.wilcoss.custody.imports.RefusedLine;

/** What became of a file, or would, and the first of its lines that were refused. */
record ImportAnswer(ImportRow summary, List<RefusedLine> refusedLines) {
    ImportAnswer {
        refusedLines = List.copyOf(refusedLines);
    }
}
