package org.wilcoss.custody.ledger.web;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.ledger.Checkpoint;
import org.wilcoss.custody.ledger.Checkpoints;
import org.wilcoss.custody.ledger.EntryProof;
import org.wilcoss.custody.ledger.NotInTheLedger;
import org.wilcoss.custody.ledger.Proofs;
import org.wilcoss.custody.ledger.Tiles;
import org.wilcoss.custody.platform.OpenToAll;

/** The log for those who verify it with tools of their own (C2SP tlog-tiles, tlog-proof). No leaf names a person. */
@RestController
@RequestMapping("/ledger")
class TilesController {
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final CacheControl FOR_A_SECOND =
            CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic();
    private static final Pattern LEVEL = Pattern.compile("0|[1-9][0-9]?");

    private final Checkpoints checkpoints;
    private final Tiles tiles;
    private final Proofs proofs;

    TilesController(Checkpoints checkpoints, Tiles tiles, Proofs proofs) {
        this.checkpoints = checkpoints;
        this.tiles = tiles;
        this.proofs = proofs;
    }

    @GetMapping("/checkpoint")
    @OpenToAll
    ResponseEntity<String> checkpoint() {
        String note = checkpoints.latest().map(Checkpoint::note).orElseThrow(NotInTheLedger::checkpoint);
        return ResponseEntity.ok().cacheControl(FOR_A_SECOND).contentType(TEXT).body(note);
    }

    /** The keys that verify checkpoints, the oldest first, one a line. */
    @GetMapping("/keys")
    @OpenToAll
    ResponseEntity<String> keys() {
        String keys = checkpoints.verifierKeys().stream().map(key -> key + "\n").collect(Collectors.joining());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(TEXT)
                .body(keys);
    }

    @GetMapping("/tile/{level}/{*path}")
    @OpenToAll
    ResponseEntity<byte[]> hashes(@PathVariable String level, @PathVariable String path) {
        return LEVEL.matcher(level).matches()
                ? tile(tiles.hashes(Integer.parseInt(level), path.substring(1)))
                : tile(Optional.empty());
    }

    @GetMapping("/tile/entries/{*path}")
    @OpenToAll
    ResponseEntity<byte[]> entries(@PathVariable String path) {
        return tile(tiles.entries(path.substring(1)));
    }

    @GetMapping("/entries/{hash}/proof")
    @OpenToAll
    ResponseEntity<String> proof(@PathVariable String hash) {
        EntryProof proof = proofs.of(EntryName.hash(hash)).orElseThrow(NotInTheLedger::entry);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(TEXT)
                .header("Content-Disposition", "inline; filename=\"" + hash + ".tlog-proof\"")
                .body(proof.proof());
    }

    private static ResponseEntity<byte[]> tile(Optional<byte[]> found) {
        return ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(found.orElseThrow(NotInTheLedger::tile));
    }
}
