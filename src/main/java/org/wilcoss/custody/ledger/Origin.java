package org.wilcoss.custody.ledger;

import java.net.URI;
import java.util.HexFormat;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wilcoss.custody.platform.Hashes;
import org.wilcoss.custody.platform.PublicUrl;

/**
 * What a log that begins now is called for ever: the address of its tiles without the scheme (C2SP tlog-tiles). A program
 * that only its own machine can reach has no address of its own, so its log is told apart by its key.
 */
@Component
class Origin {
    private static final Set<String> EVERYBODYS = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int KEY_BYTES = 8;

    private final PublicUrl url;

    Origin(PublicUrl url) {
        this.url = url;
    }

    String of(byte[] publicKey) {
        URI address = URI.create(url.of("/ledger"));
        if (address.getHost() == null || EVERYBODYS.contains(address.getHost())) {
            byte[] digest = Hashes.sha256().digest(publicKey);
            return "localhost/" + HexFormat.of().formatHex(digest, 0, KEY_BYTES) + "/ledger";
        }
        return address.getRawAuthority() + address.getRawPath().replace("+", "%2B");
    }
}
