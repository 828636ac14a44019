package org.wilcoss.custody.attestations.web;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.attestations.AttestationRow;
import org.wilcoss.custody.attestations.Attestations;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Answers;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

@RestController
@RequestMapping("/api/v1/attestations")
class AttestationsController {
    private final Attestations attestations;

    AttestationsController(Attestations attestations) {
        this.attestations = attestations;
    }

    @GetMapping
    @Requires(Permission.SIGNED_IN)
    ResponseEntity<List<AttestationRow>> list(PageRequest page) {
        return Answers.list(attestations.list(page));
    }

    @GetMapping("/{id}")
    @Requires(Permission.SIGNED_IN)
    AttestationRow show(@PathVariable int id) {
        return attestations.find(id);
    }

    @PostMapping
    @Requires(Permission.WRITE_ATTESTATIONS)
    @ResponseStatus(HttpStatus.CREATED)
    AttestationRow write(Actor actor, @Valid @RequestBody NewAttestation text) {
        return attestations.find(attestations.write(actor, text.title(), text.body()));
    }
}
