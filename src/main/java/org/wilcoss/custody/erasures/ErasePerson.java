package org.wilcoss.custody.erasures;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What somebody says who erases a person.
 *
 * @param confirmation the person's name, exactly as it stands, so that nobody is erased by a slip
 * @param reason why, without naming the person: it stays
 */
public record ErasePerson(
        @NotBlank @Size(max = 200) String confirmation,
        @NotBlank @Size(max = 500) String reason) {}
