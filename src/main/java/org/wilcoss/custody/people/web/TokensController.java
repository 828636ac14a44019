package org.wilcoss.custody.people.web;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.people.MakeToken;
import org.wilcoss.custody.people.NewToken;
import org.wilcoss.custody.people.TokenRow;
import org.wilcoss.custody.people.Tokens;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Answers;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

/** One's own tokens over HTTP. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokensController {
    private final Tokens tokens;

    TokensController(Tokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    @Requires(Permission.SIGNED_IN)
    ResponseEntity<List<TokenRow>> list(Actor actor, PageRequest page) {
        return Answers.list(tokens.list(actor, page));
    }

    @PostMapping
    @Requires(Permission.MANAGE_SIGN_IN)
    @ResponseStatus(HttpStatus.CREATED)
    NewToken make(Actor actor, @RequestBody @Valid MakeToken command) {
        return tokens.make(actor, command);
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Actor actor, @PathVariable int id) {
        tokens.revoke(actor, id);
    }
}
