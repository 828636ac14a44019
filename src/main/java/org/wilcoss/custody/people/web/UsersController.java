package org.wilcoss.custody.people.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wilcoss.custody.people.EditUser;
import org.wilcoss.custody.people.RegisterUser;
import org.wilcoss.custody.people.UserFilter;
import org.wilcoss.custody.people.UserQueries;
import org.wilcoss.custody.people.UserRow;
import org.wilcoss.custody.people.Users;
import org.wilcoss.custody.platform.Actor;
import org.wilcoss.custody.platform.Answers;
import org.wilcoss.custody.platform.IfMatch;
import org.wilcoss.custody.platform.PageRequest;
import org.wilcoss.custody.platform.Permission;
import org.wilcoss.custody.platform.Requires;
import org.wilcoss.custody.platform.Role;

/** Users over HTTP. */
@RestController
@RequestMapping("/api/v1/users")
class UsersController {
    private final Users users;
    private final UserQueries queries;

    UsersController(Users users, UserQueries queries) {
        this.users = users;
        this.queries = queries;
    }

    @GetMapping
    @Requires(Permission.SEE_PEOPLE)
    ResponseEntity<List<UserRow>> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(name = "is_active", required = false) @Nullable Boolean isActive,
            PageRequest page) {
        return Answers.list(queries.list(actor, new UserFilter(q, role, isActive), page));
    }

    @PostMapping
    @Requires(Permission.MANAGE_USERS)
    ResponseEntity<UserRow> register(Actor actor, @RequestBody @Valid RegisterUser command) {
        UserRow user = queries.find(actor, users.register(actor, command));
        return Answers.created("/api/v1/users/" + user.id(), user, Objects.requireNonNull(user.version()));
    }

    @GetMapping("/{id}")
    @Requires(Permission.SEE_PEOPLE)
    ResponseEntity<UserRow> one(Actor actor, @PathVariable int id) {
        return answer(queries.find(actor, id));
    }

    @PatchMapping("/{id}")
    @Requires(Permission.MANAGE_USERS)
    ResponseEntity<UserRow> edit(
            Actor actor, @PathVariable int id, IfMatch version, @RequestBody @Valid EditUser change) {
        users.edit(actor, id, change, version);
        return answer(queries.find(actor, id));
    }

    private static ResponseEntity<UserRow> answer(UserRow user) {
        return user.version() == null ? ResponseEntity.ok(user) : Answers.versioned(user, user.version());
    }
}
