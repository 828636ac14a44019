package org.wilcoss.custody.ledger.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.ledger.EntryProof;
import org.wilcoss.custody.ledger.NotInTheLedger;
import org.wilcoss.custody.ledger.Proofs;
import org.wilcoss.custody.platform.OpenToAll;

@RestController
class ProofController {
    private final Proofs proofs;

    ProofController(Proofs proofs) {
        this.proofs = proofs;
    }

    @GetMapping("/api/v1/ledger/entries/{hash}/proof")
    @OpenToAll
    EntryProof proof(@PathVariable String hash) {
        return proofs.of(EntryName.hash(hash)).orElseThrow(NotInTheLedger::entry);
    }
}
