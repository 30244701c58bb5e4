package com.predictiq.members.rest;

import com.predictiq.members.Password;
import com.predictiq.members.SignUp;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Somebody's wish to join. */
public record SignUpRequest(
    @NotNull(message = "is required")
        @Size(max = 254, message = "must have at most 254 characters")
        @Pattern(
            regexp = "\\s*[^\\s@]+@[^\\s@]+\\.[^\\s@]+\\s*",
            message = "must be an address such as ana@example.org")
        String email,
    @NotNull(message = "is required")
        @Size(
            min = Password.MIN_CHARACTERS,
            max = Password.MAX_CHARACTERS,
            message = "must have 10 to 128 characters")
        String password,
    Optional<
            @Size(min = 1, max = SignUp.MAX_DISPLAY_NAME, message = "must have 1 to 40 characters")
            @Pattern(regexp = "[^\\p{C}]*", message = "must have visible characters only") String>
        displayName) {

  SignUp command() {
    return SignUp.of(email, password, displayName);
  }

  @Override
  public String toString() {
    return "a sign-up";
  }
}
