package org.wilcoss.custody.reports.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.wilcoss.custody.kits.KitReference;
import org.wilcoss.custody.platform.PublicUrl;

/** Tells what a text names that was scanned or typed: the address on a label of ours, or a kit's code. */
@Component
class ScannedTexts {
    private static final String PATH = "/scan/";
    private static final Pattern ADDRESS = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("[\\w-]{1,100}");

    private final PublicUrl publicUrl;

    ScannedTexts(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** How the addresses on our labels begin. */
    String ours() {
        return publicUrl.of(PATH);
    }

    /**
     * The kits that the text may name, the likelier first: a code is taken as it is, then in capitals.
     *
     * @return none if it is an address that is not on any label of ours
     */
    List<KitReference> read(String text) {
        String trimmed = text.strip();
        if (!ADDRESS.matcher(trimmed).matches()) {
            return Stream.of(trimmed, trimmed.toUpperCase(Locale.ROOT))
                    .distinct()
                    .<KitReference>map(KitReference.ByCode::new)
                    .toList();
        }
        return token(trimmed)
                .<List<KitReference>>map(token -> List.of(new KitReference.ByScan(token)))
                .orElse(List.of());
    }

    private Optional<String> token(String address) {
        String here = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + PATH;
        return Stream.of(ours(), here)
                .filter(address::startsWith)
                .map(beginning -> address.substring(beginning.length()))
                .filter(token -> TOKEN.matcher(token).matches())
                .findFirst();
    }
}
