package org.wilcoss.custody.people.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.people.UserQueries;
import org.wilcoss.custody.people.UserRow;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Answers;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;

/** Vouching for somebody's being an adult. */
@RestController
class VerificationController {
    private final Users users;
    private final UserQueries queries;

    VerificationController(Users users, UserQueries queries) {
        this.users = users;
        this.queries = queries;
    }

    @PostMapping("/api/v1/users/{id}/verification")
    @Requires(Permission.MANAGE_USERS)
    ResponseEntity<UserRow> verify(Actor actor, @PathVariable int id, @RequestBody @Valid Verification command) {
        users.verifyAdult(actor, id, command.evidence());
        UserRow user = queries.find(actor, id);
        return Answers.created("/api/v1/users/" + id, user, Objects.requireNonNull(user.version()));
    }

    /** @param evidence what was seen, such as "driving licence", without its number */
    record Verification(@NotBlank @Size(max = 200) String evidence) {}
}
