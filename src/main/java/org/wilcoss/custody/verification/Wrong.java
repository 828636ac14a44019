package org.wilcoss.custody.verification;

/** Ends a verification at the first thing that is wrong. */
final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    private Wrong(Finding finding) {
        super(finding.sentence(), null, false, false);
        this.finding = finding;
    }

    static Wrong at(String where, String wrong, String expected) {
        return new Wrong(new Finding(where, wrong, expected));
    }

    Finding finding() {
        return finding;
    }
}
