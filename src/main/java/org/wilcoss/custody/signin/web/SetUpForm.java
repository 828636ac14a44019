package org.wilcoss.custody.signin.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who the first admin is. */
public record SetUpForm(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Email @Size(max = 254) String email) {
    static final SetUpForm EMPTY = new SetUpForm("", "");
}
